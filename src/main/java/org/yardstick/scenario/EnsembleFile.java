package org.yardstick.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A file of weighted parameter sets, as calibration writes it: one row a set, one column a path.
 *
 * @param paths settings that each set gives a value
 * @param members sets in the order of the file
 * @param inputHashes SHA-256 of the file, by its name
 */
public record EnsembleFile(List<String> paths, List<Member> members, SortedMap<String, String> inputHashes) {

    private static final CsvTable.Layout TABLE =
            new CsvTable.Layout("ensemble", List.of("set"), List.of("weight", "score", "version"), "");

    /**
     * A set.
     *
     * @param name what the file calls it
     * @param values values as settings write them, in the order of the paths
     * @param weight how often it is drawn; 0 or more
     * @param score minus the logarithm of its likelihood
     */
    public record Member(String name, List<String> values, double weight, double score) {
        public Member {
            values = List.copyOf(values);
        }
    }

    public EnsembleFile {
        paths = List.copyOf(paths);
        members = List.copyOf(members);
        inputHashes = Collections.unmodifiableSortedMap(new TreeMap<>(inputHashes));
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param home folder that holds {@code scenarios/}, from which messages name files
     * @param known every value that can be set
     * @param version version of the program that must have made it
     * @throws ScenarioProblems with every problem found
     */
    public static EnsembleFile read(Path file, Path home, ParameterCatalogue known, String version) {
        ProblemList problems = new ProblemList();
        InputFiles input = new InputFiles(home, problems);
        Optional<CsvTable> table =
                input.read(file).flatMap(text -> CsvTable.parseSoundRows(input.name(file), text, TABLE, problems));
        List<String> paths = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        if (table.isPresent() && !table.get().rows().isEmpty()) {
            List<CsvTable.Row> rows = table.get().rows();
            Place header = Place.of(rows.get(0).place().file(), 1);
            paths.addAll(paths(rows.get(0), header, known, problems));
            RowChecks checks = new RowChecks(problems);
            rows.forEach(row -> member(row, paths, version, checks, problems).ifPresent(members::add));
            boolean drawable = members.stream().anyMatch(member -> member.weight() > 0);
            if (!members.isEmpty() && !drawable) {
                problems.add(header, "weight", "is 0 for every set, expected one above 0. Maybe restore the file.");
            }
        }
        problems.throwIfAny();
        return new EnsembleFile(paths, members, input.hashes());
    }

    private static List<String> paths(CsvTable.Row row, Place header, ParameterCatalogue known, ProblemList problems) {
        Set<String> paths = new LinkedHashSet<>(row.cells().keySet());
        List.of("set", "weight", "score", "version").forEach(paths::remove);
        for (String path : paths) {
            if (known.find(path).isEmpty()) {
                problems.add(
                        header,
                        path,
                        "is no parameter, "
                                + Nearest.hint(
                                        path,
                                        known.entries().stream()
                                                .map(Parameter::path)
                                                .toList()));
            }
        }
        return List.copyOf(paths);
    }

    private static Optional<Member> member(
            CsvTable.Row row, List<String> paths, String version, RowChecks checks, ProblemList problems) {
        int before = problems.count();
        Optional<Double> weight = checks.read(row, TABLE, "weight", Double.class);
        checks.inRange(row, TABLE, "weight", weight, 0, Double.MAX_VALUE);
        Optional<Double> score = checks.read(row, TABLE, "score", Double.class);
        if (!row.text("version").equals(version)) {
            problems.add(
                    row.place("version"),
                    "version",
                    "is \"%s\", expected \"%s\" as this program is. Maybe calibrate again with this version."
                            .formatted(row.text("version"), version));
        }
        List<String> values = new ArrayList<>();
        for (String path : paths) {
            values.add(row.text(path));
            if (row.text(path).isEmpty()) {
                problems.add(row.place(path), path, "is blank, expected a value. Maybe the file was cut short.");
            }
        }
        return problems.count() > before
                ? Optional.empty()
                : Optional.of(new Member(row.text("set"), values, weight.orElseThrow(), score.orElseThrow()));
    }
}
