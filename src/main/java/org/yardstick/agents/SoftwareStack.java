package org.yardstick.agents;

import org.apache.commons.math3.util.FastMath;
import org.yardstick.market.Check;

/**
 * A software stack and its maturity S, 0 to 1, relative to CUDA.
 *
 * <p>S grows by {@code (omega x experience + r x software R&D)(1 - S)} a month (LITERATURE M3, after the stock
 * of complementary goods in Nair, Chintagunta and Dube 2004); experience and R&amp;D enter as logs, for each
 * doubling of users finds fewer new faults. Utilisation is S times that of a mature stack, 38-43% of peak in
 * the Llama 3 report (2024).
 */
public final class SoftwareStack {
    private final String id;
    private final double fragmentation;
    private final double researchShare;
    private final SoftwareParameters parameters;
    private double maturity;

    /**
     * This month's growth of a stack.
     *
     * @param installedH100e installed base on this stack, all owners, H100e
     * @param vendorRndUsd R&amp;D of the stack's vendors, USD in this month
     * @param openness 0 to 1: share by which an open stack gets cheaper to port to, and part of the whole gain in research
     * @param openWeightsSupport pull of open weights made on the stack, 0 to 1, from {@link CapabilityRace}
     */
    public record Month(double installedH100e, double vendorRndUsd, double openness, double openWeightsSupport) {
        public Month {
            Check.notNegative("installedH100e", installedH100e);
            Check.notNegative("vendorRndUsd", vendorRndUsd);
            Check.share("openness", openness);
            Check.share("openWeightsSupport", openWeightsSupport);
        }
    }

    /**
     * A stack at a month's end.
     *
     * @param maturity S, 0 to 1
     * @param utilisation achieved share of peak, 0 to 1
     * @param portingMonths delay for a buyer who moves to the stack
     */
    public record Result(double maturity, double utilisation, double portingMonths) {}

    /** A stack at its maturity of 2020-01; {@code id} is a key of the software parameters. */
    public SoftwareStack(String id, SoftwareParameters parameters) {
        this.id = Check.notBlank("stack id", id);
        this.parameters = parameters;
        this.fragmentation = parameters.fragmentation().getOrDefault(id, 1.0);
        this.researchShare = Keyed.of("software.researchShare", parameters.researchShare(), id);
        this.maturity = Check.share(
                "software.initialMaturity of " + id,
                Keyed.of("software.initialMaturity", parameters.initialMaturity(), id));
    }

    /** Stack id. */
    public String id() {
        return id;
    }

    /** S, 0 to 1, relative to CUDA. */
    public double maturity() {
        return maturity;
    }

    /** Achieved share of peak, 0 to 1. */
    public double utilisation() {
        return parameters.baseUtilisation() * maturity;
    }

    /** Matures for one month. */
    public Result step(Month in) {
        double experience = experience(in.installedH100e());
        double researchUsd = in.vendorRndUsd() * 12 * researchShare / fragmentation;
        double research = FastMath.log1p(researchUsd / parameters.researchScaleUsd());
        double gain =
                parameters.experienceRate() * experience * (1 + parameters.openWeightsGain() * in.openWeightsSupport())
                        + parameters.researchRate() * research * (1 + parameters.openSourceGain() * in.openness());
        maturity += FastMath.min(1, gain) * (1 - maturity);
        return new Result(maturity, utilisation(), portingMonths(experience, in.openness()));
    }

    private double experience(double installedH100e) {
        return FastMath.log1p(installedH100e / fragmentation / parameters.experienceScaleH100e());
    }

    /** A one-off delay of 3 to 15 months that falls with experience and vanishes for a stack like CUDA. */
    private double portingMonths(double experience, double openness) {
        double room = parameters.maxPortingMonths() - parameters.minPortingMonths();
        double immaturity = FastMath.min(1, 2 * (1 - maturity));
        double extra = room * immaturity * FastMath.exp(-parameters.portingLearning() * experience);
        return parameters.minPortingMonths() + extra * (1 - openness);
    }
}
