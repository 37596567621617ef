package org.yardstick.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.yardstick.market.Quantity;

/** Reads how a study chooses its points. */
final class StudyDesignReader {

    /** More points than a sweep could ever run, and fewer than would overflow a count of runs. */
    private static final long MOST_POINTS = 10_000_000;

    private static final int MOST_NUMBERS = 500;
    private static final int DEFAULT_MORRIS_LEVELS = 4;

    private record Written(
            Study.DesignType type,
            Optional<Tree> points,

            @Quantity(unit = "trajectories", min = 2, max = 1_000_000)
            OptionalInt trajectories,

            @Quantity(unit = "levels", min = 2, max = 1000) OptionalInt levels,
            Optional<Boolean> secondOrder,
            List<String> cross) {}

    private record Count(
            @Quantity(unit = "points", min = 1, max = 10_000_000)
            int points) {}

    private static final Map<Study.DesignType, Set<String>> KEYS = Map.of(
            Study.DesignType.GRID, Set.of(),
            Study.DesignType.LIST, Set.of("points"),
            Study.DesignType.LATIN_HYPERCUBE, Set.of("points", "cross"),
            Study.DesignType.SOBOL, Set.of("points", "cross"),
            Study.DesignType.MORRIS, Set.of("trajectories", "levels", "cross"),
            Study.DesignType.SALTELLI, Set.of("points", "secondOrder", "cross"));

    private final RecordBinder binder;
    private final ProblemList problems;

    StudyDesignReader(RecordBinder binder, ProblemList problems) {
        this.binder = binder;
        this.problems = problems;
    }

    /**
     * Reads a design, or reports all that is wrong with it.
     *
     * @param tree its keys
     * @param factors factors that are right
     * @param sound whether all are
     * @param probe tries points
     */
    Optional<Study.Design> read(Optional<Tree> tree, List<StudyFactor> factors, boolean sound, StudyProbe probe) {
        Optional<Written> read = tree.flatMap(keys -> binder.record(keys, Written.class, "design"));
        if (read.isEmpty() || !(tree.orElseThrow() instanceof Tree.Mapping keys)) {
            return Optional.empty();
        }
        int before = problems.count();
        Written written = read.get();
        Set<String> known = KEYS.getOrDefault(written.type(), Set.of());
        keys.entries().forEach((key, entry) -> {
            if (!key.equals("type") && !known.contains(key)) {
                problems.add(
                        entry.keyPlace(),
                        "design." + key,
                        "has no meaning for the design %s, expected %s. Maybe remove it."
                                .formatted(
                                        written.type().label(),
                                        known.isEmpty() ? "none" : String.join(", ", new TreeSet<>(known))));
            }
        });
        int points = known.contains("points") && written.type() != Study.DesignType.LIST ? count(keys) : 0;
        if (written.type() == Study.DesignType.MORRIS && written.trajectories().isEmpty()) {
            problems.add(
                    keys.place(),
                    "design.trajectories",
                    "is missing, expected a number such as 20. Maybe add it here.");
        }
        if (written.levels().orElse(2) % 2 != 0) {
            problems.add(
                    keys.placeOf("levels"),
                    "design.levels",
                    "is %d, expected an even number. Maybe take 4."
                            .formatted(written.levels().getAsInt()));
        }
        if (Set.of(Study.DesignType.SOBOL, Study.DesignType.SALTELLI).contains(written.type())
                && Integer.bitCount(points) > 1) {
            problems.warn(
                    keys.placeOf("points"),
                    "design.points",
                    "is %d, no power of two: a Sobol sequence is evenest where it is one. Maybe take %d."
                            .formatted(points, Integer.highestOneBit(points) * 2));
        }
        cross(keys, written, factors, sound);
        List<List<String>> list =
                written.type() == Study.DesignType.LIST && sound ? list(keys, written, factors, probe) : List.of();
        Study.Design design = new Study.Design(
                written.type(),
                points,
                written.trajectories().orElse(0),
                written.type() == Study.DesignType.MORRIS ? written.levels().orElse(DEFAULT_MORRIS_LEVELS) : 0,
                written.secondOrder().orElse(false),
                written.cross(),
                list);
        if (problems.count() == before && sound) {
            checkSize(keys, design, factors);
        }
        return Optional.of(design);
    }

    private int count(Tree.Mapping keys) {
        return keys.get("points")
                .map(entry -> binder.record(
                                Tree.emptyMapping(keys.place()).with("points", entry.value()), Count.class, "design")
                        .map(Count::points)
                        .orElse(1))
                .orElseGet(() -> {
                    problems.add(
                            keys.place(),
                            "design.points",
                            "is missing, expected a number such as 128. Maybe add it here.");
                    return 1;
                });
    }

