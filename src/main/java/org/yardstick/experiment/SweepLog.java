package org.yardstick.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finished runs of a sweep, each appended at once under a key that says what it depends on. Of each run only its place in
 * the file is kept in memory.
 */
final class SweepLog implements AutoCloseable {

    private static final int POINT = 0;
    private static final int REPLICATE = 1;
    private static final int KEY = 2;
    private static final int CAUSE = 3;
    private static final int FIRST_VALUE = 4;

    private final Path path;
    private final SweepPlan plan;
    private final AppendLog log;
    private final long[] offsets;
    private int done;
    private int failed;

    /**
     * Opens a log, and reads what an earlier part of the same sweep left in it.
     *
     * @param path the file
     * @param plan the sweep
     * @throws OutputRefused if it holds runs of another sweep
     */
    SweepLog(Path path, SweepPlan plan) throws IOException {
        this.path = path;
        this.plan = plan;
        this.offsets = new long[plan.runs()];
        Arrays.fill(offsets, -1);
        List<String> header = new ArrayList<>(List.of("point", "replicate", "key", "cause"));
        plan.study().outcomes().forEach(outcome -> header.add(outcome.name()));
        this.log = new AppendLog(
                path, CsvText.header(header), this::take, "holds runs with other outcomes, so the sweep cannot go on.");
    }

    private void take(String line, long offset) {
        List<String> cells = CsvText.cells(line);
        try {
            int point = Integer.parseInt(cells.get(POINT));
            int replicate = Integer.parseInt(cells.get(REPLICATE));
            int number = plan.number(point, replicate);
            String key = plan.key(plan.task(number));
            if (cells.size() != FIRST_VALUE + plan.study().outcomes().size()
                    || !key.equals(cells.get(KEY))
                    || offsets[number] >= 0) {
                throw refused(line);
            }
            note(number, offset, !cells.get(CAUSE).isEmpty());
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw refused(line);
        }
    }

    private OutputRefused refused(String line) {
        return new OutputRefused(path + " holds a run that is none of this sweep, or was made by another version: "
                + line + ". Nothing was changed; maybe name another folder with --out.");
    }

    private void note(int number, long offset, boolean isFailed) {
        offsets[number] = offset;
        done++;
        failed += isFailed ? 1 : 0;
    }

    /** Returns whether a run is finished. */
    boolean has(int number) {
        return offsets[number] >= 0;
    }

    /** Returns the number of finished runs. */
    int size() {
        return done;
    }

    /** Returns the number of finished runs that failed. */
    int failed() {
        return failed;
    }

    /** Appends a run; one that is known already is left out. */
    void append(SweepResult result) throws IOException {
        int number = plan.number(result.point(), result.replicate());
        if (has(number)) {
            return;
        }
        List<String> cells = new ArrayList<>(List.of(
                Integer.toString(result.point()),
                Integer.toString(result.replicate()),
                plan.key(plan.task(number)),
                result.cause()));
        for (int i = 0; i < plan.study().outcomes().size(); i++) {
            double value = result.isFailed() ? Double.NaN : result.values().get(i);
            cells.add(Double.isFinite(value) ? NumberText.of(value) : "");
        }
        note(number, log.append(CsvText.of(csv -> csv.writeRecord(cells))), result.isFailed());
    }

    /**
     * A finished run.
     *
     * @param values values of the outcomes as results write them, blank where it has none
     * @param cause why it failed; blank if it did not
     */
    record Logged(List<String> values, String cause) {
        /** Returns the run as a result again. */
        SweepResult result(SweepTask task) {
            return cause.isEmpty()
                    ? SweepResult.of(
                            task,
                            values.stream()
                                    .map(text -> text.isEmpty() ? Double.NaN : Double.parseDouble(text))
                                    .toList())
                    : new SweepResult(task.point(), task.replicate(), List.of(), cause);
        }
    }

    /** Returns a run, if it is finished. */
    Optional<Logged> find(int number) throws IOException {
        if (!has(number)) {
            return Optional.empty();
        }
        List<String> cells = CsvText.cells(log.line(offsets[number]));
        return Optional.of(new Logged(cells.subList(FIRST_VALUE, cells.size()), cells.get(CAUSE)));
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
