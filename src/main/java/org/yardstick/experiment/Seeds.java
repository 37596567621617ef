package org.yardstick.experiment;

import org.yardstick.model.RandomStreams;

/**
 * Seeds of runs: a function of the experiment's seed and the replicate alone, never of policy, parameter values or the
 * order of jobs, so that replicates of two scenarios meet the same luck and can be compared in pairs.
 *
 * <p>The run seed is {@code mix(mix(experimentSeed) + (replicate + 1) * 0x9E3779B97F4A7C15)} in 64-bit arithmetic, where
 * {@code mix} is the finaliser of SplitMix64 (Steele, Lea and Flood 2014, variant 13 of Stafford). The mix is a
 * bijection, so replicates of one experiment never share a seed.
 */
public final class Seeds {

    private Seeds() {}

    /**
     * Returns the seed of one run.
     *
     * @param experimentSeed the experiment's seed, any value
     * @param replicate number of the replicate, 0 or more
     * @throws IllegalArgumentException if the replicate is negative
     */
    public static long runSeed(long experimentSeed, int replicate) {
        if (replicate < 0) {
            throw new IllegalArgumentException("replicate is " + replicate + ", expected 0 or more");
        }
        return RandomStreams.runSeed(experimentSeed, replicate);
    }
}
