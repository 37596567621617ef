package org.yardstick.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import org.yardstick.analysis.Spread;
import org.yardstick.report.ResultTable.MonthRange;

/**
 * The runs of a result folder one by one, as far as charts need them: sums, ratios and differences of what runs give have
 * bands only if they are taken run by run. Values are by replicate and month, NaN where there is none.
 */
final class Replicates {

    /** Stands for a folder without {@code metrics.csv}. */
    static final Replicates NONE = new Replicates(new MonthRange(0, 0), Map.of());

    private static final String FILE = "metrics.csv";
    private static final List<String> COLUMNS =
            List.of("scenario", "replicate", "month", "metric", "basis", "market", "vendor", "value");
    private static final int MOST_REPLICATES = 1_000_000;
    private static final int YEAR = 12;

    private final MonthRange range;
    private final Map<SeriesKey, double[][]> runs;

    private Replicates(MonthRange range, Map<SeriesKey, double[][]> runs) {
        this.range = range;
        this.runs = Map.copyOf(runs);
    }

    /**
     * Reads some metrics of a folder.
     *
     * @param folder a result folder
     * @param range months of its runs
     * @param metrics ids of the metrics wanted
     * @throws ReportException if the file is malformed
     */
    static Replicates read(Path folder, MonthRange range, Set<String> metrics) throws ReportException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return NONE;
        }
        int months = range.last() - range.first() + 1;
        Map<SeriesKey, List<double[]>> read = new HashMap<>();
        int[] most = {0};
        CsvTable.read(file, COLUMNS, row -> {
            if (!metrics.contains(row.text(3))) {
                return;
            }
            int replicate = row.count(1);
            if (replicate < 0 || replicate >= MOST_REPLICATES) {
                throw row.wrong(1, "a replicate from 0 on");
            }
            int month = row.month(2) - range.first();
            if (month < 0 || month >= months) {
                return;
            }
            most[0] = Math.max(most[0], replicate + 1);
            SeriesKey key = new SeriesKey(row.text(0), row.text(3), row.text(4), row.text(5), row.text(6));
            List<double[]> rows = read.computeIfAbsent(key, k -> new ArrayList<>());
            while (rows.size() <= replicate) {
                rows.add(unknown(months));
            }
            rows.get(replicate)[month] = row.number(7);
        });
        Map<SeriesKey, double[][]> runs = new HashMap<>();
        read.forEach((key, rows) -> {
            while (rows.size() < most[0]) {
                rows.add(unknown(months));
            }
            runs.put(key, rows.toArray(new double[0][]));
        });
        return new Replicates(range, runs);
    }

    private static double[] unknown(int months) {
        double[] none = new double[months];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    /** Whether there is a series. */
    boolean has(SeriesKey key) {
        return runs.containsKey(key);
    }

    /** Returns a series by replicate and month; empty if there is none. */
    double[][] runs(SeriesKey key) {
        return runs.getOrDefault(key, new double[0][]);
    }

    /** Returns the sum over twelve months up to each month; a month without a value counts as nothing in a run. */
    static double[][] trailingSums(double[][] flow) {
        return each(flow, (run, month) -> {
            double sum = 0;
            for (int back = 0; back < YEAR; back++) {
                double value = month >= back ? run[month - back] : 0;
                sum += Double.isNaN(value) ? 0 : value;
            }
            return month < YEAR - 1 || isEmpty(run) ? Double.NaN : sum;
        });
    }

    /** Returns what a stock has grown by within twelve months. */
    static double[][] yearlyGrowth(double[][] stock) {
        return each(stock, (run, month) -> month < YEAR ? Double.NaN : run[month] - run[month - YEAR]);
    }

    /** Combines two series run by run and month by month. */
    static double[][] both(double[][] a, double[][] b, DoubleBinaryOperator of) {
        double[][] result = new double[Math.min(a.length, b.length)][];
        for (int i = 0; i < result.length; i++) {
            double[] first = a[i];
            double[] second = b[i];
            result[i] = new double[first.length];
            Arrays.setAll(result[i], month -> of.applyAsDouble(first[month], second[month]));
        }
        return result;
    }

    /**
     * Returns each run's sum over a window.
     *
     * @param flow a flow by replicate and month
     * @param first first month of the window
     * @param last last month of the window
     */
    double[] sums(double[][] flow, int first, int last) {
        double[] sums = new double[flow.length];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = isEmpty(flow[i]) ? Double.NaN : 0;
            for (int month = Math.max(first, range.first()); month <= Math.min(last, range.last()); month++) {
                double value = flow[i][month - range.first()];
                sums[i] += Double.isNaN(value) ? 0 : value;
            }
        }
        return sums;
    }

    /** Returns median and band by month, where at least half of the runs have a value. */
    List<Point> points(double[][] values) {
        List<Point> points = new ArrayList<>();
        int months = values.length == 0 ? 0 : values[0].length;
        for (int m = 0; m < months; m++) {
            int month = m;
            double[] column =
                    Arrays.stream(values).mapToDouble(run -> run[month]).toArray();
            Spread spread = Spread.of(column);
            if (spread.isPresent() && 2 * spread.count() >= values.length) {
                points.add(new Point(range.first() + m, spread.median(), spread.p05(), spread.p95()));
            }
        }
        return points;
    }

    private static boolean isEmpty(double[] run) {
        return Arrays.stream(run).allMatch(Double::isNaN);
    }

    private interface Cell {
        double of(double[] run, int month);
    }

    private static double[][] each(double[][] runs, Cell cell) {
        double[][] result = new double[runs.length][];
        for (int i = 0; i < runs.length; i++) {
            double[] run = runs[i];
            result[i] = new double[run.length];
            Arrays.setAll(result[i], month -> cell.of(run, month));
        }
        return result;
    }
}
