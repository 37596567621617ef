package org.yardstick.experiment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.yardstick.experiment.ExperimentCase.ReplicateFunction;
import org.yardstick.metrics.MetricKey;
import org.yardstick.metrics.RunRecord;

/** Stands in for the model: plausible shares that walk at random from the run's seed, shifted by scenario. */
public final class FakeModel {

    private static final List<String> BASES = List.of("units", "value", "compute");

    private FakeModel() {}

    /** Returns a scenario of 72 months from 2020-01 whose vendor loses {@code shift} of the market. */
    public static ExperimentCase scenario(String id, long seed, double shift) {
        return scenario(id, (replicate, ids) -> run(Seeds.runSeed(seed, replicate), 72, shift, ids));
    }

    /** Returns a scenario that runs in a way of its own. */
    public static ExperimentCase scenario(String id, ReplicateFunction model) {
        return new ExperimentCase(
                id,
                "id: " + id + "\n",
                new TreeMap<>(Map.of("scenarios/" + id + ".yaml", "00ff")),
                List.of(new PolicyEvent(
                        "us",
                        "small-yard-high-fence",
                        "october-2022",
                        LocalDate.of(2022, 10, 7),
                        LocalDate.of(2022, 10, 7),
                        "A100, H100 barred")),
                model);
    }

    /** Returns one run: shares of two vendors and the domestic share on three bases, and units with a gap. */
    public static RunRecord run(long seed, int months, double shift, Set<String> ids) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        SortedMap<MetricKey, double[]> series = new TreeMap<>();
        for (String basis : BASES) {
            double[] nvidia = new double[months];
            double[] huawei = new double[months];
            double share = 0.9 - shift;
            for (int month = 0; month < months; month++) {
                share = Math.min(1, Math.max(0, share + 0.02 * (random.nextDouble() - 0.6)));
                nvidia[month] = share;
                huawei[month] = 1 - share;
            }
            series.put(new MetricKey("vendor_share_12m", basis, "china", "nvidia", "fraction"), nvidia);
            series.put(new MetricKey("vendor_share_12m", basis, "china", "huawei", "fraction"), huawei);
            series.put(new MetricKey("vendor_share_12m", basis, "china", "cambricon", "fraction"), new double[months]);
            series.put(new MetricKey("domestic_share_12m", basis, "china", "", "fraction"), huawei.clone());
        }
        double[] units = new double[months];
        for (int month = 0; month < months; month++) {
            units[month] = month == 0 ? Double.NaN : 1e5 * random.nextDouble();
        }
        series.put(new MetricKey("vendor_units", "units", "china", "nvidia", "chips"), units);
        series.keySet().removeIf(key -> !ids.contains(key.metric()));
        return new RunRecord(YearMonth.of(2020, 1), months, series);
    }

    /** Returns runs as an ensemble, replicates in order. */
    public static Ensemble ensemble(String id, List<RunRecord> runs) {
        Ensemble ensemble = new Ensemble(id, runs.size());
        for (int replicate = 0; replicate < runs.size(); replicate++) {
            ensemble.add(replicate, runs.get(replicate));
        }
        return ensemble;
    }
}
