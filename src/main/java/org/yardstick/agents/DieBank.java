package org.yardstick.agents;

import org.apache.commons.math3.util.FastMath;
import org.yardstick.market.Check;

/**
 * A vendor's stock of dies made abroad: direct supply while it is open, purchases ahead of an announced cut,
 * and later dies ordered through intermediaries.
 *
 * <p>Purchases close the gap to a wanted cover, the order-up-to rule of inventory control (Arrow, Harris and
 * Marschak 1951). The inflow through intermediaries, 2.9 million dies to November 2024, is SemiAnalysis'
 * (2025).
 */
public final class DieBank {
    private static final double CUT_BELOW = 0.5;

    private final DieBankParameters parameters;
    private double stockDies;
    private double directDies;
    private double leakedDies;
    private double usedDies;
    private double need;
    private int monthsCutOff;

    /**
     * This month's inputs. Shares run from 0 to 1.
     *
     * @param diesWanted dies a month that the vendor's orders call for
     * @param openShare share of the foundry's flow to the vendor that stays open; below one half direct supply has
     *     ended and the share is what evades the rule
     * @param cutAnnounced whether a cut of direct supply is announced
     */
    public record Inputs(double diesWanted, double openShare, boolean cutAnnounced) {
        public Inputs {
            Check.notNegative("diesWanted", diesWanted);
            Check.share("openShare", openShare);
        }
    }

    /**
     * What the month gives.
     *
     * @param directDies dies bought from the foundry
     * @param leakedDies dies had through intermediaries
     * @param stockDies dies in stock, of which the vendor may {@link #use}
     */
    public record Outputs(double directDies, double leakedDies, double stockDies) {}

    /** Makes the bank as it stood at the start of 2020. */
    public DieBank(DieBankParameters parameters) {
        this.parameters = parameters;
        this.stockDies = parameters.initialDies();
        this.need = parameters.coverMonths() > 0 ? parameters.initialDies() / parameters.coverMonths() : 0;
    }

    /** Fills the bank for a month. */
    public Outputs step(Inputs inputs) {
        need += (inputs.diesWanted() - need) / parameters.needSmoothingMonths();
        double cover = inputs.cutAnnounced()
                ? FastMath.max(parameters.coverMonths(), parameters.rushCoverMonths())
                : parameters.coverMonths();
        double wanted = need + (cover * need - stockDies) / parameters.adjustmentMonths();
        boolean cutOff = inputs.openShare() < CUT_BELOW;
        double direct = cutOff ? 0 : FastMath.max(0, wanted) * inputs.openShare();
        monthsCutOff = cutOff ? monthsCutOff + 1 : 0;
        double leaked = monthsCutOff > parameters.shellSetupMonths()
                ? parameters.leakDiesPerMonth() * inputs.openShare() / parameters.referenceEvasionShare()
                : 0;
        directDies += direct;
        leakedDies += leaked;
        stockDies += direct + leaked;
        return new Outputs(direct, leaked, stockDies);
    }

    /** Takes dies out; more than is in stock is an error. */
    public void use(double dies) {
        Check.inRange("dies taken from the bank", dies, 0, stockDies * (1 + 1e-12));
        usedDies += dies;
        stockDies = FastMath.max(0, stockDies - dies);
    }

    /** Dies in stock. */
    public double stockDies() {
        return stockDies;
    }

    /** Dies taken out since the start. */
    public double usedDies() {
        return usedDies;
    }

    /** Dies bought from the foundry since the start. */
    public double directDies() {
        return directDies;
    }

    /** Dies had through intermediaries since the start. */
    public double leakedDies() {
        return leakedDies;
    }
}
