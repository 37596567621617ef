package org.yardstick.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import org.yardstick.analysis.Spread;

/** Headline quantities in plain sentences, with bands; what luck may have made is told from what is settled. */
public final class Findings {

    /** How a quantity is written. */
    private enum Unit {
        SHARE(100, "%", "points", 0.05, 1),
        RATIO(1, "", "", 0.05, 1),
        MONTHS(1, " months", "months", 0.05, 1),
        USD(1e-9, " bn USD", "bn USD", 0.05, 1);

        private final double factor;
        private final String level;
        private final String difference;
        private final double smallest;
        private final int decimals;

        Unit(double factor, String level, String difference, double smallest, int decimals) {
            this.factor = factor;
            this.level = level;
            this.difference = difference;
            this.smallest = smallest;
            this.decimals = decimals;
        }

        private String number(double value) {
            return String.format(Locale.ROOT, "%,." + decimals + "f", factor * value);
        }

        private String signed(double value) {
            String text = String.format(Locale.ROOT, "%+,." + decimals + "f", factor * value);
            return text.matches("[-+]0(\\.0*)?") ? text.substring(1) : text;
        }

        private String difference() {
            return difference.isEmpty() ? "" : " " + difference;
        }
    }

    private record Quantity(Subject subject, boolean windowed, Unit unit, String name) {}

    private static final List<Quantity> SHARES = List.of(
            share("domestic_share", "compute", "", "Huawei's and Cambricon's share of compute in China"),
            share("domestic_share", "value", "", "The Chinese vendors' share of spending on AI chips in China"),
            share("domestic_share", "units", "", "The Chinese vendors' share of all AI cards in China"),
            share("vendor_share", "units", "nvidia", "Nvidia's share of all AI cards in China"));

    private static final List<Quantity> OTHERS = List.of(
            new Quantity(
                    new Subject("vendor_revenue_12m", "value", "china", "nvidia"),
                    false,
                    Unit.USD,
                    "Nvidia's revenue from China over twelve months"),
            new Quantity(
                    new Subject("us_to_china_compute_ratio", "compute", "world", ""),
                    false,
                    Unit.RATIO,
                    "The compute owned by five US firms, as a multiple of that owned in China,"),
            new Quantity(
                    new Subject("capability_lag", "", "china", ""),
                    false,
                    Unit.MONTHS,
                    "The time by which China's best AI model trails the best of the US bloc"));

    /** What the replicates say about a quantity or a difference. */
    public enum Verdict {
        /** A level of one scenario. */
        LEVEL,
        /** A difference whose band leaves zero out. */
        SETTLED,
        /** A difference whose band covers zero. */
        OPEN,
        /** No difference in the digits shown. */
        SAME,
        /** No replicate has a value. */
        UNKNOWN
    }

    /**
     * What is said of one month.
     *
     * @param month the month
     * @param verdict what the replicates say
     * @param words the difference, or the level, with its band
     * @param levels both levels of a difference, such as {@code 63.0% against 45.5%}; blank for a level
     * @param sign of the median difference: -1, 0 or 1
     */
    public record Clause(YearMonth month, Verdict verdict, String words, String levels, int sign) {}

    /**
     * One sentence.
     *
     * @param subject what it speaks of
     * @param name the quantity in words
     * @param clauses one a month, in order of time
     */
    public record Finding(Subject subject, String name, List<Clause> clauses) {

        /** Copies the list. */
        public Finding {
            clauses = List.copyOf(clauses);
        }

        /** Returns the sentence with months as {@code 2025-12}. */
        public String sentence() {
            List<String> parts = clauses.stream()
                    .map(clause -> clause.words() + " in " + clause.month())
                    .toList();
            return name + " is " + String.join(", and ", parts) + ".";
        }
    }

    private final Samples samples;
    private final SortedSet<YearMonth> months;

    /**
     * Prepares sentences.
     *
     * @param samples scenarios with runs
     * @param months months to speak of
     */
    public Findings(Samples samples, SortedSet<YearMonth> months) {
        this.samples = samples;
        this.months = months;
    }

    private static Quantity share(String metric, String basis, String vendor, String name) {
        return new Quantity(new Subject(metric, basis, ShareComparison.MARKET, vendor), true, Unit.SHARE, name);
    }

    private List<Quantity> shares() {
        boolean compute = ShareComparison.countsByCompute(samples);
        return SHARES.stream()
                .filter(share -> compute || !share.subject().basis().equals("compute"))
                .toList();
    }

    /** Returns a sentence for each headline share that a scenario has. */
    public List<Finding> shareLevels(String scenario) {
        return levels(shares(), scenario);
    }

