package org.yardstick.agents;

import org.apache.commons.math3.util.FastMath;
import org.apache.commons.rng.UniformRandomProvider;
import org.yardstick.market.Check;

/**
 * Defects of a process that fall as wafers are made: learning by doing.
 *
 * <p>The excess over a floor is a power of cumulative wafers (Wright 1936; Irwin and Klenow 1994 for memory
 * chips, cost falling 20% by doubling), good dies follow from it by the Poisson yield model (Murphy 1964;
 * Stapper 1989), and a persistent shock stands for excursions of the line.
 */
final class DefectLearning {
    private static final double WAFER_RADIUS_MM = 150;
    private static final double MM2_PER_CM2 = 100;

    private final FabParameters parameters;
    private double experienceWafers;
    private double logShock;

    DefectLearning(FabParameters parameters) {
        this.parameters = parameters;
        this.experienceWafers = parameters.initialExperienceWafers();
    }

    /**
     * Learns from a month's wafers and draws one number for the month's shock.
     *
     * @param serviceOpenShare share of foreign tool service that stays open: without it less is learned
     */
    void learn(double wafers, double serviceOpenShare, UniformRandomProvider random) {
        double floor = parameters.serviceLearningFloor();
        experienceWafers += wafers * (floor + (1 - floor) * serviceOpenShare);
        double persistence = parameters.defectShockPersistence();
        double unitVariance = FastMath.sqrt(12) * (random.nextDouble() - 0.5);
        logShock = persistence * logShock
                + FastMath.sqrt(1 - persistence * persistence) * parameters.defectShock() * unitVariance;
    }

    /** Defects per cm2. */
    double defectDensity() {
        double floor = parameters.floorDefectDensity();
        double ratio = experienceWafers / parameters.initialExperienceWafers();
        double excess = (parameters.startDefectDensity() - floor) * FastMath.pow(ratio, -parameters.learningExponent());
        return (floor + excess) * FastMath.exp(logShock);
    }

    /** Wafers from which the line has learned. */
    double experienceWafers() {
        return experienceWafers;
    }

    /** Share of whole good dies among dies of one area, {@code exp(-D A)}. */
    double goodShare(double dieAreaMm2) {
        return FastMath.exp(-defectDensity() * dieAreaMm2 / MM2_PER_CM2);
    }

    /** Dies that fit on a 300 mm wafer, {@code pi r^2 / A - pi d / sqrt(2 A)} (de Vries 2005). */
    double grossDies(double dieAreaMm2) {
        Check.inRange("dieAreaMm2", dieAreaMm2, 1, 5000);
        double radius = WAFER_RADIUS_MM - parameters.edgeExclusionMm();
        double dies =
                FastMath.PI * radius * radius / dieAreaMm2 - FastMath.PI * 2 * radius / FastMath.sqrt(2 * dieAreaMm2);
        return FastMath.max(0, dies);
    }
}
