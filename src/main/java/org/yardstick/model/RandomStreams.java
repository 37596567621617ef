package org.yardstick.model;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Named random streams of one run. A stream's seed depends on the run's seed and the stream's name alone, so
 * that one process never shifts the draws of another, and two policies meet the same luck.
 */
public final class RandomStreams {
    private final long runSeed;

    /** Makes the streams of a run. */
    public RandomStreams(long runSeed) {
        this.runSeed = runSeed;
    }

    /** Seed of a run: a mix of the experiment's seed and the replicate, and of nothing else. */
    public static long runSeed(long experimentSeed, int replicate) {
        return mix(mix(experimentSeed) + 0x9E3779B97F4A7C15L * (replicate + 1));
    }

    /** A fresh generator for the named process, always at the start of its stream. */
    public UniformRandomProvider stream(String name) {
        long state = runSeed;
        for (int i = 0; i < name.length(); i++) {
            state = mix(state ^ name.charAt(i));
        }
        long[] seed = new long[4];
        for (int i = 0; i < seed.length; i++) {
            state += 0x9E3779B97F4A7C15L;
            seed[i] = mix(state);
        }
        return RandomSource.XO_SHI_RO_256_PP.create(seed);
    }

    /** Finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
