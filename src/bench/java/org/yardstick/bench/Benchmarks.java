package org.yardstick.bench;

import java.util.Collection;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Runs the benchmarks with JMH's own options and prints medians, since a mean also counts what else the machine did. */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * Runs the benchmarks.
     *
     * @param arguments options of JMH, such as {@code -p until=2030-12}
     */
    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
        Collection<RunResult> results = new Runner(new CommandLineOptions(arguments)).run();
        System.out.printf("%n%-28s %12s%n", "setting", "median");
        for (RunResult each : results) {
            Result<?> result = each.getPrimaryResult();
            System.out.printf(
                    "%-28s %9.1f %s%n",
                    each.getParams().getParam("setting"),
                    result.getStatistics().getPercentile(50),
                    result.getScoreUnit());
        }
    }
}
