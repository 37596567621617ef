package org.yardstick.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a report shows, in words and drawings; the template only lays it out. A part without content is left out of
 * the page.
 *
 * @param title what the report is about
 * @param kind what was done, such as {@code Comparison}
 * @param scenarios the scenarios with their colours
 * @param facts a few words about the runs
 * @param notes what is missing or odd about the folder
 * @param study what a study asked and found
 * @param findings headline sentences
 * @param headline the first chart
 * @param shares tables of shares
 * @param explorer figures by market and vendor
 * @param charts all other charts
 * @param timeline policies by date
 * @param assumptions parameters
 * @param fit how the model meets the past
 * @param fitFigures charts of the fit
 * @param limits what must not be read into the results
 * @param reproduction how to get the same results again
 * @param style the style sheet
 * @param script the program of the page
 */
record ReportPage(
        String title,
        String kind,
        List<Scenario> scenarios,
        List<String> facts,
        List<String> notes,
        Optional<StudyPart> study,
        List<FindingGroup> findings,
        List<Figure> headline,
        List<ShareTable> shares,
        Optional<VendorExplorer.Explorer> explorer,
        List<Figure> charts,
        List<Year> timeline,
        List<Assumptions.Group> assumptions,
        Optional<Fit> fit,
        List<Figure> fitFigures,
        List<String> limits,
        Optional<Reproduction> reproduction,
        String style,
        String script) {

    /** A scenario: short name, name for readers, title and colour. */
    record Scenario(String id, String name, String title, String colour) {}

    /**
     * What a report tells of a study; what is empty is left out.
     *
     * @param question what it is to answer
     * @param design how points were chosen
     * @param ingredients policies, uncertainties, relation and outcomes
     * @param passages what the analysis found
     * @param verdicts what that says of claims
     * @param tables numbers
     */
    record StudyPart(
            String question,
            String design,
            List<Ingredient> ingredients,
            List<Passage> passages,
            List<Verdicts> verdicts,
            List<NumberTable> tables) {}

    /** A row of the table of what was varied and looked at. */
    record Ingredient(String letter, String name, List<String> entries) {}

    /** A heading and the sentences that belong to it. */
    record Passage(String heading, List<String> items) {}

    /** The verdict on a claim, and what each of its tests found. */
    record Verdicts(String claim, String says, String verdict, List<String> tests) {}

    /** A table with its caption. */
    record NumberTable(String caption, Figure.Table table) {}

    /** Sentences under a heading. */
    record FindingGroup(String heading, List<Sentence> sentences) {}

    /**
     * A sentence.
     *
     * @param name the quantity
     * @param words what is said of it
     * @param verdicts what the replicates say, by month; none for levels
     */
    record Sentence(String name, String words, List<Verdict> verdicts) {}

    /** What the replicates say of a month: {@code settled}, {@code open} or {@code same}. */
    record Verdict(String month, String word) {}

    /** Shares of one basis at one month. */
    record ShareTable(String basis, String caption, List<String> head, List<ShareRow> rows) {}

    /**
     * A row of shares.
     *
     * @param label vendor or group
     * @param total whether it is the domestic share
     * @param levels median and band by scenario
     * @param differences median and band by scenario after the first
     */
    record ShareRow(String label, boolean total, List<Level> levels, List<Difference> differences) {}

    /** A median with its band, and the same as parts of a hundred for a bar. */
    record Level(String median, String band, String left, String width, String at) {}

    /** A difference with its band; the verdict is {@code settled}, {@code open}, {@code same} or blank. */
    record Difference(String median, String band, String verdict) {}

    /** Policy dates of one year; {@code apart} tells whether any belongs to some scenarios only. */
    record Year(String year, List<PolicyDay> days) {}

    /** A policy date; {@code apart} where it belongs to some scenarios only. */
    record PolicyDay(PolicyTimeline.Entry entry, boolean apart, List<Scenario> scenarios, List<Lever> levers) {}

    /** A lever and its settings in words. */
    record Lever(String name, String settings) {}

    /** Where the fit comes from, and what it is. */
    record Fit(String from, HistoryFit.Summary summary) {}

    /** What a reader needs to get the same results. */
    record Reproduction(String command, List<Fact> facts, Map<String, String> inputs, Map<String, String> files) {}

    /** A named fact. */
    record Fact(String name, String value) {}
}
