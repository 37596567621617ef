package org.yardstick.cli;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.yardstick.analysis.Spread;
import org.yardstick.experiment.Ensemble;
import org.yardstick.metrics.MetricKey;

/** The headline shares of the table in plain sentences, one for each share that was recorded. */
final class Findings {

    private static final double SMALLEST_POINTS = 0.05;
    private static final int WIDTH = 100;

    /** A share that is worth a sentence, and how it is called. */
    private record Share(String metric, String basis, String vendor, String name) {}

    private static final List<Share> SHARES = List.of(
            new Share("domestic_share", "compute", "", "Huawei's and Cambricon's share of compute in China"),
            new Share("domestic_share", "units", "", "The Chinese vendors' share of all AI cards in China"),
            new Share("vendor_share", "units", "nvidia", "Nvidia's share of all AI cards in China"));

    private Findings() {}

    /**
     * Returns a heading and sentences for each comparison, wrapped to 100 columns; nothing where no share was recorded.
     *
     * @param ensembles scenarios with runs; the first is compared with each other one
     * @param suffix ending of the metrics that the table shows
     * @param months months that the table shows
     * @param domesticCompute whether the table shows the domestic share by compute
     */
    static List<String> lines(
            List<Ensemble> ensembles, String suffix, SortedSet<YearMonth> months, boolean domesticCompute) {
        List<Share> shares = SHARES.stream()
                .filter(share -> domesticCompute || !share.basis().equals("compute"))
                .toList();
        List<String> lines = new ArrayList<>();
        Ensemble first = ensembles.get(0);
        if (ensembles.size() == 1) {
            add(
                    lines,
                    "In short, under " + first.scenario() + ":",
                    sentences((key, month) -> level(first.spread(key, month)), first, suffix, months, shares));
        }
        for (Ensemble other : ensembles.subList(1, ensembles.size())) {
            Clause clause = (key, month) ->
                    difference(Spread.ofDifferences(first.values(key, month), other.values(key, month)));
            add(
                    lines,
                    "In short, " + other.scenario() + " against " + first.scenario() + ":",
                    sentences(clause, first, suffix, months, shares));
        }
        return lines;
    }

    private static void add(List<String> lines, String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            lines.add("");
            lines.add(heading);
            sentences.forEach(sentence -> lines.addAll(wrapped(sentence)));
        }
    }

    private interface Clause {
        String of(MetricKey key, YearMonth month);
    }

    private static List<String> sentences(
            Clause clause, Ensemble first, String suffix, SortedSet<YearMonth> months, List<Share> shares) {
        List<String> sentences = new ArrayList<>();
        for (Share share : shares) {
            for (MetricKey key : first.keys()) {
                if (key.metric().equals(share.metric() + suffix)
                        && key.basis().equals(share.basis())
                        && key.vendor().equals(share.vendor())
                        && key.market().equals(ShareTable.MARKET)) {
                    String clauses = months.stream()
                            .map(month -> clause.of(key, month) + " in " + month)
                            .collect(Collectors.joining(", and "));
                    sentences.add(share.name() + " is " + clauses + ".");
                }
            }
        }
        return sentences;
    }

    private static String level(Spread spread) {
        return spread.isPresent()
                ? "%s%% [%s to %s]".formatted(points(spread.median()), points(spread.p05()), points(spread.p95()))
                : "not known";
    }

    private static String difference(Spread spread) {
        if (!spread.isPresent()) {
            return "not known";
        }
        double median = 100 * spread.median();
        double low = 100 * spread.p05();
        double high = 100 * spread.p95();
        if (Math.max(Math.abs(low), Math.abs(high)) < SMALLEST_POINTS) {
            return "the same";
        }
        if (spread.coversZero()) {
            return "not clearly different (%s to %s points: replicates disagree on the sign)"
                    .formatted(signed(low), signed(high));
        }
        boolean lower = median < 0;
        return "%s points %s [%s to %s]"
                .formatted(
                        points(Math.abs(median) / 100),
                        lower ? "lower" : "higher",
                        points(Math.min(Math.abs(low), Math.abs(high)) / 100),
                        points(Math.max(Math.abs(low), Math.abs(high)) / 100));
    }

    private static String points(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    private static String signed(double points) {
        String text = String.format(Locale.ROOT, "%+.1f", points);
        return text.equals("-0.0") || text.equals("+0.0") ? "0.0" : text;
    }

    private static List<String> wrapped(String sentence) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(" ");
        for (String word : sentence.split(" ", -1)) {
            if (line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
                line.append("   ");
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
