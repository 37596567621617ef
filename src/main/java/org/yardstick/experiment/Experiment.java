package org.yardstick.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Runs scenarios side by side, replicate by replicate, and writes their results into one folder. */
public final class Experiment {

    static final String METRICS = "metrics.csv";
    static final String SUMMARY = "summary.csv";
    static final String WORDS = "summary.txt";
    static final String FAILURES = "failures.csv";
    static final String EVENTS = "events.csv";
    static final String TRIGGERS = "triggers.csv";
    static final String OBSERVED = "observed.csv";

    private final ExperimentPlan plan;
    private final Program program;
    private final Clock clock;
    private final Progress progress;
    private final Illustrator illustrator;

    /**
     * Makes an experiment ready.
     *
     * @param plan what to run
     * @param program what runs it, for the manifest
     * @param clock tells start and end
     * @param progress is told how far it has come
     * @param illustrator draws the charts at the end and tells the results in words
     */
    public Experiment(ExperimentPlan plan, Program program, Clock clock, Progress progress, Illustrator illustrator) {
        this.plan = plan;
        this.program = program;
        this.clock = clock;
        this.progress = progress;
        this.illustrator = illustrator;
    }

    /**
     * Runs everything. Equal plans give byte-identical files, the manifest left out, whatever the number of workers. The
     * manifest is written before the first run and again at the end. Where this ends in an exception, no file is left
     * half-written and the manifest, if it can be written at all, says why.
     *
     * @param folder where results go
     * @throws IOException if a file cannot be written
     * @throws InterruptedException if this thread is interrupted
     * @throws ExperimentTooLarge if the results would not fit into memory
     */
    public ExperimentResult run(ResultFolder folder) throws IOException, InterruptedException {
        RunStore store = new RunStore(plan, program.machine().heapBytes());
        ManifestKeeper keeper = new ManifestKeeper(
                folder, begun(), clock, () -> store.failures().size());
        try {
            return keeper.keep(() -> fill(folder, store));
        } finally {
            progress.end();
        }
    }

    private ManifestKeeper.Outcome<ExperimentResult> fill(ResultFolder folder, RunStore store)
            throws IOException, InterruptedException {
        writeInputs(folder);
        runAll(folder, store);
        progress.step("drawing charts");
        Illustrator.Drawing drawing = illustrator.drawInto(folder);
        return new ManifestKeeper.Outcome<>(
                new ExperimentResult(
                        folder.path(), store.ensembles(), store.failures(), drawing.files(), drawing.problem()),
                drawing.problem());
    }

    private Manifest begun() {
        SortedMap<String, String> inputs = new TreeMap<>();
        plan.cases().forEach(scenario -> inputs.putAll(scenario.inputHashes()));
        return new Manifest(
                program,
                Manifest.Status.RUNNING,
                Optional.empty(),
                clock.instant(),
                Optional.empty(),
                plan.cases().stream().map(ExperimentCase::id).toList(),
                plan.seed(),
                plan.replicates(),
                plan.workers(),
                List.copyOf(new TreeSet<>(plan.writtenMetrics())),
                0,
                inputs,
                plan.fileNamesBesideManifest(),
                List.of());
    }

    private void writeInputs(ResultFolder folder) throws IOException {
        for (ExperimentCase scenario : plan.cases()) {
            folder.write(plan.resolvedName(scenario), utf8(scenario.resolvedYaml()));
        }
        if (!plan.adaptive()) {
            folder.write(EVENTS, EventsCsv.of(plan, new TriggerRecord(plan)));
        }
        if (plan.observedCsv().isPresent()) {
            folder.write(OBSERVED, utf8(plan.observedCsv().get()));
        }
    }

    private void runAll(ResultFolder folder, RunStore store) throws IOException, InterruptedException {
        TriggerRecord triggers = new TriggerRecord(plan);
        MetricsFile metrics = new MetricsFile(folder, plan.cases().size());
        progress.runs(0, plan.runs(), 0);
        OrderedPool.run(plan.runs(), this::runOne, plan.workers(), outcome -> {
            store.take(outcome);
            if (outcome instanceof RunOutcome.Completed completed) {
                metrics.append(completed.task().scenario(), completed.rows());
                triggers.take(completed.task(), completed.run().firings());
            }
            progress.runs(store.taken(), plan.runs(), store.failures().size());
        });
        progress.step("writing results");
        metrics.publish();
        if (plan.adaptive()) {
            folder.write(EVENTS, EventsCsv.of(plan, triggers));
            folder.write(TRIGGERS, triggers.csv());
        }
        folder.write(FAILURES, FailedRun.csv(store.failures()));
        PartFile summary = folder.begin(SUMMARY);
        SummaryCsv.write(summary, store.ensembles(), plan.writtenMetrics());
        folder.publish(summary);
        String words = illustrator.tell(store.ensembles());
        if (!words.isBlank()) {
            folder.write(WORDS, utf8(words));
        }
    }

    private RunOutcome runOne(int number) {
        // Replicate by replicate, so that an experiment that stops has all scenarios equally far.
        RunTask task =
                new RunTask(number % plan.cases().size(), number / plan.cases().size());
        ExperimentCase scenario = plan.cases().get(task.scenario());
        try {
            var run = scenario.model().run(task.replicate(), plan.recordedMetrics());
            byte[] rows = MetricsCsv.rows(scenario.id(), task.replicate(), run, plan.writtenMetrics());
            return new RunOutcome.Completed(task, run, rows);
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            return new RunOutcome.Failed(
                    task,
                    new FailedRun(scenario.id(), task.replicate(), Seeds.runSeed(plan.seed(), task.replicate()), e));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns where charts of a folder go. */
    public static Path chartsFolder(Path folder) {
        return folder.resolve("charts");
    }
}
