package org.yardstick.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.apache.commons.math3.util.FastMath;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

final class ChineseAssemblyTest {
    private static final AssemblyParameters PARAMETERS =
            new AssemblyParameters(1000, 0.1, 1, 0, 2, 0.5, 0.8, 0.5, 0.9, 2);

    @Test
    void yieldIsCompoundAndRampsFromLaunch() {
        ChineseAssembly assembly = new ChineseAssembly(PARAMETERS);
        assertThat(assembly.packageYield(1, 0)).isCloseTo(0.8, within(1e-12));
        assertThat(assembly.packageYield(2, 0)).isCloseTo(0.8 * 0.5, within(1e-12));
        assertThat(assembly.packageYield(3, 2))
                .isCloseTo(0.8 * FastMath.pow(0.9 - 0.4 * FastMath.exp(-1), 2), within(1e-12));
        assertThat(assembly.productYield(0.5, 1, 0)).isEqualTo(0.5);
        assertThat(assembly.productYield(0.5, 2, 0)).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void cardsAreLimitedByWhatIsShortest() {
        // 800 good cards need 1,000 starts: all of capacity, 1,000 dies and 4,000 stacks.
        assertThat(finished(1000, 0, 4000)).isCloseTo(800, within(1e-9));
        assertThat(finished(500, 0, 4000)).isCloseTo(400, within(1e-9));
        assertThat(finished(500, 300, 4000)).isCloseTo(640, within(1e-9));
        assertThat(finished(1000, 0, 1000)).isCloseTo(200, within(1e-9));
        assertThat(finished(0, 0, 4000)).isZero();
    }

    @Test
    void capacityIsSharedAndCardsWithoutMemoryNeedNone() {
        ChineseAssembly assembly = new ChineseAssembly(PARAMETERS);
        var out = assembly.step(new ChineseAssembly.Inputs(
                0,
                List.of(
                        new ChineseAssembly.Order("b", "huawei", 1, 4, 0, true, 1200),
                        new ChineseAssembly.Order("m", "cambricon", 1, 4, 0, false, 400),
                        new ChineseAssembly.Order("i", "other-cn", 1, 0, 0, false, 4000)),
                Map.of("huawei", 1e6, "cambricon", 1e6, "other-cn", 1e6),
                Map.of(),
                1e6));
        assertThat(out.units("b")).isCloseTo(600, within(1e-9));
        assertThat(out.units("m")).isCloseTo(200, within(1e-9));
        assertThat(out.units("i")).isCloseTo(4000, within(1e-9));
        assertThat(out.stacksUsed()).isCloseTo(4000, within(1e-9));
    }

    @Test
    void bankedDiesServeOnlyProductsTheyFit() {
        ChineseAssembly assembly = new ChineseAssembly(PARAMETERS);
        var out = assembly.step(new ChineseAssembly.Inputs(
                0,
                List.of(
                        new ChineseAssembly.Order("old", "huawei", 1, 4, 0, true, 160),
                        new ChineseAssembly.Order("new", "huawei", 1, 4, 0, false, 160)),
                Map.of("huawei", 100.0),
                Map.of("huawei", 500.0),
                1e6));
        assertThat(out.units("new")).isCloseTo(80, within(1e-9));
        assertThat(out.units("old")).isCloseTo(160, within(1e-9));
        assertThat(out.bankDiesUsed().getOrDefault("huawei", 0.0)).isCloseTo(200, within(1e-9));
        assertThat(assembly.dieStock("huawei")).isZero();
    }

    @Test
    void capacityFollowsOrdersWithALagAndNoFasterThanItMay() {
        ChineseAssembly assembly = new ChineseAssembly(PARAMETERS);
        double capacity = 0;
        for (int month = 0; month < 3; month++) {
            capacity = step(assembly, month, 8000, 1e6, 0, 1e9).capacityDies();
            if (month == 1) {
                assertThat(capacity).isEqualTo(1000);
            }
        }
        assertThat(capacity).isCloseTo(1100, within(1e-9));
        for (int month = 3; month < 80; month++) {
            capacity = step(assembly, month, 8000, 1e6, 0, 1e9).capacityDies();
        }
        assertThat(capacity).isCloseTo(10000, within(1e-6));
    }

    @Test
    void diesAndStacksAreConserved() {
        var random = RandomSource.XO_RO_SHI_RO_128_PP.create(5L);
        ChineseAssembly assembly = new ChineseAssembly(PARAMETERS);
        double bankUsed = 0;
        double stacksUsed = 0;
        for (int month = 0; month < 60; month++) {
            double bank = 2000 * random.nextDouble();
            double stacks = 8000 * random.nextDouble();
            var out = assembly.step(new ChineseAssembly.Inputs(
                    month,
                    List.of(
                            new ChineseAssembly.Order("a", "huawei", 2, 8, 0, true, 1000 * random.nextDouble()),
                            new ChineseAssembly.Order("b", "huawei", 1, 4, 10, false, 1000 * random.nextDouble()),
                            new ChineseAssembly.Order("c", "cambricon", 1, 5, 20, false, 500 * random.nextDouble())),
                    Map.of("huawei", 900 * random.nextDouble(), "cambricon", 300 * random.nextDouble()),
                    Map.of("huawei", bank),
                    stacks));
            double fromBank = out.bankDiesUsed().getOrDefault("huawei", 0.0);
            assertThat(fromBank).isBetween(0.0, bank);
            assertThat(out.stacksUsed()).isBetween(0.0, stacks);
            bankUsed += fromBank;
            stacksUsed += out.stacksUsed();
        }
        assertThat(assembly.diesInCards()
                        + assembly.diesScrapped()
                        + assembly.dieStock("huawei")
                        + assembly.dieStock("cambricon"))
                .isCloseTo(assembly.diesReceived() + bankUsed, within(1e-6));
        assertThat(assembly.stacksInCards() + assembly.stacksScrapped()).isCloseTo(stacksUsed, within(1e-6));
    }

    private static double finished(double newDies, double bankDies, double stacks) {
        return step(new ChineseAssembly(PARAMETERS), 0, 800, newDies, bankDies, stacks)
                .units("b");
    }

    private static ChineseAssembly.Outputs step(
            ChineseAssembly assembly, int month, double units, double newDies, double bankDies, double stacks) {
        return assembly.step(new ChineseAssembly.Inputs(
                month,
                List.of(new ChineseAssembly.Order("b", "huawei", 1, 4, 0, true, units)),
                Map.of("huawei", newDies),
                Map.of("huawei", bankDies),
                stacks));
    }
}