    /** Returns a sentence for each headline share that two scenarios have: the second less the first. */
    public List<Finding> shareDifferences(String first, String second) {
        return differences(shares(), first, second);
    }

    /** Returns a sentence for each headline quantity beside shares that a scenario has. */
    List<Finding> otherLevels(String scenario) {
        return levels(OTHERS, scenario);
    }

    /** Returns a sentence for each headline quantity beside shares that two scenarios have: the second less the first. */
    List<Finding> otherDifferences(String first, String second) {
        return differences(OTHERS, first, second);
    }

    /** Returns the series that sentences are made of, for readers of large files. */
    static List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        SHARES.forEach(quantity -> subjects.add(quantity.subject()));
        OTHERS.forEach(quantity -> subjects.add(quantity.subject()));
        return subjects;
    }

    private List<Finding> levels(List<Quantity> quantities, String scenario) {
        List<Finding> findings = new ArrayList<>();
        for (Quantity quantity : quantities) {
            Subject subject = subject(quantity);
            if (samples.subjects(scenario).contains(subject)) {
                List<Clause> clauses = months.stream()
                        .map(month ->
                                level(quantity.unit(), month, Spread.of(samples.values(scenario, subject, month))))
                        .toList();
                findings.add(new Finding(subject, quantity.name(), clauses));
            }
        }
        return findings;
    }

    private List<Finding> differences(List<Quantity> quantities, String first, String second) {
        List<Finding> findings = new ArrayList<>();
        for (Quantity quantity : quantities) {
            Subject subject = subject(quantity);
            if (samples.subjects(first).contains(subject)) {
                List<Clause> clauses = months.stream()
                        .map(month -> difference(
                                quantity.unit(),
                                month,
                                samples.values(first, subject, month),
                                samples.values(second, subject, month)))
                        .toList();
                findings.add(new Finding(subject, quantity.name(), clauses));
            }
        }
        return findings;
    }

    /** Shares are taken over the trailing year where the runs recorded that. */
    private Subject subject(Quantity quantity) {
        Subject plain = quantity.subject();
        return quantity.windowed()
                ? new Subject(
                        plain.metric() + ShareComparison.suffix(samples), plain.basis(), plain.market(), plain.vendor())
                : plain;
    }

    private static Clause level(Unit unit, YearMonth month, Spread spread) {
        return spread.isPresent()
                ? new Clause(
                        month,
                        Verdict.LEVEL,
                        "%s%s [%s to %s]"
                                .formatted(
                                        unit.number(spread.median()),
                                        unit.level,
                                        unit.number(spread.p05()),
                                        unit.number(spread.p95())),
                        "",
                        0)
                : new Clause(month, Verdict.UNKNOWN, "not known", "", 0);
    }

    private static Clause difference(Unit unit, YearMonth month, double[] first, double[] second) {
        Spread spread = Spread.ofDifferences(first, second);
        if (!spread.isPresent()) {
            return new Clause(month, Verdict.UNKNOWN, "not known", "", 0);
        }
        String levels = unit.number(Spread.of(second).median()) + unit.level + " against "
                + unit.number(Spread.of(first).median()) + unit.level;
        double most = Math.max(Math.abs(spread.p05()), Math.abs(spread.p95()));
        if (unit.factor * most < unit.smallest) {
            return new Clause(month, Verdict.SAME, "the same", levels, 0);
        }
        if (spread.coversZero()) {
            return new Clause(
                    month,
                    Verdict.OPEN,
                    "not clearly different (%s to %s%s: replicates disagree on the sign)"
                            .formatted(unit.signed(spread.p05()), unit.signed(spread.p95()), unit.difference()),
                    levels,
                    0);
        }
        if (unit.factor * Math.abs(spread.median()) < unit.smallest) {
            return new Clause(
                    month,
                    Verdict.SAME,
                    "all but the same (%s to %s%s)"
                            .formatted(unit.signed(spread.p05()), unit.signed(spread.p95()), unit.difference()),
                    levels,
                    0);
        }
        boolean lower = spread.median() < 0;
        double least = Math.min(Math.abs(spread.p05()), Math.abs(spread.p95()));
        return new Clause(
                month,
                Verdict.SETTLED,
                "%s%s %s [%s to %s]"
                        .formatted(
                                unit.number(Math.abs(spread.median())),
                                unit.difference(),
                                lower ? "lower" : "higher",
                                unit.number(least),
                                unit.number(most)),
                levels,
                lower ? -1 : 1);
    }
}
