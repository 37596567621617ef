package org.yardstick.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.yardstick.analysis.FreeParameter;
import org.yardstick.analysis.Implausibility;
import org.yardstick.analysis.ParameterWidth;

/** Writes the files of a calibration. */
final class CalibrationFiles {

    /** Weight that members left out of the file have together, at most. */
    private static final double LEFT_OUT = 0.001;

    private static final int LEAST_MEMBERS = 200;

    private CalibrationFiles() {}

    /**
     * Checks that a folder with runs belongs to the same plan.
     *
     * @throws OutputRefused with what has changed
     */
    static void checkPlan(ResultFolder folder, CalibrationPlan plan) throws IOException {
        folder.checkUnchanged(FileNames.PLAN, plan.text(), "calibration");
    }

    static RunLog log(ResultFolder folder, CalibrationPlan plan) throws IOException {
        List<String> columns = IntStream.range(0, plan.points().size())
                .mapToObj(i -> plan.points().get(i))
                .map(point -> point.series() + "/" + point.start() + "/" + point.end() + "/" + point.line())
                .toList();
        return new RunLog(folder.path().resolve(FileNames.RUNS), names(plan), columns);
    }

    private static List<String> names(CalibrationPlan plan) {
        return plan.parameters().stream().map(FreeParameter::name).toList();
    }

    static void write(ResultFolder folder, CalibrationPlan plan, String version, CalibrationFit fit)
            throws IOException {
        folder.write(FileNames.WAVES, waves(fit.waves()));
        folder.write(FileNames.ROWS, rows(fit));
        folder.write(FileNames.PARAMETERS, parameters(plan, fit));
        String best =
                String.join("\n", fit.best().stream().map(set -> "--set " + set).toList()) + "\n";
        folder.write(FileNames.BEST, best.getBytes(StandardCharsets.UTF_8));
        folder.write(FileNames.ENSEMBLE, new ParameterEnsemble(version, names(plan), kept(fit.members())).csv());
        folder.write(FileNames.FIT, FitLine.csv(fit.fitAtBest()));
    }

    private static List<ParameterSet> kept(List<ParameterSet> members) {
        double passed = 0;
        int count = 0;
        while (count < members.size() && (count < LEAST_MEMBERS || passed < 1 - LEFT_OUT)) {
            passed += members.get(count++).weight();
        }
        return members.subList(0, count);
    }

    private static byte[] waves(List<CalibrationFit.Wave> waves) {
        return CsvText.of(csv -> {
            csv.writeRecord("stage", "sets", "non_implausible", "smallest_implausibility", "lowest_loss");
            waves.forEach(wave -> csv.writeRecord(
                    wave.stage(),
                    Integer.toString(wave.sets()),
                    Integer.toString(wave.nonImplausible()),
                    number(wave.smallestImplausibility()),
                    number(wave.lowestLoss())));
        });
    }

    private static byte[] rows(CalibrationFit fit) {
        return CsvText.of(csv -> {
            csv.writeRecord(FitLine.joined(
                    FitLine.FIGURE_COLUMNS, List.of("implausibility_at_best", "smallest_implausibility", "reached")));
            fit.reach()
                    .forEach(row -> csv.writeRecord(FitLine.joined(
                            FitLine.figureCells(row.point()),
                            List.of(
                                    number(row.atBest()),
                                    number(row.smallest()),
                                    Boolean.toString(row.smallest() <= Implausibility.CUT)))));
        });
    }

    private static byte[] parameters(CalibrationPlan plan, CalibrationFit fit) {
        return CsvText.of(csv -> {
            csv.writeRecord(
                    "path",
                    "prior_low",
                    "prior_high",
                    "scale",
                    "before",
                    "best",
                    "median",
                    "p05",
                    "p95",
                    "width_ratio",
                    "identified");
            for (int i = 0; i < fit.widths().size(); i++) {
                ParameterWidth width = fit.widths().get(i);
                FreeParameter parameter = width.parameter();
                String setting = fit.best().get(i);
                csv.writeRecord(
                        parameter.name(),
                        number(parameter.low()),
                        number(parameter.high()),
                        parameter.logarithmic() ? "log" : "linear",
                        number(plan.start().get(i)),
                        setting.substring(setting.indexOf('=') + 1),
                        number(width.median()),
                        number(width.p05()),
                        number(width.p95()),
                        number(width.widthRatio()),
                        Boolean.toString(width.identified()));
            }
        });
    }

    private static String number(double value) {
        return Double.isFinite(value) ? NumberText.of(value) : "";
    }
}
