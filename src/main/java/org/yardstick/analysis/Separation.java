package org.yardstick.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The one split of one factor that best separates cases in which something holds from those in which it does not: the
 * first node of a classification tree (Breiman et al. 1984), that is, the greatest fall of the Gini impurity. Its chance
 * is that of a split as good among the same cases dealt anew (permutation test over all factors, so that the search
 * itself is counted).
 *
 * @param factor number of the factor
 * @param level number of the level that is split off; -1 for a number
 * @param threshold value that a number is above; NaN for a level
 * @param holdsInside part of the cases that hold above the threshold, or with the level
 * @param holdsOutside part of the others that hold
 * @param chance part of the deals that separate at least as well
 */
public record Separation(
        int factor, int level, double threshold, double holdsInside, double holdsOutside, double chance) {

    private static final int DEALS = 199;

    /** Fewer cases on one side of a split say nothing of it. */
    private static final int LEAST_SIDE = 3;

    /** A way to split the cases. */
    private record Split(int factor, int level, double threshold, BitSet inside, int size) {}

    /**
     * Returns the best split, if the cases differ and any factor splits them.
     *
     * @param columns the factors' values over the cases
     * @param holds whether each case holds
     * @param random deals the cases anew
     */
    public static Optional<Separation> of(List<FactorColumn> columns, boolean[] holds, UniformRandomProvider random) {
        int hits = count(holds);
        if (hits == 0 || hits == holds.length) {
            return Optional.empty();
        }
        List<Split> splits = splits(columns, holds.length);
        if (splits.isEmpty()) {
            return Optional.empty();
        }
        Split best = splits.get(0);
        for (Split split : splits) {
            if (gain(split, holds, hits) > gain(best, holds, hits)) {
                best = split;
            }
        }
        double found = gain(best, holds, hits);
        boolean[] dealt = holds.clone();
        int better = 1;
        for (int deal = 0; deal < DEALS; deal++) {
            shuffle(dealt, random);
            better += splits.stream().anyMatch(split -> gain(split, dealt, hits) >= found) ? 1 : 0;
        }
        int inside = inside(best, holds);
        return Optional.of(new Separation(
                best.factor(),
                best.level(),
                best.threshold(),
                (double) inside / best.size(),
                (double) (hits - inside) / (holds.length - best.size()),
                (double) better / (DEALS + 1)));
    }

    private static List<Split> splits(List<FactorColumn> columns, int cases) {
        List<Split> splits = new ArrayList<>();
        for (int f = 0; f < columns.size(); f++) {
            FactorColumn column = columns.get(f);
            if (column.isCategory()) {
                for (int level = 0; level < column.levels(); level++) {
                    int own = level;
                    add(splits, f, level, Double.NaN, cases, point -> column.at(point) == own);
                }
                continue;
            }
            double[] places = IntStream.range(0, cases)
                    .mapToDouble(column::at)
                    .sorted()
                    .distinct()
                    .toArray();
            for (int i = 1; i < places.length; i++) {
                double middle = places[i - 1] + (places[i] - places[i - 1]) / 2;
                add(splits, f, -1, middle, cases, point -> column.at(point) > middle);
            }
        }
        return splits;
    }

    private static void add(List<Split> splits, int factor, int level, double threshold, int cases, IntPredicate in) {
        BitSet inside = new BitSet(cases);
        IntStream.range(0, cases).filter(in).forEach(inside::set);
        int size = inside.cardinality();
        if (size >= LEAST_SIDE && cases - size >= LEAST_SIDE) {
            splits.add(new Split(factor, level, threshold, inside, size));
        }
    }

    /** What a split takes from the impurity, but for a constant: the sum over both sides of hits squared over cases. */
    private static double gain(Split split, boolean[] holds, int hits) {
        double inside = inside(split, holds);
        double outside = hits - inside;
        return inside * inside / split.size() + outside * outside / (holds.length - split.size());
    }

    private static int inside(Split split, boolean[] holds) {
        int hits = 0;
        for (int i = 0; i < holds.length; i++) {
            hits += split.inside().get(i) && holds[i] ? 1 : 0;
        }
        return hits;
    }

    private static int count(boolean[] cases) {
        return (int) IntStream.range(0, cases.length).filter(i -> cases[i]).count();
    }

    private static void shuffle(boolean[] cases, UniformRandomProvider random) {
        int[] order = Shuffle.order(cases.length, random);
        boolean[] before = Arrays.copyOf(cases, cases.length);
        for (int i = 0; i < order.length; i++) {
            cases[i] = before[order[i]];
        }
    }
}
