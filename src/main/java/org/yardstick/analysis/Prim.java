package org.yardstick.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Scenario discovery by the patient rule induction method (Friedman and Fisher 1999; Bryant and Lempert 2010): the
 * factor ranges in which cases of interest are dense. A box is peeled by at most a twentieth of its points at a time,
 * the peel being the one that gains most density per point removed (Friedman and Fisher 1999, section 14.1); of all
 * boxes on the way the one is taken whose harmonic mean of coverage and density is highest; it is widened again (pasted)
 * as long as density does not fall, and conditions whose quasi-p-value is above 0.05 are dropped. Further boxes are
 * looked for among the points outside.
 */
public final class Prim {

    private static final double PEEL = 0.05;
    private static final double LEAST_SUPPORT = 0.05;
    private static final int LEAST_POINTS = 5;
    private static final double WEAKEST = 0.05;
    private static final int FOLDS = 5;

    /** A further box that covers less of what is of interest is not worth a sentence. */
    private static final double LEAST_COVERAGE = 0.1;

    private final List<FactorColumn> columns;
    private final boolean[] interest;
    private final int[] cluster;

    private Prim(List<FactorColumn> columns, boolean[] interest, int[] cluster) {
        this.columns = columns;
        this.interest = interest;
        this.cluster = cluster;
    }

    /**
     * Returns boxes in the order found; none where nothing is denser than the whole.
     *
     * @param columns the factors' values
     * @param interest whether each point is a case of interest
     * @param cluster number of the cluster that each point belongs to, from 0: points of one cluster are alike in most
     *     factors, so that a search must not see some of them and be tried on the others
     * @param most most boxes to look for
     * @param random deals the clusters into fifths for the check on points not seen
     */
    public static List<PrimBox> boxes(
            List<FactorColumn> columns, boolean[] interest, int[] cluster, int most, UniformRandomProvider random) {
        if (cluster.length != interest.length
                || columns.stream().anyMatch(column -> column.size() != interest.length)) {
            throw new IllegalArgumentException(
                    "a factor has not " + interest.length + " values, expected as many as there are points");
        }
        Prim prim = new Prim(List.copyOf(columns), interest.clone(), cluster.clone());
        int[] all = IntStream.range(0, interest.length).toArray();
        List<PrimBox> boxes = new ArrayList<>();
        int[] rest = all;
        while (boxes.size() < most) {
            Optional<PrimRegion> found = prim.search(rest);
            if (found.isEmpty()) {
                break;
            }
            PrimBox box = prim.box(found.get(), rest, all, random);
            if (!boxes.isEmpty() && (box.coverage() < LEAST_COVERAGE || !box.holdsUnseen())) {
                break;
            }
            boxes.add(box);
            PrimRegion region = found.get();
            rest = Arrays.stream(rest).filter(point -> !region.holds(point)).toArray();
        }
        return boxes;
    }

    private PrimBox box(PrimRegion region, int[] points, int[] all, UniformRandomProvider random) {
        int[] inside = region.inside(points);
        List<PrimLimit> limits = new ArrayList<>();
        for (int f = 0; f < columns.size(); f++) {
            if (region.bounds(f)) {
                TreeSet<Integer> levels = new TreeSet<>();
                for (int level = 0; level < columns.get(f).levels(); level++) {
                    if (region.keeps(f, level)) {
                        levels.add(level);
                    }
                }
                limits.add(new PrimLimit(f, region.low(f), region.high(f), levels, quasiP(region, f, points)));
            }
        }
        int[] unseen = unseen(points, random);
        double base = density(points);
        return new PrimBox(
                limits,
                inside.length,
                hits(inside),
                (double) hits(inside) / hits(all),
                density(inside),
                base,
                unseen[0] == 0 ? Double.NaN : (double) unseen[1] / unseen[0],
                atLeast(unseen[1], unseen[0], base));
    }

