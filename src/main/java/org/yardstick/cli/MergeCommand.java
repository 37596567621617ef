package org.yardstick.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.yardstick.experiment.Machine;
import org.yardstick.experiment.ResultFolder;
import org.yardstick.experiment.Shard;
import org.yardstick.experiment.ShardEngine;
import org.yardstick.experiment.Sweep;
import org.yardstick.experiment.SweepPlan;
import org.yardstick.experiment.SweepSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Joins the shards of a sweep. */
@Command(
        name = "merge",
        description = {
            "Join the shards of a sweep into one folder, as if it had been run in one piece. Takes the same study and"
                    + " the same --set, --seed, --replicates and --ensemble as the shards did.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  yardstick merge revenue-share",
            "  yardstick merge revenue-share --replicates 20 --shards /scratch/revenue-share --out output/whole"
        })
final class MergeCommand implements Callable<Integer> {

    private final Supplier<Services> services;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "STUDY", description = "Short name or file of the study.")
    private String study;

    @Option(
            names = "--shards",
            paramLabel = "DIR",
            description = "Folder that holds the shards' folders, such as 1-of-4 (default: output/STUDY.shards).")
    private Optional<Path> shards = Optional.empty();

    @Mixin
    private FormatOptions format;

    @Mixin
    private ModelOptions options;

    MergeCommand(Supplier<Services> services) {
        this.services = services;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        format.check();
        Services used = services.get();
        Workplace place = new Workplace(used, options, spec);
        Machine machine = used.machine().get();
        SweepPlan plan = SweepStudy.plan(used, study, options, place.workers(machine), Shard.WHOLE);
        Path from = shards.map(used.folder()::resolve)
                .orElseGet(() -> place.output().resolve(SweepCommand.shardsName(plan)));
        try (ShardEngine engine = new ShardEngine(from, plan)) {
            Path path = place.folder(plan.study().id());
            ResultFolder folder = ResultFolder.prepare(path, options.overwrite(), format.names(plan.fileNames()));
            Sweep sweep = new Sweep(
                    plan, engine, used.studies().model(plan.study()), place.equipment(machine, SweepCommand.NO_CHARTS));
            SweepSummary summary = place.stoppable(path, () -> sweep.run(folder));
            format.write(path);
            return SweepCommand.tell(place, plan, summary, List.of());
        }
    }
}
