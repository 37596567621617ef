package org.yardstick.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Fits parameters to published figures, in the stages of {@link CalibrationStages}, and writes what it finds. */
public final class Calibration {

    private final CalibrationPlan plan;
    private final Equipment equipment;
    private final List<FailedRun> failures = new ArrayList<>();

    /**
     * Makes a calibration ready.
     *
     * @param plan what to fit
     * @param equipment what it works with
     */
    public Calibration(CalibrationPlan plan, Equipment equipment) {
        this.plan = plan;
        this.equipment = equipment;
    }

    /**
     * Runs everything; a folder that a stopped calibration of the same plan left behind is gone on with.
     *
     * @param folder where results go
     * @throws OutputRefused if the folder holds another calibration
     * @throws IOException if a file cannot be written
     * @throws InterruptedException if this thread is interrupted
     */
    public CalibrationResult run(ResultFolder folder) throws IOException, InterruptedException {
        CalibrationFiles.checkPlan(folder, plan);
        return new ManifestKeeper(equipment, folder, plan.facts(), failures::size).keep(() -> {
            CalibrationFit fit = fill(folder);
            return drawing -> new CalibrationResult(folder.path(), fit, failures, drawing.problem());
        });
    }

    private CalibrationFit fill(ResultFolder folder) throws IOException, InterruptedException {
        folder.write(FileNames.PLAN, plan.text().getBytes(StandardCharsets.UTF_8));
        folder.write(FileNames.OBSERVED, plan.observed().text().getBytes(StandardCharsets.UTF_8));
        FitReader reader = new FitReader(plan.points());
        CalibrationFit fit;
        try (RunLog log = CalibrationFiles.log(folder, plan)) {
            SetRunner runner = new SetRunner(plan, reader, log, equipment.progress());
            try {
                fit = new CalibrationStages(plan, reader, runner, equipment.progress()).run();
            } finally {
                failures.addAll(runner.failures());
            }
        }
        folder.adopt(List.of(folder.path().resolve(FileNames.RUNS)));
        folder.write(FileNames.FAILURES, FailedRun.csv(failures));
        CalibrationFiles.write(folder, plan, equipment.program().version(), fit);
        return fit;
    }
}
