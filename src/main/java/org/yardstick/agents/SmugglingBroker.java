package org.yardstick.agents;

import org.apache.commons.math3.util.FastMath;
import org.apache.commons.rng.UniformRandomProvider;
import org.yardstick.market.Check;

/**
 * The shell companies of one transit state: they ship as many denied chips as the premium pays for and as
 * enforcement lets through.
 *
 * <p>{@code flow = psi x max(0, premium) x (1 - enforcement)} (LITERATURE M7, after Grunewald and Fist, CNAS
 * 2025), times the reach that the route has grown to; a route that is found loses goods and reach.
 */
public final class SmugglingBroker {
    private final String market;
    private final double routeShare;
    private final LeakageParameters parameters;
    private double network;

    /**
     * A month of one route.
     *
     * @param shippedUnits chips that left the transit market for the denied one
     * @param seizedUnits of these, seized
     * @param deliveredUnits of these, delivered
     * @param marginUsd what the broker took above the legal price for the chips that arrived
     */
    public record Result(double shippedUnits, double seizedUnits, double deliveredUnits, double marginUsd) {}

    /** The brokers of a transit market, a key of the leakage parameters' route shares. */
    public SmugglingBroker(String market, LeakageParameters parameters) {
        this.market = Check.notBlank("transit market", market);
        this.parameters = parameters;
        this.routeShare = Keyed.of("leakage.routeShare", parameters.routeShare(), market);
        this.network = parameters.initialNetwork();
    }

    /** Transit market. */
    public String market() {
        return market;
    }

    /** Reach of the route, 0 to 1. */
    public double network() {
        return network;
    }

    /** Chips that it wants to ship in a month at a premium, a share of the legal price. */
    double desiredUnits(double premium, double legalPriceUsd, double enforcement) {
        return parameters.chipsPerPremiumUsd()
                * FastMath.max(0, premium)
                * legalPriceUsd
                * (1 - enforcement)
                * routeShare
                * network;
    }

    /** Ships for one month; draws one random number whatever happens. */
    Result step(
            double premium,
            double legalPriceUsd,
            double enforcement,
            double divertibleUnits,
            UniformRandomProvider random) {
        boolean found = random.nextDouble() < enforcement;
        double shipped = FastMath.min(divertibleUnits, desiredUnits(premium, legalPriceUsd, enforcement));
        double seized = found ? shipped * parameters.seizedShare() : 0;
        if (premium > 0) {
            double pull = premium / (premium + parameters.payingPremium());
            network += parameters.networkGrowthPerMonth() * pull * network * (1 - network);
        } else {
            network += (parameters.initialNetwork() - network) * parameters.networkGrowthPerMonth() / 4;
        }
        if (found && shipped > 0) {
            network *= 1 - parameters.networkLoss();
        }
        network = FastMath.max(FastMath.min(network, 1), parameters.initialNetwork() / 4);
        double delivered = shipped - seized;
        return new Result(shipped, seized, delivered, delivered * premium * legalPriceUsd);
    }
}
