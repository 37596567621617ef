package org.yardstick.agents;

import org.apache.commons.math3.util.FastMath;

/**
 * Scales a vendor's last flagship to a new performance.
 *
 * <p>Elasticities follow the line A100, H100, B200, Rubin of the product file; the list price keeps compute per
 * dollar on its trend, doubling in 2.07 to 2.46 years (Hobbhahn and Besiroglu 2022).
 */
final class FlagshipDesign {
    private FlagshipDesign() {}

    /** The next flagship after {@code last}, {@code years} later, given access to advanced nodes from 0 to 1. */
    static Flagship next(Flagship last, double h100e, double years, double nodeAccess, ResearchParameters p) {
        double ratio = h100e / last.h100e();
        // Without new nodes, performance comes from more silicon.
        double areaElasticity = p.areaElasticity() + (1 - p.areaElasticity()) * (1 - nodeAccess);
        double area = last.dieAreaMm2() * last.diesPerPackage() * FastMath.pow(ratio, areaElasticity);
        int dies = (int) FastMath.min(64, FastMath.max(last.diesPerPackage(), FastMath.ceil(area / p.reticleMm2())));
        double priceUsd = last.listPriceUsd() * ratio * FastMath.pow(2, -years / p.pricePerformanceYears());
        double costUsd = last.unitCostUsd() * FastMath.pow(ratio, p.costElasticity());
        return new Flagship(
                h100e,
                last.bandwidthTbS() * FastMath.pow(ratio, p.bandwidthElasticity()),
                last.powerW() * FastMath.pow(ratio, p.powerElasticity()),
                area / dies,
                dies,
                last.hbmStacks() * FastMath.pow(ratio, p.memoryElasticity()),
                last.interconnectGbS() * FastMath.pow(ratio, p.linkElasticity()),
                costUsd,
                FastMath.max(priceUsd, costUsd));
    }
}
