package org.yardstick.cli;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yardstick.analysis.Spread;
import org.yardstick.experiment.Ensemble;
import org.yardstick.report.Findings;
import org.yardstick.report.ShareComparison;
import org.yardstick.report.ShareComparison.Row;

/**
 * The table on the screen: vendor shares and domestic substitution in China on three bases, by scenario, with the paired
 * difference of two scenarios. Fits into 100 columns.
 */
final class ShareTable {

    private static final String DIFFERENCE = "difference, points";
    private static final int GAP = 2;

    private final EnsembleSamples samples;
    private final ShareComparison shares;
    private final List<String> text = new ArrayList<>();

    private ShareTable(EnsembleSamples samples) {
        this.samples = samples;
        this.shares = new ShareComparison(samples);
    }

    /**
     * Returns the table's lines. The first scenario is compared with each other one.
     *
     * @param ensembles the scenarios in order; those without a run are left out
     * @param replicates replicates planned
     */
    static List<String> lines(List<Ensemble> ensembles, int replicates) {
        EnsembleSamples samples = new EnsembleSamples(ensembles);
        if (samples.scenarios().isEmpty()) {
            return List.of("No run came to its end, so there is no table.");
        }
        return new ShareTable(samples).print(replicates);
    }

    private List<String> print(int replicates) {
        if (shares.isEmpty()) {
            return List.of("The runs recorded no shares in China, so there is no table.");
        }
        List<String> scenarios = samples.scenarios();
        text.add("Shares of the market for AI chips in China, "
                + (shares.trailing() ? "trailing 12 months" : "single months") + ": median [90% band] of " + replicates
                + (replicates == 1 ? " replicate" : " replicates"));
        if (scenarios.size() == 1) {
            block(scenarios);
        } else {
            for (String other : scenarios.subList(1, scenarios.size())) {
                block(List.of(scenarios.get(0), other));
            }
        }
        text.add("");
        text.add("How to read: the median over replicates and, in brackets, the range that holds 90% of them.");
        if (hasDomesticCompute()) {
            text.add(ShareComparison.DOMESTIC_COMPUTE
                    + ": domestic share by compute as published figures define it, Huawei and Cambricon");
            text.add("over these and foreign flagships; other Chinese chips are outside it, with rows of their own.");
        }
        if (scenarios.size() > 1) {
            text.add("The difference is taken within each replicate (same seed): second scenario minus first, in");
            text.add("percentage points, so its median is not the difference of the two medians. ~ marks a range that");
            text.add(
                    "covers zero: the sign is not settled. \"same\" stands where 90% of replicates show no difference.");
        }
        text.addAll(FindingLines.of(samples, new Findings(samples, shares.months())));
        return text;
    }

    private void block(List<String> pair) {
        int label = 2 * GAP
                + ShareComparison.BASES.stream()
                        .flatMap(basis -> shares.rows(basis).stream())
                        .mapToInt(row -> row.label().length())
                        .max()
                        .orElse(0);
        List<String> heads = new ArrayList<>(pair);
        if (pair.size() == 2) {
            heads.add(DIFFERENCE);
        }
        List<List<String>> table = new ArrayList<>();
        for (YearMonth month : shares.months()) {
            if (!table.isEmpty()) {
                table.add(List.of(""));
            }
            for (String basis : ShareComparison.BASES) {
                List<List<String>> section = section(pair, month, basis);
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

    private List<List<String>> section(List<String> pair, YearMonth month, String basis) {
        List<List<String>> section = new ArrayList<>();
        for (Row row : shares.rows(basis)) {
            List<String> cells = new ArrayList<>(List.of(row.label()));
            pair.forEach(scenario -> cells.add(share(shares.level(scenario, row, month))));
            if (pair.size() == 2) {
                cells.add(difference(shares.difference(pair.get(0), pair.get(1), row, month)));
            }
            section.add(cells);
        }
        return section;
    }

    private boolean hasDomesticCompute() {
        return shares.rows("compute").stream().anyMatch(row -> row.label().equals(ShareComparison.DOMESTIC_COMPUTE));
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
