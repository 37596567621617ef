package org.yardstick.agents;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;
import org.apache.commons.math3.util.FastMath;
import org.yardstick.market.Check;
import org.yardstick.market.Region;

/**
 * A state: its trust in US and Chinese supply, its taste for an own stack, and, where it has toolmakers, its
 * choice to follow US tool controls.
 *
 * <p>Trust falls with what is denied and recovers slowly, the hysteresis of Clayton, Maggiori and Schreger
 * (2024), where past coercion teaches diversification. Alignment is a logistic choice weighing pressure and
 * compensation against sales at stake and retaliation; Japan (2023-07) and the Netherlands (2023-09) followed
 * the rule of 2022-10 after 9 and 11 months. Trust follows denials in force, never dates, so that a world
 * without controls keeps no fear of them.
 */
public final class StateActor {
    private final String market;
    private final double initialAlignment;
    private final double initialTrustUs;
    private final double initialTrustChina;
    private final double initialSovereignty;
    private final double exposureToChina;
    private final int lagMonths;
    private final boolean toolmaking;
    private final StateParameters parameters;
    private final Deque<Double> intentions = new ArrayDeque<>();

    private double trustUs;
    private double trustChina;
    private double sovereignty;
    private double toolAlignment;

    /**
     * This month as a state sees it; all numbers but compensation run from 0 to 1.
     *
     * @param deniedByUs share of what its buyers asked of US-bloc vendors that was denied or capped
     * @param peersDeniedByUs the same for its peers: the mean over markets of the same tier
     * @param deniedByChina share of what its buyers asked of Chinese vendors that was refused or not shipped
     * @param unpredictability rules that changed for it within a year, 0 none to 1 many
     * @param pressure how hard the US asks it to follow its tool controls; 0 while there are none
     * @param compensationShare part of the sales at stake that is made good, 0 or more
     * @param salesAtStake share of its toolmakers' sales that the controls would end
     * @param retaliation threat of Chinese retaliation
     * @param reachAbroad share of what its own firms sell to China that rules of the US stop over its head
     * @param alignmentOverride alignment set by a policy instead of the choice, if any
     */
    public record Month(
            double deniedByUs,
            double peersDeniedByUs,
            double deniedByChina,
            double unpredictability,
            double pressure,
            double compensationShare,
            double salesAtStake,
            double retaliation,
            double reachAbroad,
            OptionalDouble alignmentOverride) {
        public Month {
            Check.share("deniedByUs", deniedByUs);
            Check.share("peersDeniedByUs", peersDeniedByUs);
            Check.share("deniedByChina", deniedByChina);
            Check.share("unpredictability", unpredictability);
            Check.share("pressure", pressure);
            Check.notNegative("compensationShare", compensationShare);
            Check.share("salesAtStake", salesAtStake);
            Check.share("retaliation", retaliation);
            Check.share("reachAbroad", reachAbroad);
            if (alignmentOverride.isPresent()) {
                Check.share("alignmentOverride", alignmentOverride.getAsDouble());
            }
        }

        /** A month in which nobody denies, asks or threatens anything. */
        public static final Month QUIET = new Month(0, 0, 0, 0, 0, 0, 0, 0, 0, OptionalDouble.empty());
    }

    /**
     * A state at a month's end; all from 0 to 1.
     *
     * @param trustUs belief that US supply stays open
     * @param trustChina belief that Chinese supply is safe and stays open
     * @param sovereigntyPreference taste for an own or own-operated stack
     * @param alignment closeness to the US in export-control practice
     * @param toolAlignment share of US tool controls that it enforces; 0 for states without toolmakers
     */
    public record Result(
            double trustUs, double trustChina, double sovereigntyPreference, double alignment, double toolAlignment) {}

    /** A state as its region starts. */
    public StateActor(Region region, StateParameters parameters) {
        this.market = region.id();
        this.initialAlignment = region.alignmentUs();
        this.initialTrustUs = region.trustUs();
        this.initialTrustChina = region.trustChina();
        this.initialSovereignty = region.sovereigntyPreference();
        this.exposureToChina = region.exposureToChina();
        this.parameters = parameters;
        Double lag = parameters.decisionLagMonths().get(market);
        this.toolmaking = lag != null;
        this.lagMonths = lag == null ? 0 : (int) FastMath.round(lag);
        this.trustUs = initialTrustUs;
        this.trustChina = initialTrustChina;
        this.sovereignty = initialSovereignty;
    }

    /** Market id. */
    public String market() {
        return market;
    }

    /** Revises beliefs and choices for one month. */
    public Result step(Month in) {
        double denial = FastMath.min(1, in.deniedByUs() + parameters.peerWeight() * in.peersDeniedByUs());
        trustUs = trust(trustUs, initialTrustUs, denial);
        trustChina = trust(trustChina, initialTrustChina, in.deniedByChina());
        sovereignty += parameters.sovereigntyGainPerYear() / 12 * in.unpredictability() * (1 - sovereignty)
                - (1 - in.unpredictability())
                        * (sovereignty - initialSovereignty)
                        * fading(parameters.sovereigntyRecoveryMonths());
        sovereignty = FastMath.max(0, FastMath.min(1, sovereignty));
        if (toolmaking) {
            follow(in);
        }
        double alignment = initialAlignment + parameters.trustAlignment() * (trustUs - initialTrustUs);
        return new Result(trustUs, trustChina, sovereignty, FastMath.max(0, FastMath.min(1, alignment)), toolAlignment);
    }

    /** Lets standards and diplomacy of China (or the US) raise trust in its supply by some index points. */
    public void drawTo(boolean china, double points) {
        Check.share("points", points);
        if (china) {
            trustChina = FastMath.min(1, trustChina + points);
        } else {
            trustUs = FastMath.min(1, trustUs + points);
        }
    }

    /** Alignment that the state would choose for good if this month lasted, 0 to 1. */
    public double intendedToolAlignment(Month in) {
        double logOdds = parameters.toolIntercept()
                + parameters.pressureWeight() * in.pressure()
                + parameters.compensationWeight() * FastMath.min(1, in.compensationShare())
                - parameters.salesWeight() * in.salesAtStake()
                - parameters.retaliationWeight() * in.retaliation() * exposureToChina
                - parameters.conflictWeight() * in.reachAbroad()
                + parameters.trustWeight() * trustUs;
        return in.pressure() > 0 ? 1 / (1 + FastMath.exp(-logOdds)) : 0;
    }

    private double trust(double now, double initial, double denial) {
        double kept = now * FastMath.pow(2, -denial / parameters.trustLossMonths());
        return kept + (1 - denial) * (initial - kept) * fading(parameters.trustRecoveryMonths());
    }

    private static double fading(double halfLifeMonths) {
        return 1 - FastMath.pow(2, -1 / halfLifeMonths);
    }

    private void follow(Month in) {
        intentions.addLast(intendedToolAlignment(in));
        double decided = intentions.size() > lagMonths ? intentions.removeFirst() : 0;
        if (in.alignmentOverride().isPresent()) {
            toolAlignment = in.alignmentOverride().getAsDouble();
        } else {
            toolAlignment += parameters.adoptionPerMonth() * (decided - toolAlignment);
        }
    }
}
