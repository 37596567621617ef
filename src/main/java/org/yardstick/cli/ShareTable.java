package org.yardstick.cli;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yardstick.analysis.Spread;
import org.yardstick.experiment.Ensemble;
import org.yardstick.metrics.MetricKey;
import org.yardstick.report.Vendors;

/**
 * The table on the screen: vendor shares and domestic substitution in China on three bases, by scenario, with the paired
 * difference of two scenarios. Fits into 100 columns.
 */
final class ShareTable {

    /** Metrics that the table can show. */
    static final Set<String> METRICS =
            Set.of("vendor_share_12m", "domestic_share_12m", "vendor_share", "domestic_share");

    static final String MARKET = "china";
    private static final List<String> BASES = List.of("units", "value", "compute");
    private static final YearMonth FIRST_DATE = YearMonth.of(2025, 12);
    private static final double SMALLEST_SHARE = 0.005;
    private static final String DOMESTIC = "domestic, all";
    private static final String DOMESTIC_COMPUTE = "Huawei+Cambricon";

    /** Whom the domestic share by compute counts; in a world without the second it is the first one's own share. */
    private static final List<String> COUNTED_BY_COMPUTE = List.of("huawei", "cambricon");

    private static final String DIFFERENCE = "difference, points";
    private static final int GAP = 2;

    /** A line of the table: a label, and one series for each basis that has it. */
    private record Line(String label, Map<String, MetricKey> byBasis) {}

    private final List<Ensemble> ensembles;
    private final List<String> text = new ArrayList<>();

    private ShareTable(List<Ensemble> ensembles) {
        this.ensembles = ensembles;
    }

    /**
     * Returns the table's lines. The first scenario is compared with each other one.
     *
     * @param ensembles the scenarios in order; those without a run are left out
     * @param replicates replicates planned
     */
    static List<String> lines(List<Ensemble> ensembles, int replicates) {
        List<Ensemble> shown =
                ensembles.stream().filter(ensemble -> !ensemble.isEmpty()).toList();
        if (shown.isEmpty()) {
            return List.of("No run came to its end, so there is no table.");
        }
        return new ShareTable(shown).print(replicates);
    }

    private List<String> print(int replicates) {
        boolean trailing = ensembles.stream()
                .flatMap(ensemble -> ensemble.keys().stream())
                .anyMatch(key -> key.metric().equals("vendor_share_12m"));
        String suffix = trailing ? "_12m" : "";
        List<Line> lines = rows(suffix);
        if (lines.isEmpty()) {
            return List.of("The runs recorded no shares in China, so there is no table.");
        }
        text.add("Shares of the market for AI chips in China, " + (trailing ? "trailing 12 months" : "single months")
                + ": median [90% band] of " + replicates + (replicates == 1 ? " replicate" : " replicates"));
        if (ensembles.size() == 1) {
            block(List.of(ensembles.get(0)), lines);
        } else {
            for (Ensemble other : ensembles.subList(1, ensembles.size())) {
                block(List.of(ensembles.get(0), other), lines);
            }
        }
        text.add("");
        text.add("How to read: the median over replicates and, in brackets, the range that holds 90% of them.");
        if (hasDomesticCompute(lines)) {
            text.add(DOMESTIC_COMPUTE
                    + ": domestic share by compute as published figures define it, Huawei and Cambricon");
            text.add("over these and foreign flagships; other Chinese chips are outside it, with rows of their own.");
        }
        if (ensembles.size() > 1) {
            text.add("The difference is taken within each replicate (same seed): second scenario minus first, in");
            text.add("percentage points, so its median is not the difference of the two medians. ~ marks a range that");
            text.add(
                    "covers zero: the sign is not settled. \"same\" stands where 90% of replicates show no difference.");
        }
        text.addAll(Findings.lines(ensembles, suffix, months(ensembles), hasDomesticCompute(lines)));
        return text;
    }

    /** Lines in the order of the charts' legends, whatever the basis. */
    private List<Line> rows(String suffix) {
        Map<String, Map<String, MetricKey>> vendors = new TreeMap<>();
        Map<String, MetricKey> domestic = new TreeMap<>();
        for (Ensemble ensemble : ensembles) {
            for (MetricKey key : ensemble.keys()) {
                if (!key.market().equals(MARKET)) {
                    continue;
                }
                if (key.metric().equals("vendor_share" + suffix)) {
                    vendors.computeIfAbsent(key.vendor(), vendor -> new TreeMap<>())
                            .put(key.basis(), key);
                } else if (key.metric().equals("domestic_share" + suffix)
                        && key.vendor().isEmpty()) {
                    domestic.put(key.basis(), key);
                }
            }
        }
        if (!vendors.keySet().containsAll(COUNTED_BY_COMPUTE)) {
            domestic.remove("compute");
        }
        List<Line> lines = new ArrayList<>();
        if (!domestic.isEmpty()) {
            lines.add(new Line(DOMESTIC, domestic));
        }
        List<String> order = new ArrayList<>(Vendors.ids(MARKET));
        order.retainAll(vendors.keySet());
        vendors.keySet().stream().filter(vendor -> !order.contains(vendor)).forEach(order::add);
        for (String vendor : order) {
            lines.add(new Line(Vendors.title(vendor), vendors.getOrDefault(vendor, Map.of())));
        }
        return lines.stream()
                .filter(line -> line.label().equals(DOMESTIC) || largest(line) >= SMALLEST_SHARE)
                .toList();
    }

