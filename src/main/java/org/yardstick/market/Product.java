package org.yardstick.market;

import java.time.YearMonth;
import java.util.Optional;

/**
 * One AI chip or card as it is sold. Throughput is dense.
 *
 * @param id id as in the data files, such as {@code nvidia-h20}
 * @param vendor vendor id
 * @param stack software stack id
 * @param productClass flagship, or inference and workstation card
 * @param generation position of the design in its vendor's line, counted from 0; variants share their base's
 * @param launch first month of sale
 * @param withdrawn first month in which it is no longer sold, if any
 * @param tops8 dense 8-bit throughput, TOPS
 * @param tpp total processing performance: the largest of TOPS times bit length over the formats
 * @param dieAreaMm2 logic area that the density test counts, mm2
 * @param diesPerPackage logic dies in a package
 * @param hbmStacks HBM stacks in a package, 0 for none
 * @param bandwidthTbS memory bandwidth, TB/s
 * @param interconnectGbS chip-to-chip bandwidth, GB/s
 * @param powerW thermal design power, W
 * @param unitCostUsd cost to make one, USD
 * @param listPriceUsd price when supply is ample, USD
 * @param consumer sold as a consumer card: outside the data-centre segment and its density test
 * @param variantOf product of which this is a compliant variant, if any
 */
public record Product(
        String id,
        String vendor,
        String stack,
        ProductClass productClass,
        int generation,
        YearMonth launch,
        Optional<YearMonth> withdrawn,
        double tops8,
        double tpp,
        double dieAreaMm2,
        int diesPerPackage,
        int hbmStacks,
        double bandwidthTbS,
        double interconnectGbS,
        double powerW,
        double unitCostUsd,
        double listPriceUsd,
        boolean consumer,
        Optional<String> variantOf) {

    /** 8-bit dense throughput of an H100 SXM, TOPS: the unit of H100-equivalents (Epoch AI). */
    public static final double H100_TOPS8 = 1979;

    /** HBM stacks beyond which no package is designed. */
    public static final int MOST_HBM_STACKS = 64;

    private static final double LEAST = 0.001;

    /** Checks signs only: designs of later years outgrow any bound that catches a slip of units in today's data. */
    public Product {
        Check.notBlank("id", id);
        Check.inRange("tops8 of " + id, tops8, LEAST, Double.MAX_VALUE);
        Check.inRange("tpp of " + id, tpp, LEAST, Double.MAX_VALUE);
        Check.inRange("dieAreaMm2 of " + id, dieAreaMm2, 1, Double.MAX_VALUE);
        Check.inRange("diesPerPackage of " + id, diesPerPackage, 1, 64);
        Check.inRange("hbmStacks of " + id, hbmStacks, 0, MOST_HBM_STACKS);
        Check.inRange("bandwidthTbS of " + id, bandwidthTbS, LEAST, Double.MAX_VALUE);
        Check.notNegative("interconnectGbS of " + id, interconnectGbS);
        Check.notNegative("powerW of " + id, powerW);
        Check.notNegative("unitCostUsd of " + id, unitCostUsd);
        Check.inRange("listPriceUsd of " + id, listPriceUsd, 1, Double.MAX_VALUE);
    }

    /** Peak compute in H100-equivalents by dense 8-bit throughput. */
    public double h100e() {
        return tops8 / H100_TOPS8;
    }

    /** Performance density: TPP per mm2 of logic in the package. */
    public double performanceDensity() {
        return tpp / (dieAreaMm2 * diesPerPackage);
    }
}
