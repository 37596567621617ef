package org.yardstick.agents;

import org.apache.commons.math3.util.FastMath;
import org.apache.commons.rng.UniformRandomProvider;
import org.yardstick.market.Check;

/**
 * China's fabs of the 7 nm class: SMIC's lines and those run for Huawei, as one agent.
 *
 * <p>Owners plan for the wafers asked for and, the more foreign supply is denied, for a strategic target.
 * Spending closes the gap as far as funds reach and no faster than an organisation can grow (Penrose 1959;
 * time compression, Dierickx and Cool 1989). Imported and domestic tools are complements in a line (CES,
 * Arrow et al. 1961), so that a cut of a part stalls more than its part. Wafers leave as saleable dies after
 * three to four quarters (Bernstein 2025).
 */
public final class AdvancedFab {
    private final FabParameters parameters;
    private final DefectLearning learning;
    private final Pipeline installing;
    private final Pipeline ascendLine;
    private final Pipeline otherAiLine;
    private final Pipeline phoneLine;
    private double capacityWafers;
    private double investmentUsd;
    private double pressure;
    private double toolStockUsd;

    /**
     * This month's inputs. Shares run from 0 to 1.
     *
     * @param month month counted from 2020-01
     * @param ascendWafersWanted wafers a month for which Huawei has orders for Ascend, less dies that lie in stock
     * @param otherAiWafersWanted the same of other AI chip designers
     * @param phoneWafersWanted wafers a month that other users want
     * @param deniedShare share of the foreign chips and wafers wanted in China that is denied
     * @param programmeUsd public money for fabs delivered this month
     * @param toolOpenShare share of imported tools for these fabs that stays open
     * @param serviceOpenShare share of foreign tool service that stays open
     * @param mainlandToolAvailability share of the tools needed by all Chinese fabs that they have
     * @param domesticToolCoverage share of a 7 nm-class line that domestic tools can fill
     * @param cutAnnounced whether a further cut of tools is announced
     */
    public record Inputs(
            int month,
            double ascendWafersWanted,
            double otherAiWafersWanted,
            double phoneWafersWanted,
            double deniedShare,
            double programmeUsd,
            double toolOpenShare,
            double serviceOpenShare,
            double mainlandToolAvailability,
            double domesticToolCoverage,
            boolean cutAnnounced) {
        public Inputs {
            Check.notNegative("ascendWafersWanted", ascendWafersWanted);
            Check.notNegative("otherAiWafersWanted", otherAiWafersWanted);
            Check.notNegative("phoneWafersWanted", phoneWafersWanted);
            Check.share("deniedShare", deniedShare);
            Check.notNegative("programmeUsd", programmeUsd);
            Check.share("toolOpenShare", toolOpenShare);
            Check.share("serviceOpenShare", serviceOpenShare);
            Check.share("mainlandToolAvailability", mainlandToolAvailability);
            Check.share("domesticToolCoverage", domesticToolCoverage);
        }
    }

    /**
     * What the month gives.
     *
     * @param capacityWafers capacity at the month's end, wafers a month
     * @param startedWafers wafers started this month
     * @param ascendWafers wafers for Huawei Ascend whose dies can be sold from this month on
     * @param otherAiWafers the same of other AI chip designers
     * @param phoneWafers the same of other users
     * @param defectDensity defects per cm2
     * @param importedToolsUsd spent on imported tools this month
     * @param domesticToolsUsd spent on domestic tools this month
     */
    public record Outputs(
            double capacityWafers,
            double startedWafers,
            double ascendWafers,
            double otherAiWafers,
            double phoneWafers,
            double defectDensity,
            double importedToolsUsd,
            double domesticToolsUsd) {}

    /** Makes the fabs as they stood at the start of 2020. */
    public AdvancedFab(FabParameters parameters) {
        this.parameters = parameters;
        this.learning = new DefectLearning(parameters);
        this.installing = new Pipeline(parameters.installMonths(), parameters.initialInstallUsd());
        this.ascendLine = new Pipeline(parameters.cycleMonths(), 0);
        this.otherAiLine = new Pipeline(parameters.cycleMonths(), 0);
        this.phoneLine = new Pipeline(parameters.cycleMonths(), 0);
        this.capacityWafers = parameters.initialCapacityWafers();
        this.investmentUsd = parameters.initialInvestmentUsd();
    }

