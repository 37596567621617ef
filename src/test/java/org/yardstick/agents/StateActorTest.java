package org.yardstick.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yardstick.market.Region;

class StateActorTest {
    private static final StateParameters P = MechanismFiles.parameters("states", StateParameters.class);

    @Test
    void aStateFollowsLessWhereAmericanRulesReachOverItsHead() {
        StateActor state = state("japan", 0.92, 0.45);
        double asked = state.intendedToolAlignment(
                new StateActor.Month(0, 0, 0, 0, 1, 0, 0.35, 0.5, 0, OptionalDouble.empty()));
        double told = state.intendedToolAlignment(
                new StateActor.Month(0, 0, 0, 0, 1, 0, 0.35, 0.5, 0.9, OptionalDouble.empty()));
        assertThat(told).isLessThan(asked);
    }

    @Test
    void theNetherlandsAndJapanFollowNineToElevenMonthsAfterTheUs() {
        assertThat(monthOfHalfAlignment("japan", 0.85, 0.92, 0.45)).isBetween(9, 11);
        assertThat(monthOfHalfAlignment("netherlands", 0.7, 0.88, 0.3)).isBetween(10, 12);
    }

    @Test
    void alliesAlignPartly() {
        StateActor state = state("netherlands", 0.88, 0.3);
        StateActor.Result result = state.step(asked(0, 0.25, 0.3));
        for (int month = 0; month < 24; month++) {
            result = state.step(asked(0, 0.25, 0.3));
        }
        assertThat(result.toolAlignment()).isBetween(0.4, 0.75);
    }

    @Test
    void pressureAndCompensationRaiseAlignmentSalesAndRetaliationLowerIt() {
        StateActor state = state("japan", 0.92, 0.45);
        double base = state.intendedToolAlignment(asked(0, 0.3, 0.3));
        assertThat(state.intendedToolAlignment(asked(1, 0.3, 0.3))).isGreaterThan(base);
        assertThat(state.intendedToolAlignment(asked(0, 0.6, 0.3))).isLessThan(base);
        assertThat(state.intendedToolAlignment(asked(0, 0.3, 1))).isLessThan(base);
        assertThat(state("japan", 0.4, 0.45).intendedToolAlignment(asked(0, 0.3, 0.3)))
                .isLessThan(base);
        assertThat(state.intendedToolAlignment(StateActor.Month.QUIET)).isEqualTo(0);
    }

    @Test
    void anOverrideSetsAlignmentAtOnceAndOthersHaveNone() {
        StateActor.Month override = new StateActor.Month(0, 0, 0, 0, 1, 0, 0.4, 1, 0, OptionalDouble.of(1));
        assertThat(state("netherlands", 0.88, 0.3).step(override).toolAlignment())
                .isEqualTo(1);
        assertThat(state("india", 0.78, 0.25).step(override).toolAlignment()).isEqualTo(0);
    }

    @Test
    void trustHalvesUnderFullDenialAndReturnsSlowly() {
        StateActor state = state("uae", 0.8, 0.3);
        StateActor.Result result = state.step(denied(1));
        for (int month = 1; month < P.trustLossMonths(); month++) {
            result = state.step(denied(1));
        }
        assertThat(result.trustUs()).isCloseTo(0.4, within(1e-9));
        for (int month = 0; month < P.trustRecoveryMonths(); month++) {
            result = state.step(StateActor.Month.QUIET);
        }
        assertThat(result.trustUs()).isCloseTo(0.6, within(1e-9));
        assertThat(result.trustChina()).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aWorldWithoutControlsKeepsEveryBelief() {
        StateActor state = state("malaysia", 0.78, 0.5);
        StateActor.Result result = state.step(StateActor.Month.QUIET);
        for (int month = 0; month < 100; month++) {
            result = state.step(StateActor.Month.QUIET);
        }
        assertThat(result).isEqualTo(new StateActor.Result(0.78, 0.5, 0.3, 0.7, 0));
    }

    @Test
    void denialsToPeersAndUnpredictableRulesTeachSovereignty() {
        StateActor peer = state("malaysia", 0.78, 0.5);
        StateActor.Result seen = peer.step(new StateActor.Month(0, 1, 0, 1, 0, 0, 0, 0, 0, OptionalDouble.empty()));
        StateActor.Result own = state("malaysia", 0.78, 0.5).step(denied(1));
        assertThat(seen.trustUs()).isLessThan(0.78).isGreaterThan(own.trustUs());
        assertThat(seen.sovereigntyPreference()).isGreaterThan(0.3);
    }

    private static int monthOfHalfAlignment(String market, double alignment, double trust, double exposure) {
        StateActor state = new StateActor(region(market, alignment, trust, exposure), P);
        double settled = state.intendedToolAlignment(asked(0, 0.25, 0.3));
        for (int month = 0; month < 24; month++) {
            // The rule of October 2022 is seen in that month; month counts from it.
            if (state.step(asked(0, 0.25, 0.3)).toolAlignment() > settled / 2) {
                return month;
            }
        }
        return -1;
    }

    private static StateActor.Month asked(double compensation, double sales, double retaliation) {
        return new StateActor.Month(0, 0, 0, 0, 1, compensation, sales, retaliation, 0, OptionalDouble.empty());
    }

    private static StateActor.Month denied(double share) {
        return new StateActor.Month(share, 0, 0, 0, 0, 0, 0, 0, 0, OptionalDouble.empty());
    }

    private static StateActor state(String market, double trust, double exposure) {
        return new StateActor(region(market, 0.7, trust, exposure), P);
    }

    private static Region region(String market, double alignment, double trust, double exposure) {
        return new Region(market, 2, Set.of(), 0, alignment, trust, 0.5, 0.3, 0.1, exposure, 0.2, Map.of());
    }
}
