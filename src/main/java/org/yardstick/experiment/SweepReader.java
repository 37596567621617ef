package org.yardstick.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yardstick.analysis.FactorColumn;
import org.yardstick.experiment.AnalysedOutcome.Interest;
import org.yardstick.experiment.AnalysedSweep.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the folder of a sweep for analysis. */
final class SweepReader {

    static final String FAILED = FileNames.FAILURES;

    private static final List<String> STRUCTURE = List.of("point", "block", "part", "moved", "step");
    private static final int MOST_NAMED = 8;

    private final Path folder;
    private final String version;
    private final List<String> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private SweepReader(Path folder, String version) {
        this.folder = folder;
        this.version = version;
    }

    /**
     * What was read.
     *
     * @param sweep the results
     * @param notes what a reader must know of them: failed runs, values that are missing, another version
     */
    record Read(AnalysedSweep sweep, List<String> notes) {}

    private record Label(String name, boolean category, String unit, List<String> levels, boolean cumulative) {}

    /**
     * Reads a folder.
     *
     * @param folder folder of a sweep
     * @param version version of this program
     * @throws UnreadableResults with every problem found
     */
    static Read read(Path folder, String version) {
        SweepReader reader = new SweepReader(folder, version);
        AnalysedSweep sweep = reader.read();
        return new Read(sweep, List.copyOf(reader.notes));
    }

    private AnalysedSweep read() {
        if (!Files.isDirectory(folder)) {
            throw new UnreadableResults(List.of(folder + " is no folder, expected the folder of a sweep. Maybe it is"
                    + " spelt otherwise: sweeps write below output/."));
        }
        long seed = manifest();
        for (String name : List.of(FileNames.FACTORS, FileNames.DESIGN, FileNames.OUTCOMES, FileNames.RESULTS)) {
            if (!Files.isRegularFile(folder.resolve(name))) {
                problems.add(folder.resolve(name) + " is missing, expected the folder of a sweep. Maybe the sweep was"
                        + " stopped: go on with it by sweep --resume.");
            }
        }
        throwIfAny();
        List<Label> labels = labels();
        List<AnalysedOutcome> outcomes = outcomes();
        throwIfAny();
        Map<String, List<String>> cells = new LinkedHashMap<>();
        labels.forEach(label -> cells.put(label.name(), new ArrayList<>()));
        List<Place> places = places(labels, cells);
        throwIfAny();
        List<AnalysedFactor> factors = new ArrayList<>();
        labels.forEach(label -> factors.add(factor(label, cells.getOrDefault(label.name(), List.of()))));
        double[][][] values = values(places, outcomes);
        throwIfAny();
        failures();
        missing(outcomes, values);
        return new AnalysedSweep(factors, outcomes, places, values, seed);
    }

