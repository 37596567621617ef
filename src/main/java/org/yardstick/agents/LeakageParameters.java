package org.yardstick.agents;

import java.util.Map;
import java.util.Set;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;
import org.yardstick.policy.Refers;

/**
 * How denied chips and denied compute find their way (LITERATURE M7).
 *
 * @param routeShare by transit market: its share of all smuggling routes
 * @param chipsPerPremiumUsd psi: chips a month that all routes, fully grown, move per dollar of premium
 * @param demandElasticity fall of the log of demand per log of black-market over legal price
 * @param maxPremium largest premium over the legal price
 * @param initialNetwork share of its full reach that a route has when denial begins
 * @param networkGrowthPerMonth logistic growth of a route that pays
 * @param payingPremium premium at which a route grows at half its fastest pace
 * @param enforcementReach budget over regulated sales at which 63% of smuggling would be deterred
 * @param otherRegulatedUsd other controlled goods that the same enforcement has to watch, USD a year
 * @param seizedShare share of a month's flow that is lost when a route is found
 * @param networkLoss share of a route's reach that is lost when it is found
 * @param leaseHosts markets in which clusters are run for Chinese users
 * @param leaseBuildMonths time in which a lessor closes the gap between its plan and its capacity
 * @param leasePremiumElasticity rise of the log of planned leasing per log of black-market over legal price
 * @param maxLeaseShare share of the demand for leases that lessors dare to plan for
 */
public record LeakageParameters(
        @Quantity(unit = "fraction", max = 1) Map<String, Double> routeShare,
        @Quantity(unit = "chips/month/USD", max = 1000) double chipsPerPremiumUsd,
        @Quantity(unit = "1", max = 20) double demandElasticity,
        @Quantity(unit = "1", min = 0.1, max = 20) double maxPremium,
        @Quantity(unit = "fraction", min = 0.001, max = 1) double initialNetwork,
        @Quantity(unit = "1/month", max = 2) double networkGrowthPerMonth,
        @Quantity(unit = "1", min = 0.001, max = 10) double payingPremium,
        @Quantity(unit = "1", min = 1e-6, max = 10) double enforcementReach,

        @Quantity(unit = "USD/year", max = 10_000_000_000_000L)
        double otherRegulatedUsd,

        @Quantity(unit = "fraction", max = 1) double seizedShare,
        @Quantity(unit = "fraction", max = 1) double networkLoss,
        @Refers(Refers.To.MARKET) Set<String> leaseHosts,
        @Quantity(unit = "months", min = 1, max = 60) double leaseBuildMonths,
        @Quantity(unit = "1", max = 10) double leasePremiumElasticity,
        @Quantity(unit = "fraction", max = 1) double maxLeaseShare) {
    public LeakageParameters {
        routeShare = Frozen.map(routeShare);
        leaseHosts = Frozen.set(leaseHosts);
    }
}
