package org.yardstick.agents;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class LeakageTest {
    private static final LeakageParameters P = MechanismFiles.parameters("leakage", LeakageParameters.class);

    @Test
    void about140000ChipsAreSmuggledIn2024AtAPremiumOfAboutHalf() {
        double total = 0;
        double premium = 0;
        int seeds = 20;
        for (int seed = 0; seed < seeds; seed++) {
            UniformRandomProvider random = random(seed);
            GreyMarket market = new GreyMarket(P);
            for (int month = 33; month < 66; month++) {
                double wanted = month < 36 ? 3e3 : month < 48 ? 3e4 : 6e4;
                GreyMarket.Result result =
                        market.step(new GreyMarket.Month(wanted, 26500, 191e6, 100e9, Map.of()), random);
                if (month >= 48 && month < 60) {
                    total += result.deliveredUnits() / seeds;
                }
                if (month >= 60) {
                    premium += result.premium() / 6 / seeds;
                }
            }
        }
        assertThat(total).isBetween(80_000.0, 230_000.0);
        assertThat(premium).isBetween(0.3, 0.9);
    }

    @Test
    void nothingIsSmuggledWhereNothingIsDenied() {
        GreyMarket market = new GreyMarket(P);
        for (int month = 0; month < 60; month++) {
            GreyMarket.Result result =
                    market.step(new GreyMarket.Month(0, 26500, 191e6, 100e9, Map.of()), random(month));
            assertThat(result.deliveredUnits()).isEqualTo(0);
            assertThat(result.premium()).isEqualTo(0);
        }
    }

    @Test
    void moreDemandRaisesThePremiumAndMoreEnforcementLowersTheFlow() {
        GreyMarket.Result base = grown(3e4, 191e6, Map.of());
        GreyMarket.Result wanted = grown(9e4, 191e6, Map.of());
        GreyMarket.Result watched = grown(3e4, 2e9, Map.of());
        assertThat(wanted.premium()).isGreaterThan(base.premium());
        assertThat(shipped(wanted)).isGreaterThan(shipped(base));
        assertThat(watched.premium()).isGreaterThan(base.premium());
        assertThat(shipped(watched)).isLessThan(shipped(base));
    }

    @Test
    void noRouteShipsMoreThanCanBeDivertedFromItsMarket() {
        Map<String, Double> limits = new TreeMap<>();
        P.routeShare().keySet().forEach(market -> limits.put(market, 50.0));
        GreyMarket.Result result = grown(3e4, 191e6, limits);
        assertThat(result.routes().values())
                .allSatisfy(route -> assertThat(route.shippedUnits()).isLessThanOrEqualTo(50));
        assertThat(result.premium()).isCloseTo(P.maxPremium(), within(1e-6));
    }

    @Test
    void shippedChipsAreDeliveredOrSeized() {
        GreyMarket.Result result = grown(3e4, 5e9, Map.of());
        assertThat(result.routes().values())
                .allSatisfy(route -> assertThat(route.deliveredUnits() + route.seizedUnits())
                        .isCloseTo(route.shippedUnits(), within(1e-9)));
        assertThat(result.seizedUnits()).isPositive();
    }

    @Test
    void oneClearingByHand() {
        // One route, no enforcement: psi x 1000 x p x network = D (1 + p)^-1 at p = 1 when D = 2 psi 1000 network.
        LeakageParameters p = new LeakageParameters(
                Map.of("malaysia", 1.0), 1, 1, 3, 0.5, 0.1, 0.2, 0.01, 1e9, 0.3, 0.3, Set.of(), 9, 0.5, 0.5);
        GreyMarket.Result result =
                new GreyMarket(p).step(new GreyMarket.Month(1000, 1000, 0, 1e9, Map.of()), random(1));
        assertThat(result.premium()).isCloseTo(1, within(1e-9));
        assertThat(result.deliveredUnits()).isCloseTo(500, within(1e-6));
        assertThat(requireNonNull(result.routes().get("malaysia")).marginUsd()).isCloseTo(500 * 1000, within(1e-3));
    }

    @Test
    void everyMonthDrawsOneNumberABroker() {
        UniformRandomProvider used = random(3);
        UniformRandomProvider counted = random(3);
        GreyMarket market = new GreyMarket(P);
        for (int month = 0; month < 40; month++) {
            market.step(new GreyMarket.Month(month < 20 ? 0 : 4e4, 26500, 191e6, 1e11, Map.of()), used);
            market.transitMarkets().forEach(any -> counted.nextDouble());
        }
        assertThat(used.nextLong()).isEqualTo(counted.nextLong());
    }

    @Test
    void aLessorBuildsForDemandAndStopsWhereRemoteAccessIsShut() {
        OffshoreLessor lessor = new OffshoreLessor("singapore", "malaysia", "china", P);
        OffshoreLessor.Result open = lessor.step(new OffshoreLessor.Month(1000, 100_000, 0.5, 1));
        OffshoreLessor.Result cheap = lessor.step(new OffshoreLessor.Month(1000, 100_000, 0, 1));
        OffshoreLessor.Result shut = lessor.step(new OffshoreLessor.Month(1000, 100_000, 0.5, 0));
        assertThat(cheap.wantedH100e()).isCloseTo((50_000 - 1000) / 9.0, within(1e-9));
        assertThat(open.wantedH100e()).isGreaterThan(cheap.wantedH100e());
        assertThat(open.leasedH100e()).isEqualTo(1000);
        assertThat(shut).isEqualTo(new OffshoreLessor.Result(0, 0, 1000));
        assertThat(lessor.ownerMarket() + lessor.locationMarket() + lessor.userMarket())
                .isEqualTo("singaporemalaysiachina");
    }

    private static GreyMarket.Result grown(double wanted, double budgetUsd, Map<String, Double> limits) {
        UniformRandomProvider random = random(11);
        GreyMarket market = new GreyMarket(P);
        GreyMarket.Result result = market.step(month(wanted, budgetUsd, limits), random);
        for (int month = 1; month < 24; month++) {
            result = market.step(month(wanted, budgetUsd, limits), random);
        }
        return result;
    }

    private static GreyMarket.Month month(double wanted, double budgetUsd, Map<String, Double> limits) {
        return new GreyMarket.Month(wanted, 26500, budgetUsd, 100e9, limits);
    }

    private static double shipped(GreyMarket.Result result) {
        return result.deliveredUnits() + result.seizedUnits();
    }

    private static UniformRandomProvider random(long seed) {
        return RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    }
}
