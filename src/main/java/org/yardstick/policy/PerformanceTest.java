package org.yardstick.policy;

import org.yardstick.market.Check;
import org.yardstick.market.Product;
import org.yardstick.market.Quantity;

/**
 * One test of a chip rule: it catches a chip that meets every limit that is stated; 0 leaves a limit out, and a
 * test without limits catches nothing. A test that uses density passes over consumer cards, as the rule of
 * October 2023 applies density to data-centre chips only.
 *
 * @param tppAtLeast total processing performance
 * @param densityAtLeast TPP per mm2 of logic
 * @param interconnectAtLeastGbS chip-to-chip bandwidth, GB/s
 * @param bandwidthAtLeastTbS memory bandwidth, TB/s
 */
public record PerformanceTest(
        @Quantity(unit = "TPP", max = 1_000_000_000) double tppAtLeast,
        @Quantity(unit = "TPP/mm2", max = 1_000_000) double densityAtLeast,
        @Quantity(unit = "GB/s", max = 1_000_000) double interconnectAtLeastGbS,
        @Quantity(unit = "TB/s", max = 100_000) double bandwidthAtLeastTbS) {
    public PerformanceTest {
        Check.inRange("tppAtLeast", tppAtLeast, 0, 1e9);
        Check.inRange("densityAtLeast", densityAtLeast, 0, 1e6);
        Check.inRange("interconnectAtLeastGbS", interconnectAtLeastGbS, 0, 1e6);
        Check.inRange("bandwidthAtLeastTbS", bandwidthAtLeastTbS, 0, 1e5);
    }

    /** A test without limits. */
    public static PerformanceTest defaults() {
        return new PerformanceTest(0, 0, 0, 0);
    }

    /** Whether the chip meets every stated limit. */
    public boolean catches(Product product) {
        boolean stated = tppAtLeast > 0 || densityAtLeast > 0 || interconnectAtLeastGbS > 0 || bandwidthAtLeastTbS > 0;
        return stated
                && !(densityAtLeast > 0 && product.consumer())
                && product.tpp() >= tppAtLeast
                && product.interconnectGbS() >= interconnectAtLeastGbS
                && product.bandwidthTbS() >= bandwidthAtLeastTbS
                && (densityAtLeast == 0 || product.performanceDensity() >= densityAtLeast);
    }

    static boolean anyCatches(Iterable<PerformanceTest> tests, Product product) {
        for (PerformanceTest test : tests) {
            if (test.catches(product)) {
                return true;
            }
        }
        return false;
    }
}
