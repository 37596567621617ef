package org.yardstick.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.yardstick.model.RandomStreams;

/** The results of a sweep in memory: what was varied, what was looked at, and what came of it. */
final class AnalysedSweep {

    /** A factor with more values than this was drawn from a range rather than listed. */
    private static final int MOST_LISTED = 12;

    /**
     * Where a point stands in the design.
     *
     * @param id number of the point
     * @param block trajectory, base sample or future
     * @param part place in the block, such as {@code AB1}; blank where blocks have no parts
     * @param moved factor that moved to get here, blank where none did
     * @param step how far it moved, as a part of its range
     */
    record Place(int id, int block, String part, String moved, double step) {}

    private final List<AnalysedFactor> factors;
    private final List<AnalysedOutcome> outcomes;
    private final List<Place> places;
    private final double[][][] values;
    private final long seed;

    /**
     * Makes the results.
     *
     * @param factors what was varied
     * @param outcomes what was looked at
     * @param places the points
     * @param values by outcome, point, replicate; NaN where there is none
     * @param seed seed of the sweep, from which draws for intervals are seeded
     */
    AnalysedSweep(
            List<AnalysedFactor> factors,
            List<AnalysedOutcome> outcomes,
            List<Place> places,
            double[][][] values,
            long seed) {
        this.factors = List.copyOf(factors);
        this.outcomes = List.copyOf(outcomes);
        this.places = List.copyOf(places);
        this.values = values;
        this.seed = seed;
    }

    List<AnalysedFactor> factors() {
        return factors;
    }

    List<AnalysedOutcome> outcomes() {
        return outcomes;
    }

    List<Place> places() {
        return places;
    }

    int points() {
        return places.size();
    }

    int replicates() {
        return values[0][0].length;
    }

    Optional<AnalysedFactor> factor(String name) {
        return factors.stream().filter(factor -> factor.name().equals(name)).findFirst();
    }

    /** Returns the values of a point by replicate; NaN where there is none. */
    double[] runs(int outcome, int point) {
        return values[outcome][point].clone();
    }

    /** Returns the mean of each point over its replicates; NaN where it has no value. */
    double[] means(int outcome) {
        return Arrays.stream(values[outcome])
                .mapToDouble(runs -> Arrays.stream(runs)
                        .filter(value -> !Double.isNaN(value))
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }

    /**
     * Returns the mean of each of some points over the replicates that all of them have, so that luck is the same; NaN
     * for all where they share none.
     */
    double[] means(int outcome, int[] points) {
        int[] shared = IntStream.range(0, replicates())
                .filter(r -> Arrays.stream(points).noneMatch(p -> Double.isNaN(values[outcome][p][r])))
                .toArray();
        return Arrays.stream(points)
                .mapToDouble(p -> Arrays.stream(shared)
                        .mapToDouble(r -> values[outcome][p][r])
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }

    /** Returns whether points were drawn from ranges, so that other points could have been drawn as well. */
    boolean sampled() {
        return structured() || factors.stream().anyMatch(f -> !f.isCategory() && f.distinct() > MOST_LISTED);
    }

    /** Returns whether blocks have parts, as trajectories and base samples have. */
    boolean structured() {
        return places.stream().anyMatch(place -> !place.part().isEmpty());
    }

    /** Returns whether parts are those of trajectories. */
    boolean trajectories() {
        return places.stream().anyMatch(place -> place.part().equals("0"));
    }

    /** Returns the number of each point's block among those there are, from 0. */
    int[] blocks() {
        Map<Integer, Integer> numbers = new LinkedHashMap<>();
        return places.stream()
                .mapToInt(place -> {
                    numbers.putIfAbsent(place.block(), numbers.size());
                    return numbers.getOrDefault(place.block(), 0);
                })
                .toArray();
    }

    /**
     * Returns points grouped by the values of factors.
     *
     * @param by factors; with none, all points are one group
     */
    Map<String, List<Integer>> groups(List<AnalysedFactor> by) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int point = 0; point < points(); point++) {
            List<String> key = new ArrayList<>();
            for (AnalysedFactor factor : by) {
                key.add(factor.name() + " = " + factor.cells().get(point));
            }
            groups.computeIfAbsent(String.join(", ", key), k -> new ArrayList<>())
                    .add(point);
        }
        return groups;
    }

    /** Returns all factors but some. */
    List<AnalysedFactor> without(List<AnalysedFactor> some) {
        return factors.stream().filter(factor -> !some.contains(factor)).toList();
    }

    /** Returns the categories that vary where block and part stay the same: the design is repeated for each of them. */
    List<AnalysedFactor> crossed() {
        Map<String, Integer> first = new LinkedHashMap<>();
        List<AnalysedFactor> crossed = new ArrayList<>();
        for (int point = 0; point < points(); point++) {
            Place place = places.get(point);
            int before = first.computeIfAbsent(place.block() + " " + place.part(), key -> -1);
            if (before < 0) {
                first.put(place.block() + " " + place.part(), point);
                continue;
            }
            for (AnalysedFactor factor : factors) {
                boolean differs =
                        !factor.cells().get(point).equals(factor.cells().get(before));
                if (factor.isCategory() && differs && !crossed.contains(factor)) {
                    crossed.add(factor);
                }
            }
        }
        return factors.stream().filter(crossed::contains).toList();
    }

    /** Returns the random stream of one analysis; what others draw never shifts it. */
    UniformRandomProvider stream(String name) {
        return new RandomStreams(seed).stream("analyse." + name);
    }

    /** Returns these results with other factors and outcomes of the same values. */
    AnalysedSweep with(List<AnalysedFactor> others, List<AnalysedOutcome> named) {
        return new AnalysedSweep(others, named, places, values, seed);
    }
}
