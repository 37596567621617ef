package org.yardstick.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The parameters that calibration may move: a table of paths, with values and ranges from the world's files.
 *
 * @param parameters parameters in the order of the table
 * @param inputHashes SHA-256 of the table, by its name
 */
public record FreeParameters(List<Free> parameters, SortedMap<String, String> inputHashes) {

    private static final CsvTable.Layout TABLE =
            new CsvTable.Layout("calibration", List.of("path"), List.of("scale", "reason"), "");

    /** How the prior spreads over a range. */
    private enum Prior {
        LINEAR,
        LOG
    }

    /**
     * A parameter that may move.
     *
     * @param path name as {@code --set} takes it
     * @param value value in the world's files
     * @param low low end of its range there
     * @param high high end
     * @param logarithmic whether equal ratios are equally likely, not equal differences
     */
    public record Free(String path, double value, double low, double high, boolean logarithmic) {}

    public FreeParameters {
        parameters = List.copyOf(parameters);
        inputHashes = Collections.unmodifiableSortedMap(new TreeMap<>(inputHashes));
    }

    /** Returns the table that is shipped: {@code scenarios/calibration.csv} below the program's folder. */
    public static Path shipped(Path home) {
        return home.resolve("scenarios").resolve("calibration.csv");
    }

    /**
     * Reads a table with the columns path, scale ({@code linear} or {@code log}) and reason.
     *
     * @param file the table
     * @param home folder that holds {@code scenarios/}, from which messages name files
     * @param known every value of the scenario that can be set
     * @throws ScenarioProblems with every problem found
     */
    public static FreeParameters read(Path file, Path home, ParameterCatalogue known) {
        ProblemList problems = new ProblemList();
        InputFiles input = new InputFiles(home, problems);
        List<Free> parameters = new ArrayList<>();
        input.read(file)
                .flatMap(text -> CsvTable.parseSoundRows(input.name(file), text, TABLE, problems))
                .ifPresent(table -> table.rows()
                        .forEach(row -> parameter(row, known, problems).ifPresent(parameters::add)));
        problems.throwIfAny();
        return new FreeParameters(parameters, input.hashes());
    }

    private static Optional<Free> parameter(CsvTable.Row row, ParameterCatalogue known, ProblemList problems) {
        int before = problems.count();
        String path = row.text("path");
        Optional<Parameter> parameter = known.find(path);
        if (parameter.isEmpty()) {
            problems.add(
                    row.place("path"),
                    "path",
                    "names the unknown parameter \"" + path + "\", "
                            + Nearest.hint(
                                    path,
                                    known.world().stream().map(Parameter::path).toList()));
        } else if (parameter.get().low().isEmpty() || parameter.get().high().isEmpty()) {
            problems.add(
                    row.place("path"),
                    "path",
                    "is " + path + ", which has no range; expected one with low and high."
                            + " Maybe give it a range in its file.");
        }
        Optional<Prior> prior = Optional.empty();
        try {
            prior = Optional.of(Prior.class.cast(Scalars.read(
                    new Tree.Scalar(row.place("scale"), row.text("scale"), false), Prior.class, Optional.empty())));
        } catch (IllegalArgumentException e) {
            problems.add(row.place("scale"), "scale", String.valueOf(e.getMessage()));
        }
        if (problems.count() > before) {
            return Optional.empty();
        }
        double low = parameter.flatMap(Parameter::low).orElseThrow();
        double high = parameter.flatMap(Parameter::high).orElseThrow();
        boolean logarithmic = prior.orElseThrow() == Prior.LOG;
        if (!(high > low) || (logarithmic && low <= 0)) {
            problems.add(
                    row.place("path"),
                    "path",
                    "is %s with the range %s to %s, expected a low end below the high end%s. Maybe leave it out."
                            .formatted(
                                    path,
                                    Scalars.text(low),
                                    Scalars.text(high),
                                    logarithmic ? ", and above 0 for log" : ""));
            return Optional.empty();
        }
        return Optional.of(
                new Free(path, Double.parseDouble(parameter.orElseThrow().value()), low, high, logarithmic));
    }
}