    /** Points and cases of interest in the boxes that were found without them, over all fifths. */
    private int[] unseen(int[] points, UniformRandomProvider random) {
        int[] turn = shuffled(Arrays.stream(cluster).max().orElse(0) + 1, random);
        int held = 0;
        int hits = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int own = fold;
            Optional<PrimRegion> found = search(Arrays.stream(points)
                    .filter(point -> turn[cluster[point]] % FOLDS != own)
                    .toArray());
            if (found.isPresent()) {
                int[] inside = found.get()
                        .inside(Arrays.stream(points)
                                .filter(point -> turn[cluster[point]] % FOLDS == own)
                                .toArray());
                held += inside.length;
                hits += hits(inside);
            }
        }
        return new int[] {held, hits};
    }

    private static int[] shuffled(int count, UniformRandomProvider random) {
        int[] order = IntStream.range(0, count).toArray();
        for (int i = count - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }

    /** The best box of these points, if any is denser than all of them. */
    private Optional<PrimRegion> search(int[] points) {
        int least = Math.max(LEAST_POINTS, (int) Math.ceil(LEAST_SUPPORT * points.length));
        int all = hits(points);
        if (points.length < 2 * least || all == 0 || all == points.length) {
            return Optional.empty();
        }
        PrimRegion region = PrimRegion.everything(columns);
        int[] inside = points;
        PrimRegion best = region;
        double highest = mark(inside, all);
        while (density(inside) < 1) {
            Optional<PrimRegion> peeled = peeled(region, inside, least);
            if (peeled.isEmpty()) {
                break;
            }
            region = peeled.get();
            inside = region.inside(inside);
            double mark = mark(inside, all);
            if (mark >= highest) {
                highest = mark;
                best = region;
            }
        }
        PrimRegion kept = withoutWeak(pasted(best, points), points);
        boolean narrower = IntStream.range(0, columns.size()).anyMatch(kept::bounds);
        return narrower && density(kept.inside(points)) > density(points) ? Optional.of(kept) : Optional.empty();
    }

    /** Harmonic mean of coverage and density. */
    private double mark(int[] inside, int all) {
        return 2.0 * hits(inside) / (inside.length + all);
    }

    private Optional<PrimRegion> peeled(PrimRegion region, int[] inside, int least) {
        int hits = hits(inside);
        PrimRegion best = region;
        double highest = Double.NEGATIVE_INFINITY;
        for (PrimRegion candidate : peels(region, inside)) {
            int[] left = candidate.inside(inside);
            if (left.length >= least && left.length < inside.length) {
                double gain = ((double) hits(left) / left.length - (double) hits / inside.length)
                        / (inside.length - left.length);
                if (gain > highest) {
                    highest = gain;
                    best = candidate;
                }
            }
        }
        return highest == Double.NEGATIVE_INFINITY ? Optional.empty() : Optional.of(best);
    }

    private List<PrimRegion> peels(PrimRegion region, int[] inside) {
        List<PrimRegion> peels = new ArrayList<>();
        for (int f = 0; f < columns.size(); f++) {
            FactorColumn column = columns.get(f);
            if (column.isCategory()) {
                for (int level = 0; level < column.levels(); level++) {
                    if (region.keeps(f, level)) {
                        peels.add(region.withLevel(f, level, false));
                    }
                }
                continue;
            }
            double[] sorted =
                    Arrays.stream(inside).mapToDouble(column::at).sorted().toArray();
            int last = sorted.length - 1;
            int from = Math.max(1, (int) (PEEL * sorted.length));
            while (from <= last && sorted[from] == sorted[0]) {
                from++;
            }
            int to = last - Math.max(1, (int) (PEEL * sorted.length));
            while (to >= 0 && sorted[to] == sorted[last]) {
                to--;
            }
            if (from <= last && to >= 0) {
                peels.add(region.withLow(f, sorted[from]));
                peels.add(region.withHigh(f, sorted[to]));
            }
        }
        return peels;
    }

    private PrimRegion pasted(PrimRegion start, int[] points) {
        PrimRegion region = start;
        while (true) {
            int[] inside = region.inside(points);
            double density = density(inside);
            PrimRegion best = region;
            double highest = density;
            int most = inside.length;
            for (PrimRegion candidate : pastes(region, points, inside.length)) {
                int[] wider = candidate.inside(points);
                double own = density(wider);
                if (wider.length > inside.length && own >= density && (own > highest || wider.length > most)) {
                    highest = own;
                    most = wider.length;
                    best = candidate;
                }
            }
            if (best == region) {
                return region;
            }
            region = best;
        }
    }

    private List<PrimRegion> pastes(PrimRegion region, int[] points, int size) {
        List<PrimRegion> pastes = new ArrayList<>();
        int wanted = Math.max(1, (int) (PEEL * size));
        for (int f = 0; f < columns.size(); f++) {
            if (!region.bounds(f)) {
                continue;
            }
            FactorColumn column = columns.get(f);
            for (int level = 0; level < column.levels(); level++) {
                if (!region.keeps(f, level)) {
                    pastes.add(region.withLevel(f, level, true));
                }
            }
            if (column.isCategory()) {
                continue;
            }
            double low = region.low(f);
            double high = region.high(f);
            double[] free = Arrays.stream(region.without(f).inside(points))
                    .mapToDouble(column::at)
                    .sorted()
                    .toArray();
            double[] below = Arrays.stream(free).filter(value -> value < low).toArray();
            double[] above = Arrays.stream(free).filter(value -> value > high).toArray();
            if (Double.isFinite(low)) {
                pastes.add(region.withLow(
                        f, below.length <= wanted ? Double.NEGATIVE_INFINITY : below[below.length - wanted]));
            }
            if (Double.isFinite(high)) {
                pastes.add(region.withHigh(f, above.length <= wanted ? Double.POSITIVE_INFINITY : above[wanted - 1]));
            }
        }
        return pastes;
    }

    private PrimRegion withoutWeak(PrimRegion start, int[] points) {
        PrimRegion region = start;
        while (true) {
            int weakest = -1;
            double highest = WEAKEST;
            for (int f = 0; f < columns.size(); f++) {
                double p = region.bounds(f) ? quasiP(region, f, points) : 0;
                if (p > highest) {
                    highest = p;
                    weakest = f;
                }
            }
            if (weakest < 0) {
                return region;
            }
            region = region.without(weakest);
        }
    }

    private double quasiP(PrimRegion region, int factor, int[] points) {
        int[] inside = region.inside(points);
        return atLeast(
                hits(inside), inside.length, density(region.without(factor).inside(points)));
    }

    private static double atLeast(int hits, int trials, double chance) {
        return trials == 0 || hits == 0
                ? 1
                : 1 - new BinomialDistribution(null, trials, chance).cumulativeProbability(hits - 1);
    }

    private int hits(int[] points) {
        int hits = 0;
        for (int point : points) {
            hits += interest[point] ? 1 : 0;
        }
        return hits;
    }

    private double density(int[] points) {
        return (double) hits(points) / points.length;
    }
}
