package org.yardstick.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yardstick.analysis.FactorColumn;
import org.yardstick.scenario.ClaimTest;

/** The cases that a claim is tested on: one number for each future and replicate that has one. */
final class ClaimCases {

    /** Unit of differences that are parts of the base. */
    static final String OF_BASE = "of base";

    private final List<Integer> points;
    private final double[][] values;
    private final String unit;
    private final List<AnalysedFactor> others;

    /**
     * Makes cases.
     *
     * @param points a point of each future, by which its factors are read
     * @param values number by future, then replicate; NaN where there is none
     * @param unit unit of the numbers
     * @param others factors that may make the difference
     */
    private ClaimCases(List<Integer> points, double[][] values, String unit, List<AnalysedFactor> others) {
        this.points = List.copyOf(points);
        this.values = values;
        this.unit = unit;
        this.others = List.copyOf(others);
    }

    String unit() {
        return unit;
    }

    List<AnalysedFactor> others() {
        return others;
    }

    /**
     * Finds the cases of a test.
     *
     * @throws UnreadableResults where the study has no such outcome, factor or level
     */
    static ClaimCases of(ClaimTest test, AnalysedSweep sweep) {
        Finder finder = new Finder(test, sweep);
        ClaimCases cases = switch (test.kind()) {
            case DIFFERENCE -> finder.differences();
            case LEVEL -> finder.levels();
            case STEPS -> finder.steps();
            case UNTESTED -> throw new IllegalArgumentException("no cases of a claim that is not tested");
        };
        if (Arrays.stream(cases.values).flatMapToDouble(Arrays::stream).allMatch(Double::isNaN)) {
            throw finder.problem("finds no run with a value. Maybe runs failed: see " + SweepReader.FAILED + ".");
        }
        return cases;
    }

