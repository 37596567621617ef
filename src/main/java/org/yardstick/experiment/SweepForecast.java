package org.yardstick.experiment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a sweep will take, from a few runs made to be measured.
 *
 * @param runs runs
 * @param secondsPerRun time of a run on one thread once the program is warm
 * @param workers threads
 * @param bytes size of all result files
 * @param failed measured runs that failed
 * @param measured measured runs
 */
public record SweepForecast(int runs, double secondsPerRun, int workers, double bytes, int failed, int measured) {

    /** A program that has just started is slow: later runs tell what most will take. */
    private static final int MOST_MEASURED = 24;

    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final double BYTES_PER_MEGABYTE = 1e6;
    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    /**
     * Makes a few runs, one after the other; nothing is written.
     *
     * @param plan the sweep
     * @param model makes one run
     * @param clock tells the time
     */
    public static SweepForecast of(SweepPlan plan, SweepModel model, Clock clock) {
        List<Double> seconds = new ArrayList<>();
        Instant begun = clock.instant();
        long rowBytes = 0;
        int failed = 0;
        int count = Math.min(MOST_MEASURED, plan.runs());
        for (int i = 0; i < count && Duration.between(begun, clock.instant()).compareTo(LONGEST) < 0; i++) {
            SweepTask task = plan.task((int) ((long) i * plan.runs() / count));
            Instant before = clock.instant();
            SweepResult result = model.evaluate(task);
            seconds.add(Duration.between(before, clock.instant()).toNanos() / 1e9);
            failed += result.isFailed() ? 1 : 0;
            rowBytes += bytes(plan, task, result);
        }
        List<Double> late = seconds.subList(seconds.size() / 2, seconds.size());
        double mean = late.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double designBytes = String.join(",", plan.points().values(0)).length() + 12.0;
        return new SweepForecast(
                plan.ownRuns(),
                mean,
                plan.workers(),
                (double) rowBytes / seconds.size() * plan.ownRuns()
                        + designBytes * plan.points().size(),
                failed,
                seconds.size());
    }

    /** Size of a run's rows in the log and in the results. */
    private static long bytes(SweepPlan plan, SweepTask task, SweepResult result) {
        String start = task.point() + "," + task.replicate() + ",";
        long bytes = start.length() + plan.key(task).length() + result.cause().length() + 2L;
        for (int i = 0; i < plan.study().outcomes().size(); i++) {
            double value = result.isFailed() ? Double.NaN : result.values().get(i);
            int length = Double.isFinite(value) ? NumberText.of(value).length() : 0;
            bytes += 1L + length;
            bytes += start.length()
                    + plan.study().outcomes().get(i).name().length()
                    + plan.study().outcomes().get(i).unit().length()
                    + length
                    + 3L;
        }
        return bytes;
    }

    /** Returns the forecast in words. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        double all = secondsPerRun * runs / workers;
        lines.add(String.format(
                Locale.ROOT,
                "Time: about %s on %d %s (%.0f ms a run, measured on %d runs).",
                time(all),
                workers,
                workers == 1 ? "thread" : "threads",
                1000 * secondsPerRun,
                measured));
        lines.add(String.format(Locale.ROOT, "Disk: about %.1f MB.", bytes / BYTES_PER_MEGABYTE));
        if (failed > 0) {
            lines.add(failed + " of the measured runs failed; a sweep goes on after such runs and lists them.");
        }
        lines.add("Nothing was written.");
        return lines;
    }

    private static String time(double seconds) {
        if (seconds < 2 * MINUTE) {
            return Math.round(Math.ceil(seconds)) + " s";
        }
        return seconds < 2 * HOUR
                ? Math.round(seconds / MINUTE) + " min"
                : String.format(Locale.ROOT, "%.1f h", seconds / HOUR);
    }
}
