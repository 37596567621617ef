package org.yardstick.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Collection;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs the benchmarks with JMH's own options and prints medians, since a mean also counts what else the machine did; and
 * beside them the processor time of the thread that runs, which a busy machine hardly changes.
 */
public final class Benchmarks {
    private static final int WARM_UP = 12;
    private static final int MEASURED = 13;

    private Benchmarks() {}

    /**
     * Runs the benchmarks.
     *
     * @param arguments options of JMH, such as {@code -p until=2030-12}
     */
    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
        Collection<RunResult> results = new Runner(new CommandLineOptions(arguments)).run();
        System.out.printf("%n%-28s %12s %17s%n", "setting", "median", "processor time");
        for (RunResult each : results) {
            Result<?> result = each.getPrimaryResult();
            System.out.printf(
                    "%-28s %9.1f %s %14.1f ms%n",
                    each.getParams().getParam("setting"),
                    result.getStatistics().getPercentile(50),
                    result.getScoreUnit(),
                    processorMs(each.getParams().getParam("setting")));
        }
    }

    /** Median processor time of a run by this thread alone, without what its virtual machine does beside it. */
    private static double processorMs(String setting) {
        RunBenchmark runs = new RunBenchmark();
        runs.setting = setting;
        runs.read();
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        double[] times = new double[MEASURED];
        for (int i = -WARM_UP; i < MEASURED; i++) {
            long before = clock.getCurrentThreadCpuTime();
            runs.run();
            if (i >= 0) {
                times[i] = (clock.getCurrentThreadCpuTime() - before) / 1e6;
            }
        }
        Arrays.sort(times);
        return times[MEASURED / 2];
    }
}
