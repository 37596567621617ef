package org.yardstick.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.yardstick.metrics.RunRecord;

/** Runs scenarios side by side, replicate by replicate, and writes their results into one folder. */
public final class Experiment {

    private final ExperimentPlan plan;
    private final Equipment equipment;

    /**
     * Makes an experiment ready.
     *
     * @param plan what to run
     * @param equipment what it works with
     */
    public Experiment(ExperimentPlan plan, Equipment equipment) {
        this.plan = plan;
        this.equipment = equipment;
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
        RunStore store = new RunStore(plan, equipment.program().machine().heapBytes());
        ManifestKeeper keeper = new ManifestKeeper(
                equipment, folder, plan.facts(), () -> store.failures().size());
        return keeper.keep(() -> {
            writeInputs(folder);
            runAll(folder, store);
            return drawing -> new ExperimentResult(
                    folder.path(), store.ensembles(), store.failures(), drawing.files(), drawing.problem());
        });
    }

    private void writeInputs(ResultFolder folder) throws IOException {
        for (ExperimentCase scenario : plan.cases()) {
            folder.write(plan.resolvedName(scenario), utf8(scenario.resolvedYaml()));
        }
        if (!plan.adaptive()) {
            folder.write(FileNames.EVENTS, EventsCsv.of(plan, new TriggerRecord(plan)));
        }
        if (plan.observedCsv().isPresent()) {
            folder.write(FileNames.OBSERVED, utf8(plan.observedCsv().get()));
        }
    }

    private void runAll(ResultFolder folder, RunStore store) throws IOException, InterruptedException {
        TriggerRecord triggers = new TriggerRecord(plan);
        MetricsFile metrics = new MetricsFile(folder, plan.cases().size());
        Progress progress = equipment.progress();
        progress.runs(0, plan.runs(), 0);
        OrderedPool.run(plan.runs(), this::runOne, plan.workers(), attempt -> {
            store.take(attempt);
            if (attempt.result().isPresent()) {
                CompletedRun completed = attempt.result().get();
                metrics.append(completed.task().scenario(), completed.rows());
                triggers.take(completed.task(), completed.run().firings());
            }
            progress.runs(store.taken(), plan.runs(), store.failures().size());
        });
        progress.step("writing results");
        metrics.publish();
        if (plan.adaptive()) {
            folder.write(FileNames.EVENTS, EventsCsv.of(plan, triggers));
            folder.write(FileNames.TRIGGERS, triggers.csv());
        }
        folder.write(FileNames.FAILURES, FailedRun.csv(store.failures()));
        PartFile summary = folder.begin(FileNames.SUMMARY);
        SummaryCsv.write(summary, store.ensembles(), plan.writtenMetrics());
        folder.publish(summary);
        String words = equipment.illustrator().tell(store.ensembles());
        if (!words.isBlank()) {
            folder.write(FileNames.WORDS, utf8(words));
        }
    }

    private Attempt<CompletedRun> runOne(int number) {
        // Replicate by replicate, so that an experiment that stops has all scenarios equally far.
        RunTask task =
                new RunTask(number % plan.cases().size(), number / plan.cases().size());
        ExperimentCase scenario = plan.cases().get(task.scenario());
        return Attempt.at(scenario.id(), task.replicate(), plan.seed(), () -> {
            RunRecord run = scenario.model().run(task.replicate(), plan.recordedMetrics());
            return new CompletedRun(
                    task, run, MetricsCsv.rows(scenario.id(), task.replicate(), run, plan.writtenMetrics()));
        });
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns where charts of a folder go. */
    public static Path chartsFolder(Path folder) {
        return folder.resolve("charts");
    }
}
