package org.yardstick.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.yardstick.report.ResultTable.MonthRange;

/** The replicates of a result folder, as far as headlines need them: a few months of {@code metrics.csv}. */
final class ReplicateSamples implements Samples {

    private static final String FILE = "metrics.csv";
    private static final List<String> COLUMNS =
            List.of("scenario", "replicate", "month", "metric", "basis", "market", "vendor", "value");
    private static final int MOST_REPLICATES = 1_000_000;

    private final List<String> scenarios;
    private final Map<String, MonthRange> ranges;
    private final Map<String, Map<Subject, Map<YearMonth, double[]>>> values = new HashMap<>();
    private final int replicates;

    private ReplicateSamples(List<String> scenarios, Map<String, MonthRange> ranges, int replicates) {
        this.scenarios = scenarios;
        this.ranges = ranges;
        this.replicates = replicates;
    }

    /** A value as it stands in the file. */
    private record Sample(String scenario, int replicate, YearMonth month, Subject subject, double value) {}

    /**
     * Reads what headlines need of a folder; empty if it has no replicates on file.
     *
     * @param folder a result folder
     * @param table its summary, which tells scenarios and months
     * @throws ReportException if the file is malformed
     */
    static Optional<ReplicateSamples> read(Path folder, ResultTable table) throws ReportException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Map<String, MonthRange> ranges = new LinkedHashMap<>();
        table.scenarios().forEach(name -> table.months(name).ifPresent(range -> ranges.put(name, range)));
        Set<Integer> months = new HashSet<>();
        ShareComparison.months(new ReplicateSamples(table.scenarios(), ranges, 0))
                .forEach(month -> months.add(Months.of(month.getYear(), month.getMonthValue())));
        List<Sample> samples = new ArrayList<>();
        Set<String> metrics = wantedMetrics();
        CsvTable.read(file, COLUMNS, row -> {
            if (!metrics.contains(row.text(3)) || !months.contains(row.month(2))) {
                return;
            }
            double replicate = row.number(1);
            if (!(replicate >= 0 && replicate < MOST_REPLICATES)) {
                throw row.wrong(1, "a replicate from 0 on");
            }
            Subject subject = new Subject(row.text(3), row.text(4), row.text(5), row.text(6));
            samples.add(new Sample(row.text(0), (int) replicate, yearMonth(row.month(2)), subject, row.number(7)));
        });
        int replicates = 1 + samples.stream().mapToInt(Sample::replicate).max().orElse(-1);
        ReplicateSamples read = new ReplicateSamples(table.scenarios(), ranges, replicates);
        samples.forEach(read::add);
        return samples.isEmpty() ? Optional.empty() : Optional.of(read);
    }

    private static Set<String> wantedMetrics() {
        Set<String> metrics = new HashSet<>(ShareComparison.METRICS);
        Findings.subjects().forEach(subject -> metrics.add(subject.metric()));
        return metrics;
    }

    private void add(Sample sample) {
        values.computeIfAbsent(sample.scenario(), name -> new HashMap<>())
                        .computeIfAbsent(sample.subject(), subject -> new TreeMap<>())
                        .computeIfAbsent(sample.month(), month -> unknown())[sample.replicate()] =
                sample.value();
    }

    private double[] unknown() {
        double[] none = new double[replicates];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    private static YearMonth yearMonth(int month) {
        return YearMonth.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1);
    }

    private MonthRange range(String scenario) {
        return Optional.ofNullable(ranges.get(scenario))
                .orElseThrow(() -> new IllegalArgumentException("unknown scenario " + scenario));
    }

    /** Returns the months that headlines speak of. */
    SortedSet<YearMonth> months() {
        return ShareComparison.months(this);
    }

    @Override
    public List<String> scenarios() {
        return scenarios;
    }

    @Override
    public Set<Subject> subjects(String scenario) {
        return values.getOrDefault(scenario, Map.of()).keySet();
    }

    @Override
    public YearMonth start(String scenario) {
        return yearMonth(range(scenario).first());
    }

    @Override
    public YearMonth end(String scenario) {
        return yearMonth(range(scenario).last());
    }

    @Override
    public double[] values(String scenario, Subject subject, YearMonth month) {
        return values.getOrDefault(scenario, Map.of())
                .getOrDefault(subject, Map.of())
                .getOrDefault(month, unknown());
    }
}
