package org.yardstick.agents;

import java.util.Optional;
import org.apache.commons.math3.util.FastMath;
import org.apache.commons.rng.UniformRandomProvider;
import org.yardstick.market.Check;

/**
 * A vendor's research: from revenue to R&amp;D, from R&amp;D to a performance frontier, from there to flagships.
 *
 * <p>{@code R&D = a x revenue^eta + subsidy}; the frontier's growth falls as required R&amp;D rises 6.8% a year
 * (Bloom, Jones, Van Reenen and Webb 2020); a launch window succeeds with {@code 1 - exp(-zeta RD / D)} and
 * only a real step is launched (the two stages of Dosi, Fagiolo and Roventini 2010); imitation weakens with
 * distance (same). Revenue lost in one market slows the next generation through these equations alone.
 */
public final class VendorResearch {
    /**
     * Log growth a year that no money exceeds: about tripling, more than twice the fastest decade of any vendor. Without
     * it, revenue and performance feed each other without end where elasticities lie at the top of their ranges.
     */
    private static final double FASTEST_GROWTH = 1.1;

    /** Random numbers drawn each month, whatever the inputs. */
    public static final int DRAWS_PER_MONTH = 2;

    private final String vendor;
    private final ResearchParameters parameters;
    private final double supportingRevenueUsd;
    private final double cadenceMonths;
    private final double requiredFlowUsdPerYear;

    private double flowUsdPerYear;
    private double stockUsd;
    private double logFrontier;
    private Flagship flagship;
    private int lastLaunchMonth;
    private double nextWindow;

    /**
     * This month's circumstances of a vendor.
     *
     * @param revenueUsdPerYear revenue from AI chips in the last twelve months, USD
     * @param subsidyUsd public money for its chip design in this month, USD
     * @param deniedShare share of its home market's demand for foreign chips that is denied by foreign controls,
     *     0 to 1; 0 for vendors that no control aims at
     * @param nodeAccess access to advanced wafers, 0 to 1
     * @param talentFactor productivity of its engineers, 1 with open flows
     * @param capitalFactor productivity of its capital, 1 with open flows
     * @param leaderFrontierH100e best frontier of all vendors at the last month's end
     * @param known flagship from the data files that it launches this month, if any; it re-anchors the frontier
     * @param designing whether flagships beyond the data files come from this research
     */
    public record Month(
            double revenueUsdPerYear,
            double subsidyUsd,
            double deniedShare,
            double nodeAccess,
            double talentFactor,
            double capitalFactor,
            double leaderFrontierH100e,
            Optional<Flagship> known,
            boolean designing) {
        public Month {
            Check.notNegative("revenueUsdPerYear", revenueUsdPerYear);
            Check.notNegative("subsidyUsd", subsidyUsd);
            Check.share("deniedShare", deniedShare);
            Check.share("nodeAccess", nodeAccess);
            Check.inRange("talentFactor", talentFactor, 0, 10);
            Check.inRange("capitalFactor", capitalFactor, 0, 10);
            Check.notNegative("leaderFrontierH100e", leaderFrontierH100e);
        }
    }

    /**
     * Research at a month's end.
     *
     * @param rndUsd R&amp;D of this month, subsidy included, USD
     * @param stockUsd R&amp;D stock, USD
     * @param frontierH100e best package that it could design now, H100e
     * @param launch new flagship of its own research, on sale from this month, if any
     * @param slipped whether a launch window failed this month
     */
    public record Result(
            double rndUsd, double stockUsd, double frontierH100e, Optional<Flagship> launch, boolean slipped) {}

    /**
     * Research as it stands at the start of 2020.
     *
     * @param vendor vendor id, a key of the research parameters
     * @param revenueUsdPerYear revenue from AI chips in 2019, USD
     * @param flagship its best chip on sale, or the one that new designs are measured by
     * @param lastLaunchMonth month of that chip's launch from 2020-01, negative before
     */
    public VendorResearch(
            String vendor,
            double revenueUsdPerYear,
            Flagship flagship,
            int lastLaunchMonth,
            ResearchParameters parameters) {
        this.vendor = Check.notBlank("vendor", vendor);
        this.parameters = parameters;
        this.supportingRevenueUsd =
                Keyed.of("research.supportingRevenueUsd", parameters.supportingRevenueUsd(), vendor);
        this.cadenceMonths = Keyed.of("research.cadenceMonths", parameters.cadenceMonths(), vendor);
        this.stockUsd = Keyed.of("research.initialStockUsd", parameters.initialStockUsd(), vendor);
        this.logFrontier = Keyed.of("research.initialLogFrontier", parameters.initialLogFrontier(), vendor);
        this.flagship = flagship;
        this.lastLaunchMonth = lastLaunchMonth;
        this.nextWindow = lastLaunchMonth + cadenceMonths;
        this.requiredFlowUsdPerYear = fundedUsdPerYear(revenueUsdPerYear);
        this.flowUsdPerYear = requiredFlowUsdPerYear;
    }

