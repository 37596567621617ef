package org.yardstick.agents;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.util.FastMath;
import org.yardstick.market.Check;

/**
 * The makers of high-bandwidth memory outside China, as a pool.
 *
 * <p>What lines can make follows a given path (TrendForce 2023-24). Regular requests share output in proportion when it is
 * short (proportional rationing, Lee, Padmanabhan and Whang 1997). Makers also hold older and unqualified
 * stacks; a rush is served from these, as in December 2024 (SemiAnalysis 2025).
 */
public final class MemoryMarket {
    private static final int MONTHS = 12;

    private final MemoryParameters parameters;
    private final TimePath outputPath;
    private final TimePath stackPath;
    private double inventoryGb;

    /**
     * This month's inputs.
     *
     * @param month month counted from 2020-01
     * @param regularGb requests for current production by buyer id, GB
     * @param rushGb further requests that makers may serve from stock by buyer id, GB
     */
    public record Inputs(int month, Map<String, Double> regularGb, Map<String, Double> rushGb) {
        public Inputs {
            regularGb = new TreeMap<>(regularGb);
            rushGb = new TreeMap<>(rushGb);
            regularGb.forEach((buyer, gb) -> Check.notNegative("memory wanted by " + buyer, gb));
            rushGb.forEach((buyer, gb) -> Check.notNegative("memory wanted at once by " + buyer, gb));
        }
    }

    /**
     * What the month gives.
     *
     * @param madeGb made this month, at most what lines can make, GB
     * @param deliveredGb deliveries by buyer id, regular and rushed, GB
     * @param fill share of regular requests that is met, 1 when nothing was asked for
     * @param inventoryGb makers' stock at the month's end, GB
     */
    public record Outputs(double madeGb, SortedMap<String, Double> deliveredGb, double fill, double inventoryGb) {}

    /**
     * Makes the pool.
     *
     * @param parameters parameters of the section {@code memory}
     * @param outputGbPerYear world output, GB a year (not millions), by time in years; a year's total stands at its
     *     middle
     * @param gbPerStack mean memory in a stack, GB, by time in years
     */
    public MemoryMarket(
            MemoryParameters parameters,
            SortedMap<Double, Double> outputGbPerYear,
            SortedMap<Double, Double> gbPerStack) {
        this.parameters = parameters;
        this.outputPath = new TimePath("memory output", outputGbPerYear);
        this.stackPath = new TimePath("memory per stack", gbPerStack);
        this.inventoryGb = parameters.inventoryMonths() * outputGb(0);
    }

    /** Makes, shares out and stocks a month's memory. */
    public Outputs step(Inputs inputs) {
        double capacity = outputGb(inputs.month());
        double missing = FastMath.max(0, parameters.inventoryMonths() * capacity - inventoryGb);
        double held = FastMath.min(parameters.inventoryBuildShare() * capacity, missing);
        double excess = FastMath.max(0, inventoryGb - parameters.inventoryMonths() * capacity);
        double regular = sum(inputs.regularGb());
        double regularPool = capacity - held + excess;
        double fill = regular > regularPool ? regularPool / regular : 1;
        // Lines stand idle rather than make what nobody asked for.
        double made = FastMath.max(0, FastMath.min(capacity, fill * regular - excess + held));

        double stock = inventoryGb + made - fill * regular;
        double rush = sum(inputs.rushGb());
        double rushFill = rush > stock ? FastMath.max(0, stock) / rush : 1;
        inventoryGb = FastMath.max(0, stock - rushFill * rush);

        SortedMap<String, Double> delivered = new TreeMap<>();
        inputs.regularGb().forEach((buyer, gb) -> delivered.merge(buyer, fill * gb, Double::sum));
        inputs.rushGb().forEach((buyer, gb) -> delivered.merge(buyer, rushFill * gb, Double::sum));
        return new Outputs(made, Collections.unmodifiableSortedMap(delivered), fill, inventoryGb);
    }

    /** What lines outside China can make in a month, GB. */
    public double outputGb(int month) {
        return outputPath.at(
                        TimePath.middleOf(month), parameters.outputGrowthBeyondPath(), parameters.outputGrowthDecay())
                / MONTHS;
    }

    /** Mean memory in a stack in a month, GB. */
    public double gbPerStack(int month) {
        return stackPath.at(TimePath.middleOf(month));
    }

    private static double sum(Map<String, Double> amounts) {
        double sum = 0;
        for (double amount : amounts.values()) {
            sum += amount;
        }
        return sum;
    }
}
