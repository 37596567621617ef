package org.yardstick.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.util.FastMath;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

final class AdvancedFabTest {
    private static final FabParameters PARAMETERS = MechanismFiles.parameters("fabs", FabParameters.class);

    @Test
    void goodDiesFollowThePoissonRule() {
        AdvancedFab fab = new AdvancedFab(PARAMETERS);
        double gross = FastMath.PI * 148 * 148 / 666 - FastMath.PI * 296 / FastMath.sqrt(2 * 666.0);
        assertThat(gross).isBetween(73.0, 82.0);
        assertThat(fab.dieYield(666)).isCloseTo(FastMath.exp(-PARAMETERS.startDefectDensity() * 6.66), within(1e-12));
        assertThat(fab.goodDiesPerWafer(666))
                .isCloseTo(gross * FastMath.exp(-PARAMETERS.startDefectDensity() * 6.66), within(1e-9));
        double bad = 1 - fab.dieYield(666);
        assertThat(fab.sellableDiesPerWafer(666))
                .isCloseTo(gross * (1 - bad * (1 - PARAMETERS.recoveryShare())), within(1e-9));
        assertThatThrownBy(() -> fab.goodDiesPerWafer(0)).hasMessageContaining("dieAreaMm2 is 0.0");
    }

    @Test
    void wafersComeOutAfterTenAndAHalfMonths() {
        AdvancedFab fab = new AdvancedFab(PARAMETERS);
        double started = 0;
        double finished = 0;
        for (int month = 0; month < 60; month++) {
            AdvancedFab.Outputs out = run(fab, month, 1, 1, 1);
            started += out.startedWafers();
            finished += out.ascendWafers() + out.otherAiWafers() + out.phoneWafers();
            if (month == 9) {
                assertThat(finished).isZero();
            }
            if (month == 10) {
                assertThat(finished).isPositive();
            }
        }
        assertThat(finished + fab.wafersInProcess()).isCloseTo(started, within(1e-6));
    }

    @Test
    void aFullToolCutStopsGrowthUntilDomesticToolsFillTheLine() {
        assertThat(capacityAfter(72, 1, 1, 0.1)).isGreaterThan(20 * capacityAfter(72, 0, 0, 0.1));
        assertThat(capacityAfter(72, 0, 0, 1)).isGreaterThan(5 * capacityAfter(72, 0, 0, 0.1));
    }

    @Test
    void halfTheToolsGiveLessThanThreeQuartersOfTheCapacity() {
        assertThat(capacityAfter(72, 0.3, 0, 0.1)).isLessThan(0.75 * capacityAfter(72, 1, 0, 0.1));
    }

    @Test
    void withoutServiceLessIsLearned() {
        AdvancedFab served = new AdvancedFab(PARAMETERS);
        AdvancedFab cut = new AdvancedFab(PARAMETERS);
        var first = RandomSource.XO_RO_SHI_RO_128_PP.create(3L);
        var second = RandomSource.XO_RO_SHI_RO_128_PP.create(3L);
        for (int month = 0; month < 48; month++) {
            served.step(inputs(month, 1, 1, 1, 0.1), first);
            cut.step(inputs(month, 1, 0, 1, 0.1), second);
        }
        assertThat(cut.dieYield(666)).isLessThan(served.dieYield(666));
        assertThat(cut.experienceWafers()).isLessThan(served.experienceWafers());
    }

    @Test
    void toolsBoughtAheadAreInstalledAfterTheCut() {
        AdvancedFab fab = new AdvancedFab(PARAMETERS);
        var random = RandomSource.XO_RO_SHI_RO_128_PP.create(3L);
        for (int month = 0; month < 6; month++) {
            fab.step(new AdvancedFab.Inputs(month, 5000, 5000, 5000, 0.5, 0, 1, 1, 1, 0.1, true), random);
        }
        double hoarded = fab.toolStockUsd();
        fab.step(inputs(6, 0, 1, 1, 0.1), random);
        assertThat(hoarded).isPositive();
        assertThat(fab.toolStockUsd()).isLessThan(hoarded);
    }

    private static double capacityAfter(int months, double toolOpen, double availability, double coverage) {
        AdvancedFab fab = new AdvancedFab(PARAMETERS);
        var random = RandomSource.XO_RO_SHI_RO_128_PP.create(3L);
        double capacity = 0;
        for (int month = 0; month < months; month++) {
            capacity = fab.step(inputs(month, toolOpen, 1, availability, coverage), random)
                    .capacityWafers();
        }
        return capacity;
    }

    private static AdvancedFab.Outputs run(
            AdvancedFab fab, int month, double toolOpen, double service, double availability) {
        return fab.step(
                inputs(month, toolOpen, service, availability, 0.1), RandomSource.XO_RO_SHI_RO_128_PP.create(3L));
    }

    private static AdvancedFab.Inputs inputs(
            int month, double toolOpen, double service, double availability, double coverage) {
        return new AdvancedFab.Inputs(
                month, 5000, 5000, 5000, 0.5, 0, toolOpen, service, availability, coverage, false);
    }
}