    /**
     * Moves one month on.
     *
     * @param random stream of this agent; one number is drawn a month, whatever the inputs
     */
    public Outputs step(Inputs inputs, UniformRandomProvider random) {
        pressure += (inputs.deniedShare() - pressure) / parameters.pressureMonths();
        invest(inputs);
        Purchase purchase = buyTools(inputs);
        double lost = parameters.toolLoss() + parameters.serviceLoss() * (1 - inputs.serviceOpenShare());
        double added = installing.push(purchase.installedUsd()) / parameters.toolUsdPerWafer();
        capacityWafers += added - lost * capacityWafers;

        double ascendShare = ascendShare(inputs.month());
        double ascendWafers = FastMath.min(ascendShare * capacityWafers, inputs.ascendWafersWanted());
        double otherWafers = FastMath.min(parameters.otherAiShare() * capacityWafers, inputs.otherAiWafersWanted());
        double aiWafers = ascendWafers + otherWafers;
        double phoneWafers = FastMath.min(capacityWafers - aiWafers, inputs.phoneWafersWanted());
        double started = aiWafers + phoneWafers;
        learning.learn(started, inputs.serviceOpenShare(), random);
        return new Outputs(
                capacityWafers,
                started,
                ascendLine.push(ascendWafers),
                otherAiLine.push(otherWafers),
                phoneLine.push(phoneWafers),
                learning.defectDensity(),
                purchase.importedUsd(),
                purchase.domesticUsd());
    }

    /** Share of whole good dies among dies of one area, 0 to 1. */
    public double dieYield(double dieAreaMm2) {
        return learning.goodShare(dieAreaMm2);
    }

    /** Whole good dies of one area on a 300 mm wafer. */
    public double goodDiesPerWafer(double dieAreaMm2) {
        return learning.grossDies(dieAreaMm2) * learning.goodShare(dieAreaMm2);
    }

    /** Dies of one area on a 300 mm wafer that can be sold, whole or with parts switched off. */
    public double sellableDiesPerWafer(double dieAreaMm2) {
        double yield = learning.goodShare(dieAreaMm2);
        return learning.grossDies(dieAreaMm2) * (yield + (1 - yield) * parameters.recoveryShare());
    }

    /** Wafers from which the lines have learned. */
    public double experienceWafers() {
        return learning.experienceWafers();
    }

    /** Imported tools bought ahead and not yet installed, USD. */
    public double toolStockUsd() {
        return toolStockUsd;
    }

    /** Wafers started and not yet sold as dies. */
    public double wafersInProcess() {
        return ascendLine.content() + otherAiLine.content() + phoneLine.content();
    }

    private void invest(Inputs inputs) {
        double ai = inputs.ascendWafersWanted() + inputs.otherAiWafersWanted();
        double asked = (ai + inputs.phoneWafersWanted()) * (1 + parameters.capacityReserve());
        double planned = FastMath.max(asked, parameters.strategicWafers() * pressure);
        double coming = installing.content() / parameters.toolUsdPerWafer();
        double gap = FastMath.max(0, planned - capacityWafers - coming);
        double wanted = gap * parameters.toolUsdPerWafer() / parameters.adjustmentMonths();
        double willing = parameters.ownFundsFloor() + (1 - parameters.ownFundsFloor()) * pressure;
        double funds = parameters.ownFundsUsd() * willing
                + parameters.reinvestmentShare() * parameters.waferPriceUsd() * capacityWafers
                + parameters.programmeShare() * inputs.programmeUsd();
        double fastest = investmentUsd * (1 + parameters.maxInvestmentGrowth());
        double slowest = investmentUsd * (1 - parameters.maxInvestmentGrowth());
        investmentUsd = FastMath.max(slowest, FastMath.min(fastest, FastMath.min(wanted, funds)));
    }

    private record Purchase(double importedUsd, double domesticUsd, double installedUsd) {}

    private Purchase buyTools(Inputs inputs) {
        double coverage = inputs.domesticToolCoverage();
        double importNeed = investmentUsd * (1 - coverage);
        double open = inputs.toolOpenShare();
        double diverted = (1 - open) * parameters.diversionShare() * inputs.mainlandToolAvailability();
        double bought = importNeed * (open + diverted);
        double fromStock = FastMath.min(toolStockUsd, importNeed - bought);
        double ahead = inputs.cutAnnounced() ? parameters.rushShare() * bought : 0;
        toolStockUsd += ahead - fromStock;
        double obtained = importNeed > 0 ? FastMath.min(1, (bought + fromStock) / importNeed) : 1;
        double domestic = investmentUsd * coverage;
        return new Purchase(bought + ahead, domestic, investmentUsd * completeLines(coverage, obtained));
    }

    /** Lines completed per line paid for, when all domestic tools and a share of the imported ones are had. */
    private double completeLines(double coverage, double obtained) {
        if (coverage >= 1) {
            return 1;
        }
        if (obtained <= 0) {
            return 0;
        }
        double rho = 1 - 1 / parameters.toolSubstitution();
        return FastMath.pow(coverage + (1 - coverage) * FastMath.pow(obtained, rho), 1 / rho);
    }

    private double ascendShare(int month) {
        double ramp = 1
                / (1 + FastMath.exp(-(month - parameters.ascendShareMidMonth()) / parameters.ascendShareWidthMonths()));
        return parameters.ascendShareStart() + (parameters.ascendShareEnd() - parameters.ascendShareStart()) * ramp;
    }
}
