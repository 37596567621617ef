package org.yardstick.reference;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yardstick.experiment.ClaimReport;

/** Where each measure of the timeline and each claim of the source articles went. */
final class CoveragePages {
    private CoveragePages() {}

    static String timeline() {
        List<NamedCsvRecord> measures = Shipped.table("policy_timeline.csv");
        List<NamedCsvRecord> coverage = Shipped.table("timeline_coverage.csv");
        Text page = new Text()
                .heading(1, "Policy timeline")
                .prose(
                        "Every row of `scenarios/data/policy_timeline.csv`, which holds parameters and sources, with the regime, stage"
                                + " and lever that express it, or the reason why none does. Checked by the build against"
                                + " `scenarios/data/timeline_coverage.csv`: "
                                + count(coverage)
                                + ".");
        Map<String, List<String>> byYear = new LinkedHashMap<>();
        for (int i = 0; i < measures.size(); i++) {
            NamedCsvRecord measure = measures.get(i);
            NamedCsvRecord row = coverage.get(i);
            String date = measure.getField("date");
            byYear.computeIfAbsent(date.substring(0, 4), year -> new ArrayList<>())
                    .add("**" + date + "** " + Text.plain(measure.getField("actor")) + ": "
                            + Text.plain(measure.getField("instrument")) + ". "
                            + Carriers.told("Set in", row.getField("carried_by"), row.getField("note")));
        }
        byYear.forEach((year, items) -> page.heading(2, year).list(items));
        return page.toString();
    }

    static String claims() {
        Map<String, NamedCsvRecord> coverage = new LinkedHashMap<>();
        Shipped.table("claims_coverage.csv").forEach(row -> coverage.put(row.getField("id"), row));
        Text page = new Text()
                .heading(1, "Claims of the source articles")
                .prose(
                        "Two articles set the questions of this model: Huang and Guo (2025), on the turn of the United States from"
                                + " blockade to market control, and Liu (2025), on the three tiers of the diffusion rule. Each assertion"
                                + " in them that a model can carry is listed here with what carries it. That something carries a claim"
                                + " says that the model can speak to it, not that it is true. Checked by the build against"
                                + " `scenarios/data/claims_coverage.csv`: "
                                + count(new ArrayList<>(coverage.values()))
                                + ". Claims of mere context are left out.")
                .heading(2, "Verdicts")
                .prose(
                        "What the shipped studies say of a claim is found by `./yardstick claims` from their results, by one rule for"
                                + " all; nobody writes a verdict. Which contrast tests a claim, how large it must be and why others are not"
                                + " tested stands in `scenarios/data/claim_tests.csv`. A verdict speaks of this model over the ranges of the"
                                + " study's factors, not of the world.")
                .list(ClaimReport.RULE)
                .prose("A claim with several tests that differ depends. Brackets hold the middle 90% of the pairs. "
                        + tally()
                        + " To renew the verdicts: `./yardstick claims --overwrite && cp output/claims/claims.csv"
                        + " scenarios/verdicts.csv`, then this page as told in its first line.");
        Map<String, List<NamedCsvRecord>> verdicts = new LinkedHashMap<>();
        verdicts()
                .forEach(row -> verdicts.computeIfAbsent(row.getField("claim"), id -> new ArrayList<>())
                        .add(row));
        Map<String, List<String>> bySource = new LinkedHashMap<>();
        for (NamedCsvRecord claim : Shipped.table("claims.csv")) {
            NamedCsvRecord row = coverage.get(claim.getField("id"));
            if (row != null) {
                bySource.computeIfAbsent(claim.getField("source"), source -> new ArrayList<>())
                        .add("**" + claim.getField("id") + "** (" + claim.getField("kind") + ") "
                                + Text.plain(claim.getField("claim")) + ". "
                                + Carriers.told("Carried by", row.getField("carried_by"), row.getField("note"))
                                + verdict(verdicts.getOrDefault(claim.getField("id"), List.of())));
            }
        }
        bySource.forEach((source, items) -> page.heading(2, source).list(items));
        return page.toString();
    }

    private static List<NamedCsvRecord> verdicts() {
        return Shipped.rows(Shipped.HOME.resolve("scenarios/verdicts.csv"));
    }

    private static String tally() {
        Map<String, String> byClaim = new LinkedHashMap<>();
        verdicts().forEach(row -> byClaim.put(row.getField("claim"), row.getField("claim_verdict")));
        return "Of " + byClaim.size() + " claims "
                + List.of("supported", "rejected", "depends", "not tested").stream()
                        .map(verdict -> Collections.frequency(byClaim.values(), verdict)
                                + (verdict.equals("depends") ? " depend" : " are " + verdict))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String verdict(List<NamedCsvRecord> tests) {
        StringBuilder text = new StringBuilder();
        for (NamedCsvRecord test : tests) {
            text.append(text.isEmpty() ? " *Verdict: " + test.getField("claim_verdict") + ".* " : " ")
                    .append(Text.plain(test.getField("says")))
                    .append(test.getField("words").isEmpty() ? "" : " " + Text.plain(test.getField("words")));
        }
        return text.toString();
    }

    private static String count(List<NamedCsvRecord> rows) {
        long absent = rows.stream()
                .filter(row -> row.getField("note").startsWith("not modelled"))
                .count();
        long partly = rows.stream()
                .filter(row -> row.getField("note").startsWith("in part"))
                .count();
        return "of " + rows.size() + " rows " + (rows.size() - absent - partly) + " are carried, " + partly
                + " in part, and " + absent + " are not modelled";
    }
}
