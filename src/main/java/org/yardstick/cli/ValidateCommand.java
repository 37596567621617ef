package org.yardstick.cli;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.yardstick.cli.ParameterFiles.ReadEnsemble;
import org.yardstick.experiment.Machine;
import org.yardstick.experiment.ResultFolder;
import org.yardstick.experiment.Validation;
import org.yardstick.experiment.ValidationPlan;
import org.yardstick.experiment.ValidationResult;
import org.yardstick.scenario.ObservedPoint;
import org.yardstick.scenario.ObservedPoints;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds the model against published figures. */
@Command(
        name = "validate",
        description = {
            "Run the scenario history and hold it against published figures: print which are met, write fit.csv and"
                    + " charts.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  yardstick validate",
            "  yardstick validate --targets my-figures.csv --replicates 50 --out output/my-fit",
            "  yardstick validate --ensemble output/calibrate/ensemble.csv --replicates 100",
            "  yardstick validate --set world.choice.priceSensitivity=3 --overwrite"
        })
final class ValidateCommand implements Callable<Integer> {

    /** Scenario that tells what happened. */
    static final String SCENARIO = "history";

    /** Fiscal quarters of the last figures must end inside. */
    private static final YearMonth LEAST_HORIZON = YearMonth.of(2026, 12);

    private final Supplier<Services> services;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--fitted-until",
            paramLabel = "MONTH",
            converter = RunOptions.Month.class,
            defaultValue = "2025-06",
            description = "Score windows that end by this month apart from later ones, such as after calibrate"
                    + " --fit-until (default: ${DEFAULT-VALUE}).")
    private YearMonth fittedUntil;

    @Mixin
    private TargetOptions targets;

    @Mixin
    private ModelOptions options;

    ValidateCommand(Supplier<Services> services) {
        this.services = services;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Services used = services.get();
        Workplace place = new Workplace(used, options, spec);
        Machine machine = used.machine().get();
        ValidationPlan plan = plan(used, place.workers(machine));
        ResultFolder folder = ResultFolder.prepare(place.folder("validate"), options.overwrite(), plan.fileNames());
        Validation validation = new Validation(plan, place.equipment(machine, place::draw));
        ValidationResult result = place.stoppable(folder.path(), () -> validation.run(folder));
        place.tell(
                FitPrintout.lines(result.lines(), plan.replicates(), fittedUntil),
                result.folder(),
                "fit.csv, manifest.json, " + (result.charts().isEmpty() ? "no charts" : "charts in charts/"));
        return place.tellProblems(result.failures(), plan.replicates(), result.folder(), result.chartProblem());
    }

    /** Reads all, so that the problems of figures and settings are told at once. */
    private ValidationPlan plan(Services used, int workers) {
        Problems problems = new Problems();
        Optional<ObservedPoints> observed = problems.reading(() -> targets.read(used));
        Optional<ReadEnsemble> ensemble = options.ensemble()
                .flatMap(file -> problems.reading(() -> used.parameters().ensemble(file)));
        YearMonth until = observed.stream()
                .flatMap(read -> read.points().stream())
                .map(ObservedPoint::end)
                .filter(end -> end.isAfter(LEAST_HORIZON))
                .max(Comparator.naturalOrder())
                .orElse(LEAST_HORIZON);
        List<String> settings = new ArrayList<>(options.allSettings());
        settings.add("until=" + until);
        Optional<LoadedScenario> scenario =
                problems.reading(() -> used.scenarios().load(SCENARIO, settings));
        problems.throwIfAny();
        LoadedScenario plain = scenario.orElseThrow();
        LoadedScenario loaded = ensemble.map(read -> new EnsembleRuns(
                                used.scenarios(), read, options.ensemble().orElseThrow())
                        .over(plain, SCENARIO, settings, plain.seed(), plain.replicates()))
                .orElse(plain);
        return new ValidationPlan(
                loaded.experimentCase(), loaded.seed(), loaded.replicates(), workers, observed.orElseThrow());
    }
}
