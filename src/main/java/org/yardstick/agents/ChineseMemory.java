package org.yardstick.agents;

import java.util.SortedMap;
import org.apache.commons.math3.util.FastMath;
import org.yardstick.market.Check;

/**
 * China's stock of high-bandwidth memory and its own makers (CXMT).
 *
 * <p>The stock is brought to a cover of need (order-up-to rule, Arrow, Harris and Marschak 1951) that widens
 * with the share of foreign chips denied and jumps when a cut of memory is announced; SemiAnalysis (2025) has
 * 13 million stacks by December 2024, 7 million of them in the 29 days before force. Own output follows a
 * given ramp, on a clock that slows when foreign tools are cut.
 */
public final class ChineseMemory {
    /** Buyer id under which the pool asks {@link MemoryMarket}. */
    public static final String BUYER = "china";

    private static final int MONTHS = 12;
    private static final double CUT_LATE = 0.5;

    private final MemoryParameters parameters;
    private final TimePath domesticPath;
    private double stockStacks;
    private double boughtStacks;
    private double madeStacks;
    private double usedStacks;
    private double need;
    private double pressure;
    private double domesticYear;
    private double lastOpenShare = 1;

    /**
     * This month's inputs. Shares run from 0 to 1.
     *
     * @param stacksNeeded stacks a month that Chinese vendors' orders call for, as planned about a year ahead
     * @param deniedShare share of the foreign chips and wafers wanted in China that is denied
     * @param openShare share of memory imports that stays open
     * @param cutAnnounced whether a cut of memory is announced and not yet in force at the month's end
     */
    public record Inputs(double stacksNeeded, double deniedShare, double openShare, boolean cutAnnounced) {
        public Inputs {
            Check.notNegative("stacksNeeded", stacksNeeded);
            Check.share("deniedShare", deniedShare);
            Check.share("openShare", openShare);
        }
    }

    /**
     * What China asks of foreign makers this month.
     *
     * @param regularGb of current production, GB
     * @param rushGb at once and from stock, GB
     */
    public record Request(double regularGb, double rushGb) {}

    /**
     * What the month gives.
     *
     * @param boughtStacks stacks imported this month
     * @param madeStacks stacks made in China this month
     * @param stockStacks stacks in stock, of which vendors may {@link #use}
     */
    public record Outputs(double boughtStacks, double madeStacks, double stockStacks) {}

    /**
     * Makes the stock as it stood at the start of 2020.
     *
     * @param parameters parameters of the section {@code memory}
     * @param domesticStacksPerYear output of Chinese makers, stacks a year, by time in years; a year's total stands
     *     at its middle
     */
    public ChineseMemory(MemoryParameters parameters, SortedMap<Double, Double> domesticStacksPerYear) {
        this.parameters = parameters;
        this.domesticPath = new TimePath("Chinese memory output", domesticStacksPerYear);
        this.stockStacks = parameters.initialStacks();
        this.need = parameters.coverMonths() > 0 ? parameters.initialStacks() / parameters.coverMonths() : 0;
        this.domesticYear = TimePath.middleOf(-1);
    }

    /** Decides what to ask foreign makers for. */
    public Request request(Inputs inputs) {
        need += (inputs.stacksNeeded() - need) / parameters.needSmoothingMonths();
        pressure += (inputs.deniedShare() - pressure) / parameters.pressureMonths();
        double cover = parameters.coverMonths()
                + pressure * FastMath.max(0, parameters.fearCoverMonths() - parameters.coverMonths());
        double regular = FastMath.max(0, need + (cover * need - stockStacks) / parameters.adjustmentMonths());
        // A cut late in a month was announced before, so what is open of that month is used in full.
        boolean cutWithinMonth = inputs.openShare() < lastOpenShare && inputs.openShare() >= CUT_LATE;
        lastOpenShare = inputs.openShare();
        double rush = inputs.cutAnnounced() || cutWithinMonth
                ? FastMath.max(0, parameters.rushCoverMonths() * need - stockStacks - regular)
                : 0;
        double gb = parameters.chinaGbPerStack() * inputs.openShare();
        return new Request(regular * gb, rush * gb);
    }

    /**
     * Takes in what was delivered and what was made at home.
     *
     * @param deliveredGb delivered by foreign makers this month, GB
     * @param toolOpenShare share of foreign tools for Chinese memory makers that stays open, 0 to 1
     */
    public Outputs receive(double deliveredGb, double toolOpenShare) {
        Check.notNegative("deliveredGb", deliveredGb);
        Check.share("toolOpenShare", toolOpenShare);
        double pace = FastMath.min(1, toolOpenShare / parameters.referenceToolOpenShare());
        double dependence = parameters.domesticToolDependence();
        domesticYear += (1 - dependence + dependence * pace) / MONTHS;
        double made =
                domesticPath.at(domesticYear, parameters.domesticGrowthBeyondPath(), parameters.domesticGrowthDecay())
                        / MONTHS;
        double bought = deliveredGb / parameters.chinaGbPerStack();
        boughtStacks += bought;
        madeStacks += made;
        stockStacks += bought + made;
        return new Outputs(bought, made, stockStacks);
    }

    /** Takes stacks out; more than is in stock is an error. */
    public void use(double stacks) {
        Check.inRange("stacks taken from stock", stacks, 0, stockStacks * (1 + 1e-12));
        usedStacks += stacks;
        stockStacks = FastMath.max(0, stockStacks - stacks);
    }

    /** Stacks in stock. */
    public double stockStacks() {
        return stockStacks;
    }

    /** Stacks imported since 2020-01: the metric {@code hbm_stockpile}. */
    public double boughtStacks() {
        return boughtStacks;
    }

    /** Stacks made in China since 2020-01. */
    public double madeStacks() {
        return madeStacks;
    }

    /** Stacks taken out since 2020-01. */
    public double usedStacks() {
        return usedStacks;
    }
}