    /** Returns all numbers there are. */
    double[] all() {
        return Arrays.stream(values)
                .flatMapToDouble(Arrays::stream)
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    /** Returns the mean of each future over its replicates; NaN where it has none. */
    double[] means() {
        return Arrays.stream(values)
                .mapToDouble(runs -> Arrays.stream(runs)
                        .filter(value -> !Double.isNaN(value))
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }

    /** Returns the other factors' values over some futures. */
    List<FactorColumn> columns(int[] futures) {
        int[] chosen = Arrays.stream(futures).map(points::get).toArray();
        return others.stream().map(factor -> factor.column().of(chosen)).toList();
    }

    /** Finds the cases of one test. */
    private record Finder(ClaimTest test, AnalysedSweep sweep) {

        private UnreadableResults problem(String what) {
            return new UnreadableResults(List.of("scenarios/data/claim_tests.csv: test " + test.test() + " of "
                    + test.claim() + " on the study " + test.study() + " " + what));
        }

        private int outcome(String name) {
            List<String> names =
                    sweep.outcomes().stream().map(AnalysedOutcome::name).toList();
            int number = names.indexOf(name);
            if (number < 0) {
                throw problem("names the unknown outcome \"" + name + "\", expected one of " + String.join(", ", names)
                        + ". Maybe the study was run before its file was changed: run it again.");
            }
            return number;
        }

        private AnalysedFactor category(String name) {
            return sweep.factor(name)
                    .filter(AnalysedFactor::isCategory)
                    .orElseThrow(() -> problem("names \"" + name + "\", which is no category, expected one of "
                            + String.join(
                                    ", ",
                                    sweep.factors().stream()
                                            .filter(AnalysedFactor::isCategory)
                                            .map(AnalysedFactor::name)
                                            .toList())
                            + ". Maybe the study was run before its file was changed: run it again."));
        }

        private int level(AnalysedFactor factor, String level) {
            int number = factor.levels().indexOf(level);
            if (number < 0) {
                throw problem("names the unknown level \"" + level + "\" of " + factor.name() + ", expected one of "
                        + String.join(", ", factor.levels())
                        + ". Maybe the study was run before its file was changed: run it again.");
            }
            return number;
        }

        private boolean isWithin(int point) {
            for (Map.Entry<String, String> limit : test.within().entrySet()) {
                AnalysedFactor factor = category(limit.getKey());
                level(factor, limit.getValue());
                if (!factor.cells().get(point).equals(limit.getValue())) {
                    return false;
                }
            }
            return true;
        }

        private List<AnalysedFactor> others() {
            return sweep.factors().stream()
                    .filter(factor -> !factor.name().equals(test.factor()))
                    .filter(factor -> !test.within().containsKey(factor.name()))
                    .filter(factor -> factor.distinct() > 1)
                    .toList();
        }

        private ClaimCases differences() {
            AnalysedFactor factor = category(test.factor());
            int level = level(factor, test.level());
            int base = level(factor, test.base());
            Futures futures = new Futures(sweep, factor);
            List<Integer> points = new ArrayList<>();
            List<double[]> values = new ArrayList<>();
            double[][] own = effects(futures, outcome(test.outcome()), level, base);
            double[][] taken =
                    test.against().isEmpty() ? new double[0][] : effects(futures, outcome(test.against()), level, base);
            for (int future = 0; future < own.length; future++) {
                int point = futures.point(future, level);
                if (point >= 0 && futures.point(future, base) >= 0 && isWithin(point)) {
                    points.add(point);
                    values.add(taken.length == 0 ? own[future] : sizesLess(own[future], taken[future]));
                }
            }
            return cases(points, values, test.relative() ? OF_BASE : unit(test.outcome()));
        }

        private double[][] effects(Futures futures, int outcome, int level, int base) {
            double[][] from = futures.values(outcome, base);
            double[][] to = futures.values(outcome, level);
            for (int future = 0; future < to.length; future++) {
                for (int r = 0; r < to[future].length; r++) {
                    double start = from[future][r];
                    to[future][r] = !test.relative()
                            ? to[future][r] - start
                            : start > 0 ? to[future][r] / start - 1 : Double.NaN;
                }
            }
            return to;
        }

        private static double[] sizesLess(double[] own, double[] taken) {
            return IntStream.range(0, own.length)
                    .mapToDouble(r -> Math.abs(own[r]) - Math.abs(taken[r]))
                    .toArray();
        }

        private ClaimCases levels() {
            int outcome = outcome(test.outcome());
            List<Integer> points = new ArrayList<>();
            List<double[]> values = new ArrayList<>();
            for (int point = 0; point < sweep.points(); point++) {
                if ((test.factor().isEmpty() || isAtLevel(point)) && isWithin(point)) {
                    points.add(point);
                    values.add(sweep.runs(outcome, point));
                }
            }
            return cases(points, values, unit(test.outcome()));
        }

        private boolean isAtLevel(int point) {
            AnalysedFactor factor = category(test.factor());
            level(factor, test.level());
            return factor.cells().get(point).equals(test.level());
        }

        /** Slope of the steps over their number, in the direction of the whole change: below zero where they shrink. */
        private ClaimCases steps() {
            AnalysedFactor factor = category(test.factor());
            Futures futures = new Futures(sweep, factor);
            int outcome = outcome(test.outcome());
            int steps = factor.levels().size() - 1;
            double[][][] byLevel = new double[steps + 1][][];
            for (int level = 0; level <= steps; level++) {
                byLevel[level] = futures.values(outcome, level);
            }
            double direction = 0;
            for (double change : flat(effects(futures, outcome, steps, 0))) {
                direction += Double.isNaN(change) ? 0 : change;
            }
            List<Integer> points = new ArrayList<>();
            List<double[]> values = new ArrayList<>();
            for (int future = 0; future < futures.count(); future++) {
                int point = futures.point(future, 0);
                if (point >= 0 && isWithin(point)) {
                    points.add(point);
                    values.add(slopes(byLevel, future, Math.signum(direction)));
                }
            }
            return cases(points, values, unit(test.outcome()));
        }

        private static double[] flat(double[][] rows) {
            return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
        }

        private static double[] slopes(double[][][] byLevel, int future, double direction) {
            int steps = byLevel.length - 1;
            double middle = (steps - 1) / 2.0;
            double[] slopes = new double[byLevel[0][future].length];
            for (int r = 0; r < slopes.length; r++) {
                double sum = 0;
                double squares = 0;
                for (int k = 0; k < steps; k++) {
                    sum += (k - middle) * direction * (byLevel[k + 1][future][r] - byLevel[k][future][r]);
                    squares += (k - middle) * (k - middle);
                }
                slopes[r] = sum / squares;
            }
            return slopes;
        }

        private ClaimCases cases(List<Integer> points, List<double[]> values, String unit) {
            return new ClaimCases(points, values.toArray(new double[0][]), unit, others());
        }

        private String unit(String outcome) {
            return sweep.outcomes().get(outcome(outcome)).unit();
        }
    }
}
