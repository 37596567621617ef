package org.yardstick.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.yardstick.analysis.FitScore;
import org.yardstick.analysis.FreeParameter;
import org.yardstick.experiment.Calibration;
import org.yardstick.experiment.CalibrationPlan;
import org.yardstick.experiment.CalibrationResult;
import org.yardstick.experiment.Machine;
import org.yardstick.experiment.ResultFolder;
import org.yardstick.scenario.FreeParameters;
import org.yardstick.scenario.ObservedPoints;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Fits parameters to published figures. */
@Command(
        name = "calibrate",
        description = {
            "Fit the parameters listed in scenarios/calibration.csv to published figures, within the ranges of the"
                    + " world's files: history matching, a search by CMA-ES, and a weighted posterior ensemble.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  yardstick calibrate --runs 600",
            "  yardstick calibrate --fit-until 2024-06 --out output/fit-to-mid-2024",
            "  yardstick calibrate --resume"
        })
final class CalibrateCommand implements Callable<Integer> {

    private static final int REPLICATES = 2;
    private static final int LEAST_MEMBERS = 200;

    /** Where in a range a value lies that is no whole number. */
    private static final double INSIDE = 0.4321;

    private final Supplier<Services> services;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--fit-until",
            paramLabel = "MONTH",
            converter = RunOptions.Month.class,
            defaultValue = "2025-06",
            description = "Fit only to figures whose window ends by this month, 2025-06 at the latest"
                    + " (default: ${DEFAULT-VALUE}).")
    private YearMonth fitUntil;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "6000",
            description = "Model runs to make, all in all (default: ${DEFAULT-VALUE}, at 2 replicates of a set).")
    private int runs;

    @Option(
            names = "--discrepancy",
            paramLabel = "PART",
            defaultValue = "0.1",
            description = "The model's own error as a part of a figure, one standard deviation"
                    + " (default: ${DEFAULT-VALUE}).")
    private double discrepancy;

    @Option(
            names = "--resume",
            description = "Go on with a calibration that was stopped; finished runs are not made again.")
    private boolean resume;

    @Mixin
    private TargetOptions targets;

    @Mixin
    private SharedOptions options;

    CalibrateCommand(Supplier<Services> services) {
        this.services = services;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Services used = services.get();
        Workplace place = new Workplace(used, options, spec);
        Machine machine = used.machine().get();
        CalibrationPlan plan = plan(used, place.workers(machine));
        Path path = place.folder("calibrate");
        ResultFolder folder = resume
                ? ResultFolder.resume(path, "calibration")
                : ResultFolder.prepare(path, options.overwrite(), plan.fileNames());
        Calibration calibration = new Calibration(plan, place.equipment(machine, place::draw));
        CalibrationResult result = place.stoppable(path, () -> calibration.run(folder));
        place.tell(
                CalibrationTable.lines(result.fit()),
                result.folder(),
                "ensemble.csv, parameters.csv, rows.csv, waves.csv, fit.csv at the best set, manifest.json, charts");
        return place.tellProblems(result.failures(), plan.runs(), result.folder(), result.chartProblem());
    }

    private CalibrationPlan plan(Services used, int workers) {
        int replicates = options.replicates().orElse(REPLICATES);
        checkBudget(replicates);
        Problems problems = new Problems();
        Optional<ObservedPoints> observed = problems.reading(() -> targets.read(used));
        Optional<FreeParameters> free = problems.reading(() -> used.parameters().free());
        List<String> settings = new ArrayList<>(options.allSettings());
        settings.add("until=" + fitUntil);
        Optional<LoadedScenario> scenario =
                problems.reading(() -> used.scenarios().load(ValidateCommand.SCENARIO, settings));
        problems.throwIfAny();
        LoadedScenario loaded = scenario.orElseThrow();
        ObservedPoints figures = observed.orElseThrow();
        if (figures.points().stream().allMatch(point -> point.end().isAfter(fitUntil))) {
            throw new BadInput(List.of("--fit-until: is " + fitUntil
                    + ", by which no published figure's window ends. Maybe choose a later month."));
        }
        SortedMap<String, String> hashes = new TreeMap<>(loaded.experimentCase().inputHashes());
        hashes.putAll(figures.inputHashes());
        hashes.putAll(free.orElseThrow().inputHashes());
        List<FreeParameters.Free> parameters = free.orElseThrow().parameters();
        checkMovable(used, settings, parameters);
        return new CalibrationPlan(
                parameters.stream()
                        .map(one -> new FreeParameter(one.path(), one.low(), one.high(), one.logarithmic()))
                        .toList(),
                parameters.stream().map(FreeParameters.Free::value).toList(),
                set -> {
                    List<String> all = new ArrayList<>(settings);
                    all.addAll(set);
                    return used.scenarios()
                            .load(ValidateCommand.SCENARIO, all)
                            .experimentCase()
                            .model();
                },
                figures,
                fitUntil,
                loaded.seed(),
                runs,
                replicates,
                workers,
                discrepancy,
                hashes);
    }

    /** A parameter that takes whole numbers only, say, is told before the first run. */
    private static void checkMovable(Services used, List<String> settings, List<FreeParameters.Free> parameters) {
        List<String> all = new ArrayList<>(settings);
        parameters.forEach(one -> all.add(one.path() + "=" + (one.low() + INSIDE * (one.high() - one.low()))));
        used.scenarios().load(ValidateCommand.SCENARIO, all);
    }

    private void checkBudget(int replicates) {
        if (fitUntil.isAfter(FitScore.CALIBRATION_END)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '--fit-until': %s, expected a month up to %s; later figures are kept for"
                                    .formatted(fitUntil, FitScore.CALIBRATION_END)
                            + " judging the model.");
        }
        long least = Math.round(Math.ceil(LEAST_MEMBERS / CalibrationPlan.PART_OF_ENSEMBLE)) * replicates;
        if (runs < least) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '--runs': %d, expected %d or more: an ensemble needs %d sets of %d replicates"
                            .formatted(runs, least, LEAST_MEMBERS, replicates));
        }
        if (!(discrepancy >= 0 && discrepancy <= 1)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Invalid value for option '--discrepancy': %s, expected 0 to 1.".formatted(discrepancy));
        }
    }
}
