package org.yardstick.experiment;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yardstick.analysis.Design;
import org.yardstick.scenario.ParsedScenario;
import org.yardstick.scenario.StudyFactor;
import org.yardstick.scenario.StudyOutcome;

/** Writes the files of a sweep; equal sweeps give equal files, the manifest left out. */
final class SweepFiles {

    private SweepFiles() {}

    /** Returns the name of a scenario's resolved file. */
    static String resolvedName(ParsedScenario scenario) {
        return "scenario." + scenario.scenario().id() + ".resolved.yaml";
    }

    static String studyText(SweepPlan plan) {
        return plan.study().toYaml(plan.version(), plan.inputHashes());
    }

    /** Writes what the sweep is about to do. */
    static void begin(ResultFolder folder, SweepPlan plan) throws IOException {
        folder.write(FileNames.STUDY, studyText(plan).getBytes(StandardCharsets.UTF_8));
        for (ParsedScenario scenario : plan.study().scenarios().values()) {
            folder.write(resolvedName(scenario), scenario.resolved().toYaml().getBytes(StandardCharsets.UTF_8));
        }
        folder.write(FileNames.FACTORS, factors(plan));
        folder.write(FileNames.OUTCOMES, outcomes(plan));
        PartFile design = folder.begin(FileNames.DESIGN);
        CsvText.write(design, csv -> design(plan, csv));
        folder.publish(design);
    }

    private static byte[] factors(SweepPlan plan) {
        return CsvText.of(csv -> {
            csv.writeRecord(
                    "factor",
                    "path",
                    "kind",
                    "unit",
                    "low",
                    "high",
                    "distribution",
                    "mode",
                    "mean",
                    "sd",
                    "levels",
                    "cumulative",
                    "source");
            for (StudyFactor factor : plan.study().factors()) {
                if (factor instanceof StudyFactor.Range range) {
                    csv.writeRecord(
                            range.name(),
                            range.path(),
                            "number",
                            range.unit(),
                            number(range.low()),
                            number(range.high()),
                            range.shape().label(),
                            number(range.mode()),
                            number(range.mean()),
                            number(range.sd()),
                            levels(plan, range),
                            "false",
                            range.source());
                } else if (factor instanceof StudyFactor.Category category) {
                    csv.writeRecord(
                            category.name(),
                            category.path(),
                            "category",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            "",
                            String.join("|", category.labels()),
                            Boolean.toString(category.cumulative()),
                            "");
                }
            }
        });
    }

    /** Number of values that a factor takes, where these are few. */
    private static String levels(SweepPlan plan, StudyFactor.Range range) {
        return switch (plan.study().design().type()) {
            case GRID -> Integer.toString(range.levels());
            case MORRIS -> Integer.toString(plan.study().design().levels());
            case LIST, LATIN_HYPERCUBE, SOBOL, SALTELLI -> "";
        };
    }

    private static byte[] outcomes(SweepPlan plan) {
        return CsvText.of(csv -> {
            csv.writeRecord(
                    "outcome",
                    "metric",
                    "basis",
                    "market",
                    "vendor",
                    "start",
                    "end",
                    "unit",
                    "title",
                    "better",
                    "threshold",
                    "is");
            for (StudyOutcome outcome : plan.study().outcomes()) {
                csv.writeRecord(
                        outcome.name(),
                        outcome.window().metric(),
                        outcome.window().basis(),
                        outcome.window().market(),
                        outcome.window().vendor(),
                        outcome.window().start().toString(),
                        outcome.window().end().toString(),
                        outcome.unit(),
                        outcome.title(),
                        outcome.better().map(StudyOutcome::label).orElse(""),
                        outcome.threshold().map(NumberText::of).orElse(""),
                        outcome.is().map(StudyOutcome::label).orElse(""));
            }
        });
    }

    private static void design(SweepPlan plan, CsvWriter csv) {
        List<String> header = new ArrayList<>(List.of("point", "block", "part", "moved", "step"));
        plan.study().factors().forEach(factor -> header.add(factor.name()));
        csv.writeRecord(header);
        for (int point = 0; point < plan.points().size(); point++) {
            Design.Part part = plan.points().part(point);
            List<String> row = new ArrayList<>(List.of(
                    Integer.toString(point),
                    Integer.toString(part.block()),
                    part.name(),
                    plan.points().moved(part),
                    part.moved() < 0 ? "" : NumberText.of(part.step())));
            row.addAll(plan.points().values(point));
            csv.writeRecord(row);
        }
    }

    /** Writes what finished runs came to, by point and replicate. */
    static void results(ResultFolder folder, SweepPlan plan, SweepLog log) throws IOException {
        PartFile results = folder.begin(FileNames.RESULTS);
        PartFile failures = folder.begin(FileNames.FAILURES);
        CsvText.write(
                results,
                rows -> writing(() -> CsvText.write(failures, failed -> {
                    rows.writeRecord("point", "replicate", "outcome", "value", "unit");
                    failed.writeRecord("point", "replicate", "seed", "cause");
                    for (int point = 0; point < plan.points().size(); point++) {
                        for (int replicate = 0; replicate < plan.study().replicates(); replicate++) {
                            int at = point;
                            int of = replicate;
                            writing(() -> result(plan, log, at, of, rows, failed));
                        }
                    }
                })));
        folder.publish(results);
        folder.publish(failures);
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void writing(Writing work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void result(SweepPlan plan, SweepLog log, int point, int replicate, CsvWriter rows, CsvWriter failed)
            throws IOException {
        Optional<SweepLog.Logged> run = log.find(plan.number(point, replicate));
        if (run.isEmpty()) {
            return;
        }
        String pointText = Integer.toString(point);
        String replicateText = Integer.toString(replicate);
        for (int i = 0; i < plan.study().outcomes().size(); i++) {
            StudyOutcome outcome = plan.study().outcomes().get(i);
            rows.writeRecord(
                    pointText, replicateText, outcome.name(), run.get().values().get(i), outcome.unit());
        }
        if (!run.get().cause().isEmpty()) {
            failed.writeRecord(
                    pointText,
                    replicateText,
                    Long.toString(Seeds.runSeed(plan.study().seed(), replicate)),
                    run.get().cause());
        }
    }

    private static String number(double value) {
        return Double.isFinite(value) ? NumberText.of(value) : "";
    }
}
