package org.yardstick.analysis;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * How an outcome's mean moves with one factor when all others vary as the design lets them, and which part of the
 * variance these means explain.
 *
 * @param groups groups of points by the factor's value
 * @param means mean outcome of each group, with intervals that draw whole clusters of points
 * @param points points of each group
 * @param explained part of the variance between points that the groups' means explain, freed from what chance explains
 *     (the correlation ratio of Pearson 1905 as corrected by Kelley 1935): an estimate of the first-order index from any
 *     random or space-filling design (Plischke, Borgonovo and Smith 2013)
 */
public record MainEffect(FactorGroups groups, List<Estimate> means, List<Integer> points, Estimate explained) {

    /** Fewer samples than for the indices: curves are many, and a band needs no second digit. */
    private static final int RESAMPLES = 400;

    /** Copies the lists. */
    public MainEffect {
        means = List.copyOf(means);
        points = List.copyOf(points);
    }

    /**
     * Returns a main effect.
     *
     * @param column the factor's values
     * @param values the outcome at each point
     * @param cluster number from 0 of the cluster that each point belongs to: a block, or points with all other factors
     *     equal; points that stand alone have a number each
     * @param random draws the samples for the intervals
     */
    public static MainEffect of(FactorColumn column, double[] values, int[] cluster, UniformRandomProvider random) {
        FactorGroups groups = FactorGroups.of(column);
        int count = groups.count();
        int[][] members = members(cluster);
        Bootstrap bootstrap = new Bootstrap(members.length, RESAMPLES, random);
        List<Estimate> all = bootstrap.percentile(sample -> means(groups, values, members, sample));
        FactorGroups fine = FactorGroups.fine(column);
        Estimate explained = bootstrap
                .centred(sample -> new double[] {explained(fine, values, members, sample)})
                .get(0);
        int[] sizes = new int[count];
        for (int i = 0; i < values.length; i++) {
            sizes[groups.group(i)]++;
        }
        return new MainEffect(groups, all, Arrays.stream(sizes).boxed().toList(), explained);
    }

    private static int[][] members(int[] cluster) {
        int count = Arrays.stream(cluster).max().orElse(-1) + 1;
        int[] sizes = new int[count];
        for (int own : cluster) {
            sizes[own]++;
        }
        int[][] members = new int[count][];
        Arrays.setAll(members, c -> new int[sizes[c]]);
        for (int i = 0; i < cluster.length; i++) {
            members[cluster[i]][--sizes[cluster[i]]] = i;
        }
        return members;
    }

    private static double[] means(FactorGroups groups, double[] values, int[][] members, int[] sample) {
        double[] sums = new double[groups.count()];
        int[] sizes = new int[groups.count()];
        for (int cluster : sample) {
            for (int i : members[cluster]) {
                sums[groups.group(i)] += values[i];
                sizes[groups.group(i)]++;
            }
        }
        for (int g = 0; g < sums.length; g++) {
            sums[g] /= sizes[g];
        }
        return sums;
    }

    private static double explained(FactorGroups groups, double[] values, int[][] members, int[] sample) {
        double[] means = means(groups, values, members, sample);
        int points = 0;
        double sum = 0;
        for (int cluster : sample) {
            for (int i : members[cluster]) {
                sum += values[i];
                points++;
            }
        }
        double mean = sum / points;
        double all = 0;
        double within = 0;
        for (int cluster : sample) {
            for (int i : members[cluster]) {
                double own = means[groups.group(i)];
                all += (values[i] - mean) * (values[i] - mean);
                within += (values[i] - own) * (values[i] - own);
            }
        }
        long used = Arrays.stream(means).filter(Double::isFinite).count();
        return used < 2 || points <= used ? Double.NaN : 1 - within / (points - used) / (all / (points - 1));
    }
}
