package org.yardstick.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.yardstick.experiment.Illustrator;
import org.yardstick.experiment.Illustrator.Drawing;
import org.yardstick.experiment.Machine;
import org.yardstick.experiment.ResultFolder;
import org.yardstick.experiment.Shard;
import org.yardstick.experiment.Sweep;
import org.yardstick.experiment.SweepEngine;
import org.yardstick.experiment.SweepForecast;
import org.yardstick.experiment.SweepModel;
import org.yardstick.experiment.SweepPlan;
import org.yardstick.experiment.SweepSummary;
import org.yardstick.scenario.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Runs a study: a scenario at many points of what may vary. */
@Command(
        name = "sweep",
        description = {
            "Run a study: a scenario at many points of the factors that the study lets vary, with shared seeds by"
                    + " replicate. Every finished run is kept at once; Ctrl-C and --resume lose nothing.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  yardstick sweep revenue-share",
            "  yardstick sweep my-study.yaml --replicates 20 --out output/my-study",
            "  yardstick sweep revenue-share --dry-run",
            "  yardstick sweep revenue-share --resume",
            "  yardstick sweep revenue-share --shard 1/4",
            "  yardstick sweep revenue-share --engine spark --master spark://host:7077",
            "  yardstick list studies"
        })
final class SweepCommand implements Callable<Integer> {

    /** Sweeps have results of many runs; what charts show of them is drawn by those who analyse them. */
    static final Illustrator NO_CHARTS = folder -> new Drawing(List.of(), Optional.empty());

    private final Supplier<Services> services;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "STUDY", description = "Short name or file. See: yardstick list studies.")
    private String study;

    @Option(names = "--resume", description = "Go on with a sweep that was stopped; finished runs are not made again.")
    private boolean resume;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            converter = ShardReader.class,
            description =
                    "Run only every N-th run, beginning with the I-th, into output/STUDY.shards/I-of-N; merge joins"
                            + " the shards. For job arrays, such as: --shard $SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT")
    private Shard shard = Shard.WHOLE;

    @Option(
            names = "--dry-run",
            description =
                    "Run nothing: tell how many runs there are, and how long they will take and how much disk, from"
                            + " a few runs that are made to be measured.")
    private boolean dryRun;

    @Mixin
    private EngineOptions engines;

    @Mixin
    private FormatOptions format;

    @Mixin
    private ModelOptions options;

    /** Reads shards. */
    static final class ShardReader implements ITypeConverter<Shard> {
        @Override
        public Shard convert(String text) {
            try {
                return Shard.of(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    SweepCommand(Supplier<Services> services) {
        this.services = services;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        engines.check();
        format.check();
        Services used = services.get();
        Workplace place = new Workplace(used, options, spec);
        Machine machine = used.machine().get();
        SweepPlan plan = SweepStudy.plan(used, study, options, place.workers(machine), shard);
        plan.study().warnings().stream().map(Problem::toString).forEach(place::note);
        SweepModel model = used.studies().model(plan.study());
        if (dryRun) {
            SweepForecast forecast = SweepForecast.of(plan, model, used.clock());
            spec.commandLine().getOut().println(SweepStudy.words(plan));
            forecast.lines().forEach(spec.commandLine().getOut()::println);
            spec.commandLine().getOut().flush();
            return ExitCode.OK;
        }
        SweepEngine engine = engines.engine(plan.workers(), place::warn);
        Path path = place.folder(
                shard.equals(Shard.WHOLE) ? plan.study().id() : shardsName(plan) + "/" + shard.folderName());
        ResultFolder folder = resume
                ? ResultFolder.resume(path, SweepPlan.KIND)
                : ResultFolder.prepare(path, options.overwrite(), format.names(plan.fileNames()));
        Sweep sweep = new Sweep(plan, engine, model, place.equipment(machine, NO_CHARTS));
        SweepSummary summary = place.stoppable(
                () -> sweep.run(folder),
                "Stopped. Finished runs are kept in " + place.shown(path)
                        + ": the same command with --resume goes on with them.");
        format.write(path);
        List<String> more = summary.before() > 0
                ? List.of("%d runs were finished before and not made again.".formatted(summary.before()))
                : List.of();
        return tell(place, plan, summary, more);
    }

    /** Returns the name of the folder that holds those of shards. */
    static String shardsName(SweepPlan plan) {
        return plan.study().id() + ".shards";
    }

    /**
     * Tells how a sweep ended.
     *
     * @return exit code
     */
    static int tell(Workplace place, SweepPlan plan, SweepSummary summary, List<String> more) {
        List<String> lines = new ArrayList<>(List.of(SweepStudy.words(plan)));
        lines.addAll(more);
        place.tell(lines, summary.folder(), "results.csv, design.csv, factors.csv, outcomes.csv, failures.csv");
        summary.firstFailure()
                .ifPresent(first -> place.warn(summary.failed() + " of " + summary.runs() + " runs failed; see "
                        + place.shown(summary.folder().resolve("failures.csv")) + ". The first: " + first));
        return summary.failed() > 0 ? ExitCode.SOFTWARE : ExitCode.OK;
    }
}