    /** Largest median that the table could show of a line; drops those that show nothing. */
    private double largest(Line line) {
        double largest = 0;
        for (Ensemble ensemble : ensembles) {
            for (YearMonth month : months(ensembles)) {
                for (MetricKey key : line.byBasis().values()) {
                    double median = ensemble.spread(key, month).median();
                    largest = Double.isNaN(median) ? largest : Math.max(largest, median);
                }
            }
        }
        return largest;
    }

    /** The last month of 2025 and the last month that all have, as far as they lie inside the runs. */
    private static SortedSet<YearMonth> months(List<Ensemble> ensembles) {
        SortedSet<YearMonth> months = new TreeSet<>();
        YearMonth end = ensembles.stream()
                .map(Ensemble::end)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        if (FIRST_DATE.isBefore(end)
                && ensembles.stream().noneMatch(ensemble -> FIRST_DATE.isBefore(ensemble.start()))) {
            months.add(FIRST_DATE);
        }
        months.add(end);
        return months;
    }

    private void block(List<Ensemble> pair, List<Line> lines) {
        int label = lines.stream()
                        .mapToInt(line -> line.label().length())
                        .reduce(hasDomesticCompute(lines) ? DOMESTIC_COMPUTE.length() : 0, Math::max)
                + 2 * GAP;
        List<String> heads =
                new ArrayList<>(pair.stream().map(Ensemble::scenario).toList());
        if (pair.size() == 2) {
            heads.add(DIFFERENCE);
        }
        List<List<String>> table = new ArrayList<>();
        for (YearMonth month : months(pair)) {
            if (!table.isEmpty()) {
                table.add(List.of(""));
            }
            for (String basis : BASES) {
                List<List<String>> section = section(pair, lines, month, basis);
                if (!section.isEmpty()) {
                    table.add(List.of(month + ", by " + basis));
                    table.addAll(section);
                }
            }
        }
        int[] widths = new int[heads.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = table.stream()
                            .filter(row -> row.size() > 1)
                            .mapToInt(row -> row.get(column + 1).length())
                            .reduce(heads.get(i).length(), Math::max)
                    + GAP;
        }
        text.add("");
        text.add(" ".repeat(label) + joined(heads, widths));
        for (List<String> row : table) {
            text.add(
                    row.size() == 1
                            ? row.get(0)
                            : padded("  " + row.get(0), label) + joined(row.subList(1, row.size()), widths));
        }
    }

    private static List<List<String>> section(List<Ensemble> pair, List<Line> lines, YearMonth month, String basis) {
        List<List<String>> section = new ArrayList<>();
        for (Line line : lines) {
            if (!line.byBasis().containsKey(basis)) {
                continue;
            }
            MetricKey key = line.byBasis().get(basis);
            List<String> row = new ArrayList<>();
            row.add(line.label().equals(DOMESTIC) && basis.equals("compute") ? DOMESTIC_COMPUTE : line.label());
            pair.forEach(ensemble -> row.add(share(ensemble.spread(key, month))));
            if (pair.size() == 2) {
                row.add(difference(Spread.ofDifferences(
                        pair.get(0).values(key, month), pair.get(1).values(key, month))));
            }
            section.add(row);
        }
        return section;
    }

    private static boolean hasDomesticCompute(List<Line> lines) {
        return lines.stream()
                .anyMatch(
                        line -> line.label().equals(DOMESTIC) && line.byBasis().containsKey("compute"));
    }

    private static String share(Spread spread) {
        return spread.isPresent()
                ? "%s%% [%s, %s]"
                        .formatted(
                                right(percent(spread.median(), false), 5),
                                right(percent(spread.p05(), false), 4),
                                right(percent(spread.p95(), false), 4))
                : "-";
    }

    private static String difference(Spread spread) {
        if (spread.isPresent()
                && percent(spread.p05(), true).equals("0.0")
                && percent(spread.p95(), true).equals("0.0")) {
            return right("same", 6);
        }
        return spread.isPresent()
                ? "%s [%s, %s]%s"
                        .formatted(
                                right(percent(spread.median(), true), 6),
                                right(percent(spread.p05(), true), 5),
                                right(percent(spread.p95(), true), 5),
                                spread.coversZero() ? " ~" : "")
                : "-";
    }

    private static String percent(double share, boolean signed) {
        String number = String.format(Locale.ROOT, signed ? "%+.1f" : "%.1f", 100 * share);
        return number.equals("-0.0") || number.equals("+0.0") ? "0.0" : number;
    }

    private static String joined(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(padded(cells.get(i), widths[i]));
        }
        return line.toString().stripTrailing();
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(Math.max(0, width - cell.length()));
    }

    private static String right(String cell, int width) {
        return " ".repeat(Math.max(0, width - cell.length())) + cell;
    }
}