    private void cross(Tree.Mapping keys, Written written, List<StudyFactor> factors, boolean sound) {
        Set<String> categories = new TreeSet<>();
        factors.stream()
                .filter(StudyFactor.Category.class::isInstance)
                .forEach(factor -> categories.add(factor.name()));
        for (String name : written.cross()) {
            if (sound && !categories.contains(name)) {
                problems.add(
                        keys.placeOf("cross"),
                        "design.cross",
                        "names \"" + name + "\", which is no category of this study, "
                                + Nearest.hint(name, categories));
            }
        }
        if (sound && !factors.isEmpty() && written.cross().size() >= factors.size()) {
            problems.add(
                    keys.placeOf("cross"),
                    "design.cross",
                    "names every factor, so that nothing is left for the design %s. Maybe take a grid."
                            .formatted(written.type().label()));
        }
    }

    private List<List<String>> list(Tree.Mapping keys, Written written, List<StudyFactor> factors, StudyProbe probe) {
        List<List<String>> points = new ArrayList<>();
        Tree tree = written.points().orElse(Tree.emptyMapping(keys.place()));
        if (!(tree instanceof Tree.Sequence sequence) || sequence.items().isEmpty()) {
            problems.add(
                    tree.place(),
                    "design.points",
                    "is %s, expected a list of points. Maybe write \"- {%s: ...}\"."
                            .formatted(
                                    written.points().isEmpty()
                                            ? "missing"
                                            : tree instanceof Tree.Sequence ? "empty" : tree.kind(),
                                    factors.isEmpty()
                                            ? "factor"
                                            : factors.get(0).name()));
            return points;
        }
        for (int i = 0; i < sequence.items().size(); i++) {
            String path = "design.points." + (i + 1);
            Tree item = sequence.items().get(i);
            int before = problems.count();
            List<String> values = point(item, factors, path);
            if (problems.count() == before) {
                probe.point(factors, values, item.place(), path);
                points.add(values);
            }
        }
        return points;
    }

    private List<String> point(Tree item, List<StudyFactor> factors, String path) {
        List<String> names = factors.stream().map(StudyFactor::name).toList();
        if (!(item instanceof Tree.Mapping point)) {
            problems.add(
                    item.place(),
                    path,
                    "is %s, expected a value for each of %s. Maybe write {%s: ...}."
                            .formatted(item.kind(), String.join(", ", names), names.get(0)));
            return List.of();
        }
        point.entries().forEach((key, entry) -> {
            if (!names.contains(key)) {
                problems.add(entry.keyPlace(), path + "." + key, "is no factor, " + Nearest.hint(key, names));
            }
        });
        String[] values = new String[names.size()];
        Arrays.fill(values, "");
        for (int i = 0; i < values.length; i++) {
            StudyFactor factor = factors.get(i);
            Optional<Tree.Scalar> given = point.scalar(factor.name());
            if (given.isEmpty()) {
                problems.add(
                        point.place(), path + "." + factor.name(), "is missing, expected a value. Maybe add it here.");
            } else if (factor instanceof StudyFactor.Category category) {
                values[i] = given.get().text();
                if (category.choice(values[i]).isEmpty()) {
                    problems.add(
                            given.get().place(),
                            path + "." + factor.name(),
                            "is \"" + values[i] + "\", " + Nearest.hint(values[i], category.labels()));
                }
            } else if (factor instanceof StudyFactor.Range range) {
                values[i] = number(given.get(), range, path + "." + factor.name());
            }
        }
        return List.of(values);
    }

    private String number(Tree.Scalar given, StudyFactor.Range range, String path) {
        try {
            double value = (Double) Scalars.read(given, Double.class, Optional.empty());
            if (value < range.low() || value > range.high()) {
                problems.add(
                        given.place(),
                        path,
                        "is %s, expected a number from %s to %s as the factor says. Maybe widen its range."
                                .formatted(given.text(), Scalars.text(range.low()), Scalars.text(range.high())));
            }
            return Scalars.text(value);
        } catch (IllegalArgumentException e) {
            problems.add(given.place(), path, String.valueOf(e.getMessage()));
            return "";
        }
    }

    private void checkSize(Tree.Mapping keys, Study.Design design, List<StudyFactor> factors) {
        int numbers = factors.size() - design.cross().size();
        if (numbers > MOST_NUMBERS) {
            problems.add(
                    keys.place(),
                    "design",
                    "varies %d factors, expected at most %d. Maybe screen them first by morris."
                            .formatted(numbers, MOST_NUMBERS));
            return;
        }
        double product = 1;
        for (StudyFactor factor : factors) {
            int size = factor instanceof StudyFactor.Category category
                    ? category.choices().size()
                    : ((StudyFactor.Range) factor).levels();
            boolean counts =
                    design.type() == Study.DesignType.GRID || design.cross().contains(factor.name());
            product *= counts ? size : 1;
        }
        product *= switch (design.type()) {
            case GRID -> 1;
            case LIST -> design.list().size();
            case LATIN_HYPERCUBE, SOBOL -> design.points();
            case MORRIS -> (double) design.trajectories() * (numbers + 1);
            case SALTELLI -> (double) design.points() * (2 + numbers * (design.secondOrder() ? 2 : 1));
        };
        if (product > MOST_POINTS) {
            problems.add(
                    keys.place(),
                    "design",
                    "has %.0f points, expected at most %d. Maybe take fewer levels or another design."
                            .formatted(product, MOST_POINTS));
        }
    }
}
