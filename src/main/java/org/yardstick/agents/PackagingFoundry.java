package org.yardstick.agents;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.util.FastMath;
import org.yardstick.market.Check;

/**
 * The foundry that does advanced packaging for the world's flagship chips (TSMC's CoWoS), with the other
 * packagers that joined it.
 *
 * <p>Capacity follows a given path while the model is calibrated. Later it also answers the backlog, late and
 * within limits, as in Forrester (1961), "Industrial Dynamics", and Sterman (2000), "Business Dynamics"; the lag is DIGITIMES' tool delivery time for CoWoS (2023). Lines are not torn down once built.
 */
public final class PackagingFoundry {
    private final PackagingParameters parameters;
    private final TimePath capacityPath;
    private final SortedMap<String, TimePath> sharePaths = new TreeMap<>();
    private final Pipeline decisions;
    private double logDeviation;
    private double capacityWafers;
    private double usableWafers;
    private int month = -1;
    private SortedMap<String, Double> wafersByVendor = new TreeMap<>();

    /**
     * This month's inputs.
     *
     * @param month month counted from 2020-01; every call is one month after the last
     * @param waitMonths backlog of those who need packaging, months of their output
     */
    public record Inputs(int month, double waitMonths) {
        public Inputs {
            Check.notNegative("waitMonths", waitMonths);
        }
    }

    /**
     * What the month gives.
     *
     * @param capacityWafers nominal capacity of the foundry at the month's end, wafers a month
     * @param usableWafers wafers of all packagers that turn out sellable packages this month
     * @param wafersByVendor share of these by vendor id
     */
    public record Outputs(double capacityWafers, double usableWafers, SortedMap<String, Double> wafersByVendor) {}

    /**
     * Makes the foundry.
     *
     * @param parameters parameters of the section {@code packaging}
     * @param capacityPoints nominal capacity of the foundry, wafers a month, by time in years at which it stands
     * @param sharePoints share of wafers by vendor id and time in years; shares that sum to more than 1 are scaled
     */
    public PackagingFoundry(
            PackagingParameters parameters,
            SortedMap<Double, Double> capacityPoints,
            Map<String, SortedMap<Double, Double>> sharePoints) {
        this.parameters = parameters;
        this.capacityPath = new TimePath("packaging capacity", capacityPoints);
        sharePoints.forEach(
                (vendor, points) -> sharePaths.put(vendor, new TimePath("packaging share of " + vendor, points)));
        this.decisions = new Pipeline(parameters.responseLagMonths(), 0);
    }

    /** Moves to the month of {@code inputs}. */
    public Outputs step(Inputs inputs) {
        if (month >= 0 && inputs.month() != month + 1) {
            throw new IllegalArgumentException("packaging was at month %d and is asked for %d, expected the month after"
                    .formatted(month, inputs.month()));
        }
        month = inputs.month();
        double wanted = parameters.waitResponse() * (inputs.waitMonths() - parameters.referenceWaitMonths());
        double limit = parameters.maxExtraGrowth();
        double extraGrowth = decisions.push(FastMath.max(-limit, FastMath.min(limit, wanted)));
        double onPath = capacityPath.at(TimePath.endOf(month), parameters.growthBeyondPath(), parameters.growthDecay());
        if (month < parameters.responseFromMonth()) {
            capacityWafers = onPath;
        } else {
            logDeviation += extraGrowth;
            capacityWafers = FastMath.max(capacityWafers, onPath * FastMath.exp(logDeviation));
            logDeviation = FastMath.log(capacityWafers / onPath);
        }
        double others = month >= parameters.otherPackagersFromMonth() ? parameters.otherPackagerShare() : 0;
        usableWafers = capacityWafers * (1 + others) * parameters.usableFraction();
        wafersByVendor = split(usableWafers, month);
        return new Outputs(capacityWafers, usableWafers, wafersByVendor);
    }

    /**
     * Usable wafers of one vendor, 0 for a vendor without a share.
     *
     * @param asked the month of the last step
     */
    public double wafersFor(String vendor, int asked) {
        if (asked != month) {
            throw new IllegalArgumentException(
                    "packaging stands at month %d, not %d; step it first".formatted(month, asked));
        }
        return wafersByVendor.getOrDefault(vendor, 0.0);
    }

    /**
     * Usable wafers that a vendor may plan for some months ahead, as the foundry has announced: today's with the
     * growth of its capacity path and of the vendor's share.
     *
     * @param months months ahead, 0 or more
     */
    public double plannedWafersFor(String vendor, int months) {
        double now = capacityPath.at(TimePath.endOf(month), parameters.growthBeyondPath(), parameters.growthDecay());
        double later = capacityPath.at(
                TimePath.endOf(month + months), parameters.growthBeyondPath(), parameters.growthDecay());
        double usable = usableWafers * FastMath.max(1, later / now);
        return split(usable, month + months).getOrDefault(vendor, 0.0);
    }

    private SortedMap<String, Double> split(double wafers, int inMonth) {
        double year = TimePath.middleOf(inMonth);
        SortedMap<String, Double> shares = new TreeMap<>();
        double sum = 0;
        for (Map.Entry<String, TimePath> entry : sharePaths.entrySet()) {
            double share = entry.getValue().at(year);
            shares.put(entry.getKey(), share);
            sum += share;
        }
        double scale = wafers / FastMath.max(1, sum);
        shares.replaceAll((vendor, share) -> share * scale);
        return Collections.unmodifiableSortedMap(shares);
    }
}