    private void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new UnreadableResults(problems);
        }
    }

    private long manifest() {
        Path file = folder.resolve(FileNames.MANIFEST);
        if (!Files.isRegularFile(file)) {
            problems.add(file + " is missing, expected the folder of a sweep. Maybe another folder is meant.");
            return 0;
        }
        try {
            JsonNode root = JsonMapper.shared().readTree(Files.readAllBytes(file));
            String kind = root.path("kind").asString("");
            if (!kind.equals("sweep")) {
                problems.add(file + ": kind is \"" + kind + "\", expected \"sweep\". Maybe this is the folder of run"
                        + " or compare, which need no analysis: see their summary.txt.");
            }
            String written = root.path("version").asString("");
            if (!written.equals(version)) {
                notes.add("The runs were made by version " + written + " of Yardstick and are analysed by version "
                        + version + ": what is told is what that version's model did.");
            }
            String status = root.path("status").asString("finished");
            if (!status.equals("finished")) {
                notes.add("The sweep did not end (its manifest says " + status
                        + "): only the runs that are there were used. Go on with it by sweep --resume.");
            }
            return root.path("seed").asLong(0);
        } catch (JacksonException | IOException e) {
            problems.add(file + " cannot be read (" + e.getMessage() + "). Maybe it was edited or cut short.");
            return 0;
        }
    }

    private List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        CsvRows.read(
                folder.resolve(FileNames.FACTORS), List.of("factor", "kind", "unit", "low", "high"), problems, row -> {
                    String kind = row.text("kind");
                    if (!kind.equals("number") && !kind.equals("category")) {
                        row.wrong("kind", "number or category");
                    }
                    if (!names.add(row.text("factor"))) {
                        row.wrong("factor", "a name that no other factor has");
                    }
                    String levels = row.text("levels");
                    labels.add(new Label(
                            row.text("factor"),
                            kind.equals("category"),
                            row.text("unit"),
                            levels.isEmpty() || kind.equals("number")
                                    ? List.of()
                                    : Arrays.asList(levels.split("\\|", -1)),
                            row.text("cumulative").equals("true")));
                });
        if (labels.isEmpty() && problems.isEmpty()) {
            problems.add(folder.resolve(FileNames.FACTORS) + " names no factor, expected at least one.");
        }
        return labels;
    }

    private List<AnalysedOutcome> outcomes() {
        Map<String, AnalysedOutcome> outcomes = new LinkedHashMap<>();
        CsvRows.read(folder.resolve(FileNames.OUTCOMES), List.of("outcome", "unit"), problems, row -> {
            String better = row.text("better");
            if (!List.of("", "higher", "lower").contains(better)) {
                row.wrong("better", "higher, lower or nothing");
            }
            String side = row.text("is");
            if (!List.of("", "above", "below").contains(side)) {
                row.wrong("is", "above, below or nothing");
            }
            double threshold = row.number("threshold");
            AnalysedOutcome outcome = new AnalysedOutcome(
                    row.text("outcome"),
                    row.text("title"),
                    row.text("unit"),
                    better.isEmpty() ? Optional.empty() : Optional.of(better.equals("higher")),
                    Double.isNaN(threshold) || side.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new Interest(threshold, side.equals("above"))));
            if (outcomes.put(outcome.name(), outcome) != null) {
                row.wrong("outcome", "a name that no other outcome has");
            }
        });
        if (outcomes.isEmpty() && problems.isEmpty()) {
            problems.add(folder.resolve(FileNames.OUTCOMES) + " names no outcome, expected at least one.");
        }
        return List.copyOf(outcomes.values());
    }

    private List<Place> places(List<Label> labels, Map<String, List<String>> cells) {
        List<String> needed = new ArrayList<>(STRUCTURE);
        labels.forEach(label -> needed.add(label.name()));
        List<Place> places = new ArrayList<>();
        Set<Integer> ids = new TreeSet<>();
        CsvRows.read(folder.resolve(FileNames.DESIGN), needed, problems, row -> {
            int id = row.count("point");
            if (!ids.add(id)) {
                row.wrong("point", "a number that no other point has");
            }
            double step = row.number("step");
            places.add(new Place(id, row.count("block"), row.text("part"), row.text("moved"), step));
            for (Label label : labels) {
                String cell = row.text(label.name());
                if (cell.isEmpty() || (!label.category() && Double.isNaN(row.number(label.name())))) {
                    row.wrong(label.name(), label.category() ? "a level" : "a number");
                }
                if (label.category()
                        && !label.levels().isEmpty()
                        && !label.levels().contains(cell)) {
                    row.wrong(label.name(), "one of " + String.join(", ", label.levels()));
                }
                cells.getOrDefault(label.name(), new ArrayList<>()).add(cell);
            }
        });
        if (places.isEmpty() && problems.isEmpty()) {
            problems.add(folder.resolve(FileNames.DESIGN) + " holds no point, expected at least one.");
        }
        return places;
    }

    private static AnalysedFactor factor(Label label, List<String> cells) {
        if (!label.category()) {
            FactorColumn numbers = FactorColumn.numbers(
                    cells.stream().mapToDouble(Double::parseDouble).toArray());
            return new AnalysedFactor(label.name(), label.unit(), List.of(), label.cumulative(), numbers, cells);
        }
        List<String> levels =
                label.levels().isEmpty() ? cells.stream().distinct().toList() : label.levels();
        FactorColumn column =
                FactorColumn.levels(cells.stream().mapToInt(levels::indexOf).toArray(), levels.size());
        return new AnalysedFactor(label.name(), "", levels, label.cumulative(), column, cells);
    }

    private double[][][] values(List<Place> places, List<AnalysedOutcome> outcomes) {
        Map<Integer, Integer> points = new HashMap<>();
        places.forEach(place -> points.put(place.id(), points.size()));
        Map<String, Integer> numbers = new HashMap<>();
        outcomes.forEach(outcome -> numbers.put(outcome.name(), numbers.size()));
        List<double[]> rows = new ArrayList<>();
        int[] most = {0};
        CsvRows.read(
                folder.resolve(FileNames.RESULTS), List.of("point", "replicate", "outcome", "value"), problems, row -> {
                    int point = points.getOrDefault(row.count("point"), -1);
                    int outcome = numbers.getOrDefault(row.text("outcome"), -1);
                    int replicate = row.count("replicate");
                    double value = row.number("value");
                    if (point < 0) {
                        row.wrong("point", "a point of " + FileNames.DESIGN);
                    } else if (outcome < 0) {
                        row.wrong("outcome", "an outcome of " + FileNames.OUTCOMES);
                    } else if (replicate >= 0) {
                        most[0] = Math.max(most[0], replicate);
                        rows.add(new double[] {outcome, point, replicate, value});
                    }
                });
        double[][][] values = new double[outcomes.size()][places.size()][most[0] + 1];
        Arrays.stream(values).forEach(table -> Arrays.stream(table).forEach(runs -> Arrays.fill(runs, Double.NaN)));
        boolean any = false;
        for (double[] row : rows) {
            double[] runs = values[(int) row[0]][(int) row[1]];
            if (!Double.isNaN(runs[(int) row[2]])) {
                problems.add(folder.resolve(FileNames.RESULTS) + ": point "
                        + places.get((int) row[1]).id() + ", replicate "
                        + (int) row[2] + " has two values of "
                        + outcomes.get((int) row[0]).name()
                        + ", expected one. Maybe shards were merged twice.");
                break;
            }
            runs[(int) row[2]] = row[3];
            any |= !Double.isNaN(row[3]);
        }
        if (!any && problems.isEmpty()) {
            problems.add(folder.resolve(FileNames.RESULTS)
                    + " holds no value, so there is nothing to analyse. Maybe all runs" + " failed: see " + FAILED
                    + ".");
        }
        return values;
    }

    private void failures() {
        if (!Files.isRegularFile(folder.resolve(FAILED))) {
            return;
        }
        int[] count = {0};
        CsvRows.read(folder.resolve(FAILED), List.of("point", "replicate"), problems, row -> count[0]++);
        throwIfAny();
        if (count[0] > 0) {
            notes.add(count[0] + (count[0] == 1 ? " run" : " runs") + " failed and " + (count[0] == 1 ? "is" : "are")
                    + " left out; " + FAILED + " tells why.");
        }
    }

    private void missing(List<AnalysedOutcome> outcomes, double[][][] values) {
        for (int k = 0; k < values.length; k++) {
            long gaps = Arrays.stream(values[k])
                    .flatMapToDouble(Arrays::stream)
                    .filter(Double::isNaN)
                    .count();
            if (gaps > 0) {
                notes.add(outcomes.get(k).name() + ": " + gaps + " of " + (long) values[k].length * values[k][0].length
                        + " runs have no value (failed, not made, or nothing to measure); they are left out.");
            }
        }
    }

    /** Returns a few names and how many more there are. */
    static String some(List<String> names) {
        List<String> shown = names.subList(0, Math.min(MOST_NAMED, names.size()));
        return String.join(", ", shown)
                + (names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "");
    }
}