    /** Vendor id. */
    public String vendor() {
        return vendor;
    }

    /** Best package that it could design now, H100e. */
    public double frontierH100e() {
        return FastMath.exp(logFrontier);
    }

    /** R&amp;D stock, USD. */
    public double stockUsd() {
        return stockUsd;
    }

    /** Month from 2020-01 in which the next flagship of its own is due. */
    public double nextWindow() {
        return nextWindow;
    }

    /** Researches for one month; {@code month} counts from 2020-01. */
    public Result step(int month, Month in, UniformRandomProvider random) {
        double success = random.nextDouble();
        double deviation = 2 * random.nextDouble() - 1;

        double target =
                fundedUsdPerYear(in.revenueUsdPerYear()) * (1 + parameters.inducedResearch() * in.deniedShare());
        flowUsdPerYear += (target - flowUsdPerYear) / parameters.budgetMonths();
        double rndUsd = flowUsdPerYear / 12 + in.subsidyUsd();
        stockUsd = stockUsd * FastMath.pow(1 - parameters.depreciation(), 1.0 / 12) + rndUsd;
        logFrontier += frontierGain(month, in);

        if (in.known().isPresent()) {
            adopt(month, in.known().get());
            return new Result(rndUsd, stockUsd, frontierH100e(), Optional.empty(), false);
        }
        if (!in.designing() || month < nextWindow) {
            return new Result(rndUsd, stockUsd, frontierH100e(), Optional.empty(), false);
        }
        double required = requiredFlowUsdPerYear * required(month);
        double chance = 1 - FastMath.exp(-parameters.successRate() * 12 * rndUsd / required);
        double leap = flagship.h100e() * parameters.largestLeap();
        double h100e = FastMath.min(leap, FastMath.exp(logFrontier + parameters.launchSpread() * deviation));
        if (success >= chance || h100e < flagship.h100e() * parameters.minimumStep()) {
            nextWindow = month + parameters.slipMonths();
            return new Result(rndUsd, stockUsd, frontierH100e(), Optional.empty(), true);
        }
        Flagship launched =
                FlagshipDesign.next(flagship, h100e, (month - lastLaunchMonth) / 12.0, in.nodeAccess(), parameters);
        flagship = launched;
        lastLaunchMonth = month;
        nextWindow = month + cadenceMonths;
        return new Result(rndUsd, stockUsd, frontierH100e(), Optional.of(launched), false);
    }

    private double fundedUsdPerYear(double revenueUsdPerYear) {
        double billions = (supportingRevenueUsd + revenueUsdPerYear) / 1e9;
        return parameters.intensity() * FastMath.pow(billions, parameters.revenueElasticity()) * 1e9;
    }

    private double required(int month) {
        return FastMath.pow(1 + parameters.requiredGrowth(), month / 12.0);
    }

    private double frontierGain(int month, Month in) {
        double relativeStock = stockUsd / (parameters.referenceStockUsd() * required(month));
        double yearly = parameters.frontierGrowth() * FastMath.pow(relativeStock, parameters.stockElasticity());
        double own = FastMath.min(yearly, FASTEST_GROWTH) / 12;
        double gap = in.leaderFrontierH100e() > 0
                ? FastMath.max(0, FastMath.log(in.leaderFrontierH100e()) - logFrontier)
                : 0;
        double imitation = parameters.imitationRate() * gap * FastMath.exp(-gap / parameters.imitationReach());
        double process = parameters.processFloor() + (1 - parameters.processFloor()) * in.nodeAccess();
        return (own + imitation) * process * in.talentFactor() * in.capitalFactor();
    }

    private void adopt(int month, Flagship known) {
        // A lesser part, such as a compliant variant, says nothing of what the vendor could make.
        if (known.h100e() < flagship.h100e()) {
            return;
        }
        logFrontier = FastMath.log(known.h100e());
        flagship = known;
        lastLaunchMonth = month;
        nextWindow = month + cadenceMonths;
    }
}
