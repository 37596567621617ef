package org.yardstick.agents;

import org.apache.commons.math3.util.FastMath;
import org.yardstick.market.Check;

/**
 * A lab, or a group of like labs, that trains models at the edge of what its bloc's compute allows.
 *
 * <p>Capability = ln(training compute x utilisation x algorithmic efficiency), after Epoch AI's accounting
 * and Ho et al. 2024 for efficiency; scarcity raises effort on efficiency as DeepSeek-V3 showed (2024).
 */
public final class AiLab {
    private final String id;
    private final String bloc;
    private final double clusterShare;
    private final double researchEffort;
    private final double openFromMonth;
    private final LabParameters parameters;

    private double trainingCompute;
    private double logEfficiency;
    private double capability;
    private boolean started;

    /**
     * This month's circumstances of a lab.
     *
     * @param usableEffectiveH100e owned, leased and smuggled compute of its bloc times utilisation, H100e
     * @param deniedShare share of the compute asked for by its bloc that was denied, 0 to 1
     * @param talentFactor productivity of its researchers, 1 with open flows of talent
     * @param copyableLogEfficiency log efficiency of the frontier that rivals can use by now
     * @param openness 0 to 2: how far its government lets it release weights, 1 as it plans; above 1, how far it opens where it
     *     planned to stay closed
     */
    public record Month(
            double usableEffectiveH100e,
            double deniedShare,
            double talentFactor,
            double copyableLogEfficiency,
            double openness) {
        public Month {
            Check.notNegative("usableEffectiveH100e", usableEffectiveH100e);
            Check.share("deniedShare", deniedShare);
            Check.inRange("talentFactor", talentFactor, 0, 10);
            Check.inRange("openness", openness, 0, 2);
        }
    }

    /**
     * A lab at a month's end.
     *
     * @param capability natural log of effective training compute at the efficiency of 2020-01
     * @param logEfficiency natural log of algorithmic efficiency, 0 for the frontier of 2020-01
     * @param trainingComputeH100e effective compute in its largest runs, H100e
     * @param openWeights 0 to 1: how far it releases weights
     */
    public record Result(double capability, double logEfficiency, double trainingComputeH100e, double openWeights) {}

    /**
     * A lab that starts with the efficiency of the frontier, {@code delayMonths} ago.
     *
     * @param id lab id, a key of the lab parameters
     * @param bloc id of the bloc whose compute it may use
     */
    public AiLab(String id, String bloc, double delayMonths, LabParameters parameters) {
        this.id = Check.notBlank("lab id", id);
        this.bloc = Check.notBlank("bloc of " + id, bloc);
        this.parameters = parameters;
        this.clusterShare = Keyed.of("labs.clusterShare", parameters.clusterShare(), id);
        this.researchEffort = Keyed.of("labs.researchEffort", parameters.researchEffort(), id);
        this.openFromMonth = parameters.openWeightsFromMonth().getOrDefault(id, Double.POSITIVE_INFINITY);
        this.logEfficiency = -Check.notNegative("delayMonths", delayMonths) * parameters.efficiencyGrowthPerMonth();
    }

    /** Lab id. */
    public String id() {
        return id;
    }

    /** Bloc whose compute it uses. */
    public String bloc() {
        return bloc;
    }

    /** Capability at the last month's end; 0 before the first. */
    public double capability() {
        return capability;
    }

    /** Log of algorithmic efficiency at the last month's end. */
    public double logEfficiency() {
        return logEfficiency;
    }

    /** Trains for one month; {@code month} counts from 2020-01. */
    public Result step(int month, Month in) {
        double offered = FastMath.max(in.usableEffectiveH100e() * clusterShare, 1e-6);
        if (started) {
            trainingCompute += (offered - trainingCompute) / parameters.runMonths();
            double effort = researchEffort * in.talentFactor() * (1 + parameters.scarcityEffort() * in.deniedShare());
            double own = logEfficiency + effort * parameters.efficiencyGrowthPerMonth();
            logEfficiency = FastMath.max(own, in.copyableLogEfficiency());
        } else {
            // Compute was growing before 2020 too, so that runs trail the stock from the first month on.
            double computeGrowth =
                    FastMath.max(0, parameters.priorGrowthPerYear() / 12 - parameters.efficiencyGrowthPerMonth());
            trainingCompute = offered / (1 + computeGrowth * parameters.runMonths());
            started = true;
        }
        capability = FastMath.log(trainingCompute) + logEfficiency;
        double open = month >= openFromMonth ? FastMath.min(1, in.openness()) : FastMath.max(0, in.openness() - 1);
        return new Result(capability, logEfficiency, trainingCompute, open);
    }
}
