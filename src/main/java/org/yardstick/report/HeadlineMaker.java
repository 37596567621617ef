package org.yardstick.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yardstick.analysis.Spread;
import org.yardstick.report.Findings.Clause;
import org.yardstick.report.Findings.Finding;
import org.yardstick.report.ReportPage.Difference;
import org.yardstick.report.ReportPage.FindingGroup;
import org.yardstick.report.ReportPage.Level;
import org.yardstick.report.ReportPage.Sentence;
import org.yardstick.report.ReportPage.ShareRow;
import org.yardstick.report.ReportPage.ShareTable;
import org.yardstick.report.ReportPage.Verdict;
import org.yardstick.report.ShareComparison.Row;

/** The headline sentences and the tables of shares of a report. */
final class HeadlineMaker {

    private static final Map<Findings.Verdict, String> WORDS =
            Map.of(Findings.Verdict.SETTLED, "settled", Findings.Verdict.OPEN, "open", Findings.Verdict.SAME, "same");

    private HeadlineMaker() {}

    /** Returns the sentences: levels of a single scenario, or differences of each other one from the first. */
    static List<FindingGroup> findings(ReplicateSamples samples) {
        Findings findings = new Findings(samples, samples.months());
        List<String> scenarios = samples.scenarios();
        String first = scenarios.get(0);
        List<FindingGroup> groups = new ArrayList<>();
        if (scenarios.size() == 1) {
            List<Finding> all = new ArrayList<>(findings.shareLevels(first));
            all.addAll(findings.otherLevels(first));
            groups.add(new FindingGroup("Under " + Names.scenario(first), sentences(all)));
        }
        for (String other : scenarios.subList(1, scenarios.size())) {
            List<Finding> all = new ArrayList<>(findings.shareDifferences(first, other));
            List<Sentence> sentences = new ArrayList<>();
            disagreement(all).ifPresent(sentences::add);
            all.addAll(findings.otherDifferences(first, other));
            sentences.addAll(sentences(all));
            groups.add(new FindingGroup(
                    Names.scenario(other) + " against " + Names.scenario(first).toLowerCase(Locale.ROOT), sentences));
        }
        return groups;
    }

    private static List<Sentence> sentences(List<Finding> findings) {
        return findings.stream()
                .map(finding ->
                        new Sentence(finding.name(), "is " + words(finding.clauses()), verdicts(finding.clauses())))
                .toList();
    }

    private static List<Verdict> verdicts(List<Clause> clauses) {
        return clauses.stream()
                .filter(clause -> WORDS.containsKey(clause.verdict()))
                .map(clause -> new Verdict(month(clause.month()), WORDS.getOrDefault(clause.verdict(), "")))
                .toList();
    }

    private static String words(List<Clause> clauses) {
        return clauses.stream()
                        .map(clause -> clause.words() + " in " + month(clause.month())
                                + (clause.levels().isEmpty() ? "" : " (" + clause.levels() + ")"))
                        .collect(Collectors.joining(", and "))
                + ".";
    }

    private static String month(YearMonth month) {
        return Months.label(Months.startYear(Months.of(month.getYear(), month.getMonthValue())));
    }

    /** The domestic share can rise on one basis and fall on another, which a reader of one figure would miss. */
    private static Optional<Sentence> disagreement(List<Finding> findings) {
        Map<YearMonth, Map<Integer, List<String>>> signs = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (finding.subject().metric().startsWith("domestic_share")) {
                for (Clause clause : finding.clauses()) {
                    if (clause.sign() != 0) {
                        signs.computeIfAbsent(clause.month(), month -> new LinkedHashMap<>())
                                .computeIfAbsent(clause.sign(), sign -> new ArrayList<>())
                                .add("by " + finding.subject().basis());
                    }
                }
            }
        }
        for (Map.Entry<YearMonth, Map<Integer, List<String>>> entry : signs.entrySet()) {
            List<String> up = entry.getValue().getOrDefault(1, List.of());
            List<String> down = entry.getValue().getOrDefault(-1, List.of());
            if (!up.isEmpty() && !down.isEmpty()) {
                return Optional.of(new Sentence(
                        "The bases disagree",
                        "in " + month(entry.getKey()) + ": the domestic share is higher " + Names.list(up)
                                + ", and lower " + Names.list(down) + ". A figure on one basis alone would mislead.",
                        List.of()));
            }
        }
        return Optional.empty();
    }

    /** Returns a table for each basis and month that has shares. */
    static List<ShareTable> shares(ReplicateSamples samples) {
        ShareComparison shares = new ShareComparison(samples);
        List<ShareTable> tables = new ArrayList<>();
        for (YearMonth month : shares.months()) {
            for (String basis : ShareComparison.BASES) {
                List<ShareRow> rows = shares.rows(basis).stream()
                        .map(row -> row(shares, samples.scenarios(), row, month))
                        .toList();
                if (!rows.isEmpty()) {
                    tables.add(new ShareTable(
                            basis,
                            month(month) + ", by " + basis + (shares.trailing() ? ", trailing 12 months" : ""),
                            head(samples.scenarios()),
                            rows));
                }
            }
        }
        return tables;
    }

    private static List<String> head(List<String> scenarios) {
        List<String> head = new ArrayList<>(List.of("Vendor"));
        scenarios.forEach(name -> head.add(Names.scenario(name) + ", %"));
        for (String other : scenarios.subList(1, scenarios.size())) {
            head.add(
                    scenarios.size() == 2
                            ? "Difference, points"
                            : Names.scenario(other) + " less " + Names.scenario(scenarios.get(0)) + ", points");
        }
        return head;
    }

    private static ShareRow row(ShareComparison shares, List<String> scenarios, Row row, YearMonth month) {
        List<Level> levels = scenarios.stream()
                .map(name -> level(shares.level(name, row, month)))
                .toList();
        List<Difference> differences = scenarios.subList(1, scenarios.size()).stream()
                .map(other -> difference(shares.difference(scenarios.get(0), other, row, month)))
                .toList();
        boolean total = row.subject().metric().startsWith("domestic_share");
        String label = row.label().equals(ShareComparison.DOMESTIC)
                ? "All Chinese vendors"
                : row.label().replace("+", " + ");
        return new ShareRow(label, total, levels, differences);
    }

    private static Level level(Spread spread) {
        if (!spread.isPresent()) {
            return new Level("\u2013", "", "0", "0", "0");
        }
        return new Level(
                Figures.percent(spread.median()),
                "[" + Figures.percent(spread.p05()) + " to " + Figures.percent(spread.p95()) + "]",
                Figures.percent(spread.p05()),
                Figures.percent(Math.max(0, spread.p95() - spread.p05())),
                Figures.percent(spread.median()));
    }

    private static Difference difference(Spread spread) {
        if (!spread.isPresent()) {
            return new Difference("\u2013", "", "");
        }
        String low = Figures.points(spread.p05());
        String high = Figures.points(spread.p95());
        if (low.equals("0.0") && high.equals("0.0")) {
            return new Difference("same", "", "same");
        }
        return new Difference(
                Figures.points(spread.median()),
                "[" + low + " to " + high + "]",
                spread.coversZero() ? "open" : "settled");
    }
}
