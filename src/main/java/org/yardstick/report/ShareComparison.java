package org.yardstick.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yardstick.analysis.Spread;

/**
 * Vendor shares and domestic substitution in China on three bases, by scenario, at the end of 2025 and at the horizon,
 * with differences taken within each replicate.
 */
public final class ShareComparison {

    /** The market that is compared. */
    public static final String MARKET = "china";

    /** The bases, in the order in which readers meet them. */
    public static final List<String> BASES = List.of("units", "value", "compute");

    /** Metrics that the comparison can show. */
    public static final Set<String> METRICS =
            Set.of("vendor_share_12m", "domestic_share_12m", "vendor_share", "domestic_share");

    /** Name of the domestic share. */
    public static final String DOMESTIC = "domestic, all";

    /** Name of the domestic share by compute, which published figures define by two vendors. */
    public static final String DOMESTIC_COMPUTE = "Huawei+Cambricon";

    /** Whom the domestic share by compute counts; in a world without the second it is the first one's own share. */
    private static final List<String> COUNTED_BY_COMPUTE = List.of("huawei", "cambricon");

    private static final String TRAILING = "_12m";
    private static final YearMonth FIRST_DATE = YearMonth.of(2025, 12);
    private static final double SMALLEST_SHARE = 0.005;

    private final Samples samples;
    private final SortedSet<YearMonth> months;
    private final List<Line> lines;

    /** A line of the table: a vendor or all domestic ones, and one series for each basis that has it. */
    private record Line(String label, boolean domestic, Map<String, Subject> byBasis) {}

    /**
     * One row of a table.
     *
     * @param label vendor or group
     * @param subject the series
     */
    public record Row(String label, Subject subject) {}

    /** Compares the scenarios of samples; at least one has runs. */
    public ShareComparison(Samples samples) {
        this.samples = samples;
        this.months = months(samples);
        this.lines = lines();
    }

    /** Returns the months compared: the last of 2025 and the last that all have, as far as they lie inside the runs. */
    public SortedSet<YearMonth> months() {
        return new TreeSet<>(months);
    }

    /** Returns whether shares are those of the trailing twelve months. */
    public boolean trailing() {
        return !suffix(samples).isEmpty();
    }

    /** Returns whether the runs recorded no share at all. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Returns the rows of a basis, in the order of the charts' legends, whatever the basis. */
    public List<Row> rows(String basis) {
        List<Row> rows = new ArrayList<>();
        for (Line line : lines) {
            Optional.ofNullable(line.byBasis().get(basis))
                    .ifPresent(subject -> rows.add(new Row(
                            line.domestic() && basis.equals("compute") ? DOMESTIC_COMPUTE : line.label(), subject)));
        }
        return rows;
    }

    /** Returns a share's median and band. */
    public Spread level(String scenario, Row row, YearMonth month) {
        return Spread.of(samples.values(scenario, row.subject(), month));
    }

    /** Returns the median and band of the differences within replicates, second less first. */
    public Spread difference(String first, String second, Row row, YearMonth month) {
        return Spread.ofDifferences(
                samples.values(first, row.subject(), month), samples.values(second, row.subject(), month));
    }

    static String suffix(Samples samples) {
        return samples.scenarios().stream()
                        .flatMap(scenario -> samples.subjects(scenario).stream())
                        .anyMatch(subject -> subject.metric().equals("vendor_share" + TRAILING))
                ? TRAILING
                : "";
    }

    /** Returns whether the domestic share by compute means what its name says. */
    static boolean countsByCompute(Samples samples) {
        return samples.scenarios().stream()
                .flatMap(scenario -> samples.subjects(scenario).stream())
                .filter(subject -> subject.metric().equals("vendor_share" + suffix(samples))
                        && subject.market().equals(MARKET))
                .map(Subject::vendor)
                .collect(Collectors.toSet())
                .containsAll(COUNTED_BY_COMPUTE);
    }

    static SortedSet<YearMonth> months(Samples samples) {
        SortedSet<YearMonth> months = new TreeSet<>();
        YearMonth end = samples.scenarios().stream()
                .map(samples::end)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        boolean inside =
                samples.scenarios().stream().noneMatch(scenario -> FIRST_DATE.isBefore(samples.start(scenario)));
        if (FIRST_DATE.isBefore(end) && inside) {
            months.add(FIRST_DATE);
        }
        months.add(end);
        return months;
    }

    private List<Line> lines() {
        String suffix = suffix(samples);
        Map<String, Map<String, Subject>> vendors = new TreeMap<>();
        Map<String, Subject> domestic = new TreeMap<>();
        for (String scenario : samples.scenarios()) {
            for (Subject subject : samples.subjects(scenario)) {
                if (!subject.market().equals(MARKET)) {
                    continue;
                }
                if (subject.metric().equals("vendor_share" + suffix)) {
                    vendors.computeIfAbsent(subject.vendor(), vendor -> new TreeMap<>())
                            .put(subject.basis(), subject);
                } else if (subject.metric().equals("domestic_share" + suffix)
                        && subject.vendor().isEmpty()) {
                    domestic.put(subject.basis(), subject);
                }
            }
        }
        if (!countsByCompute(samples)) {
            domestic.remove("compute");
        }
        List<Line> found = new ArrayList<>();
        if (!domestic.isEmpty()) {
            found.add(new Line(DOMESTIC, true, domestic));
        }
        List<String> order = new ArrayList<>(Vendors.ids(MARKET));
        order.retainAll(vendors.keySet());
        vendors.keySet().stream().filter(vendor -> !order.contains(vendor)).forEach(order::add);
        for (String vendor : order) {
            found.add(new Line(Vendors.title(vendor), false, vendors.getOrDefault(vendor, Map.of())));
        }
        return found.stream()
                .filter(line -> line.domestic() || largest(line) >= SMALLEST_SHARE)
                .toList();
    }

    /** Largest median that the table could show of a line; drops those that show nothing. */
    private double largest(Line line) {
        double largest = 0;
        for (String scenario : samples.scenarios()) {
            for (YearMonth month : months) {
                for (Subject subject : line.byBasis().values()) {
                    double median =
                            Spread.of(samples.values(scenario, subject, month)).median();
                    largest = Double.isNaN(median) ? largest : Math.max(largest, median);
                }
            }
        }
        return largest;
    }
}
