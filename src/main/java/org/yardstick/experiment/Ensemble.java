package org.yardstick.experiment;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yardstick.analysis.Spread;
import org.yardstick.metrics.MetricKey;
import org.yardstick.metrics.RunRecord;

/** All replicates of one scenario: bare series by metric, for bands and paired differences. Not for several threads. */
public final class Ensemble {

    private static final double[] NO_VALUES = {};

    private final String scenario;
    private final int replicates;
    private final Map<MetricKey, double[][]> series = new TreeMap<>();
    private final List<RunRecord> first = new ArrayList<>(1);

    /**
     * Makes an ensemble without runs.
     *
     * @param scenario scenario id
     * @param replicates number of replicates that are planned
     */
    Ensemble(String scenario, int replicates) {
        this.scenario = scenario;
        this.replicates = replicates;
    }

    /**
     * Takes in one run; its arrays are kept, not copied.
     *
     * @throws IllegalArgumentException if it spans other months than earlier runs
     */
    void add(int replicate, RunRecord run) {
        if (first.isEmpty()) {
            first.add(new RunRecord(run.start(), run.months(), new TreeMap<>()));
        } else if (!run.start().equals(start()) || run.months() != months()) {
            throw new IllegalArgumentException("replicate %d of %s spans %d months from %s, expected %d from %s"
                    .formatted(replicate, scenario, run.months(), run.start(), months(), start()));
        }
        run.series().forEach((key, values) -> series.computeIfAbsent(key, k -> filled(replicates))[replicate] = values);
    }

    private static double[][] filled(int replicates) {
        double[][] rows = new double[replicates][];
        Arrays.fill(rows, NO_VALUES);
        return rows;
    }

    /** Returns the scenario's id. */
    public String scenario() {
        return scenario;
    }

    /** Returns whether no run succeeded. */
    public boolean isEmpty() {
        return first.isEmpty();
    }

    /** Returns the first month; fails where no run succeeded. */
    public YearMonth start() {
        return first.get(0).start();
    }

    /** Returns the number of months; fails where no run succeeded. */
    public int months() {
        return first.get(0).months();
    }

    /** Returns the last month; fails where no run succeeded. */
    public YearMonth end() {
        return start().plusMonths(months() - 1L);
    }

    /** Returns what there are series of. */
    public SortedSet<MetricKey> keys() {
        return new TreeSet<>(series.keySet());
    }

    /**
     * Returns the values of all replicates in one month, NaN where a run failed or has none.
     *
     * @param key series; one that is unknown has no values
     * @param month a month, inside the run or not
     */
    public double[] values(MetricKey key, YearMonth month) {
        double[] values = new double[replicates];
        double[][] rows = series.getOrDefault(key, new double[0][]);
        long index = isEmpty() ? -1 : ChronoUnit.MONTHS.between(start(), month);
        for (int i = 0; i < replicates; i++) {
            boolean known = i < rows.length && index >= 0 && index < rows[i].length;
            values[i] = known ? rows[i][(int) index] : Double.NaN;
        }
        return values;
    }

    /** Returns median and 90% band of one month. */
    public Spread spread(MetricKey key, YearMonth month) {
        return Spread.of(values(key, month));
    }
}
