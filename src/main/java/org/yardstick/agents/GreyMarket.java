package org.yardstick.agents;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.util.FastMath;
import org.apache.commons.rng.UniformRandomProvider;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;

/**
 * The black market for denied flagships in one market: the premium at which what brokers dare to ship meets
 * what denied buyers still want.
 *
 * <p>Calibrated on CNAS 2025 (140,000 chips in 2024, 10,000 to several hundred thousand) and the premium of
 * about 50% that the Financial Times reported in 2025.
 */
public final class GreyMarket {
    private static final int BISECTIONS = 40;

    private final List<SmugglingBroker> brokers;
    private final LeakageParameters parameters;

    /**
     * This month's circumstances.
     *
     * @param deniedDemandUnits flagships that denied buyers would take at the legal price, chips a month
     * @param legalPriceUsd price of the chip elsewhere, USD
     * @param enforcementUsdPerYear enforcement budget, USD a year
     * @param regulatedUsdPerYear sales of controlled chips that it has to watch, USD a year
     * @param divertibleUnits by transit market: chips that could be taken from it this month; no limit where absent
     */
    public record Month(
            double deniedDemandUnits,
            double legalPriceUsd,
            double enforcementUsdPerYear,
            double regulatedUsdPerYear,
            Map<String, Double> divertibleUnits) {
        public Month {
            Check.notNegative("deniedDemandUnits", deniedDemandUnits);
            Check.notNegative("legalPriceUsd", legalPriceUsd);
            Check.notNegative("enforcementUsdPerYear", enforcementUsdPerYear);
            Check.notNegative("regulatedUsdPerYear", regulatedUsdPerYear);
            divertibleUnits = Frozen.map(divertibleUnits);
        }
    }

    /**
     * The black market of a month.
     *
     * @param premium over the legal price, as a share
     * @param priceUsd legal price plus premium, USD
     * @param enforcement share of smuggling that is deterred, 0 to 1; also the chance that a route is found
     * @param deliveredUnits chips that arrived, over all routes
     * @param seizedUnits chips seized, over all routes
     * @param routes by transit market
     */
    public record Result(
            double premium,
            double priceUsd,
            double enforcement,
            double deliveredUnits,
            double seizedUnits,
            SortedMap<String, SmugglingBroker.Result> routes) {}

    /** One broker for each transit market of the parameters. */
    public GreyMarket(LeakageParameters parameters) {
        this.parameters = parameters;
        this.brokers = parameters.routeShare().keySet().stream()
                .sorted(Comparator.naturalOrder())
                .map(market -> new SmugglingBroker(market, parameters))
                .toList();
    }

    /** Transit markets, sorted. */
    public List<String> transitMarkets() {
        return brokers.stream().map(SmugglingBroker::market).toList();
    }

    /** Clears one month; draws one random number a broker whatever happens. */
    public Result step(Month in, UniformRandomProvider random) {
        double enforcement = enforcement(in);
        double premium = clear(in, enforcement);
        SortedMap<String, SmugglingBroker.Result> routes = new TreeMap<>();
        double delivered = 0;
        double seized = 0;
        for (SmugglingBroker broker : brokers) {
            SmugglingBroker.Result route =
                    broker.step(premium, in.legalPriceUsd(), enforcement, divertible(in, broker), random);
            routes.put(broker.market(), route);
            delivered += route.deliveredUnits();
            seized += route.seizedUnits();
        }
        return new Result(premium, in.legalPriceUsd() * (1 + premium), enforcement, delivered, seized, routes);
    }

    private double enforcement(Month in) {
        if (in.enforcementUsdPerYear() == 0) {
            return 0;
        }
        double watched = FastMath.max(in.regulatedUsdPerYear(), 1e9);
        return 1 - FastMath.exp(-in.enforcementUsdPerYear() / watched / parameters.enforcementReach());
    }

    private double divertible(Month in, SmugglingBroker broker) {
        return in.divertibleUnits().getOrDefault(broker.market(), Double.POSITIVE_INFINITY);
    }

    /** Demand falls and supply rises with the premium, so that halving the interval finds the one crossing. */
    private double clear(Month in, double enforcement) {
        if (in.deniedDemandUnits() == 0 || in.legalPriceUsd() == 0) {
            return 0;
        }
        double low = 0;
        double high = parameters.maxPremium();
        for (int i = 0; i < BISECTIONS; i++) {
            double premium = (low + high) / 2;
            double wanted = in.deniedDemandUnits() * FastMath.pow(1 + premium, -parameters.demandElasticity());
            double offered = 0;
            for (SmugglingBroker broker : brokers) {
                offered += FastMath.min(
                        divertible(in, broker), broker.desiredUnits(premium, in.legalPriceUsd(), enforcement));
            }
            if (offered < wanted) {
                low = premium;
            } else {
                high = premium;
            }
        }
        return (low + high) / 2;
    }
}
