package org.yardstick.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.yardstick.market.Product;

class VendorResearchTest {
    private static final ResearchParameters P = MechanismFiles.parameters("research", ResearchParameters.class);
    private static final Flagship V100 = new Flagship(0.063, 0.9, 300, 815, 1, 4, 300, 1400, 10000);
    private static final Flagship A100 = new Flagship(0.315, 1.56, 400, 826, 1, 5, 600, 2000, 11000);
    private static final Flagship B200 = new Flagship(2.27, 7.7, 1000, 800, 2, 8, 1800, 6400, 37000);
    private static final Flagship ASCEND_910C = new Flagship(0.77, 3.2, 700, 666, 2, 8, 784, 4600, 20000);
    /** Nvidia's data-centre revenue by calendar year from 2020, USD bn. */
    private static final double[] NVIDIA = {6.7, 10.6, 15.0, 47.5, 115, 194, 250};

    @Test
    void researchFollowsRevenueAsNvidiasDid() {
        VendorResearch nvidia = nvidia(P);
        double[] yearly = new double[6];
        for (int month = 0; month < 72; month++) {
            yearly[month / 12] += nvidia.step(month, month(revenue(month), 1, 0, 0, false), random(1))
                    .rndUsd();
        }
        assertThat(yearly[2] / 1e9).isBetween(4.0, 8.0);
        assertThat(yearly[4] / 1e9).isBetween(8.0, 15.0);
        assertThat(yearly[5] / 1e9).isBetween(12.0, 21.0);
    }

    @Test
    void theFrontierAloneGoesFromTheA100ToRubin() {
        VendorResearch nvidia = nvidia(P);
        for (int month = 0; month <= 80; month++) {
            nvidia.step(month, month(revenue(month), 1, 0, 0, false), random(1));
            if (month == 4) {
                assertThat(nvidia.frontierH100e()).isBetween(0.27, 0.37);
            } else if (month == 32) {
                assertThat(nvidia.frontierH100e()).isBetween(0.8, 1.25);
            } else if (month == 58) {
                assertThat(nvidia.frontierH100e()).isBetween(1.8, 3.6);
            } else if (month == 80) {
                assertThat(nvidia.frontierH100e()).isBetween(6.0, 12.0);
            }
        }
    }

    @Test
    void afterTheB200TheNextFlagshipComesAboutAutumn2026NearRubin() {
        List<Integer> months = new ArrayList<>();
        List<Double> performance = new ArrayList<>();
        for (int seed = 0; seed < 40; seed++) {
            UniformRandomProvider random = random(seed);
            VendorResearch nvidia = nvidia(P);
            for (int month = 0; month < 96; month++) {
                VendorResearch.Result result = nvidia.step(
                        month,
                        new VendorResearch.Month(
                                revenue(month),
                                0,
                                0,
                                1,
                                1,
                                1,
                                0,
                                month == 58 ? Optional.of(B200) : Optional.empty(),
                                month > 66),
                        random);
                if (result.launch().isPresent()) {
                    months.add(month);
                    performance.add(result.launch().get().h100e());
                    break;
                }
            }
        }
        assertThat(months).hasSize(40);
        assertThat(mean(months)).isBetween(78.0, 86.0);
        assertThat(mean(performance)).isBetween(5.5, 10.0);
    }

    @Test
    void huaweiWithoutNewNodesFollowsItsAnnouncedRoadmap() {
        VendorResearch huawei = new VendorResearch("huawei", 5e7, ASCEND_910C, 57, P);
        double leader = 0.3;
        for (int month = 0; month <= 106; month++) {
            leader *= Math.exp(0.52 / 12);
            double revenue = month < 60 ? 1e8 * Math.exp(month / 14.0) : 9e9;
            huawei.step(
                    month,
                    new VendorResearch.Month(
                            revenue,
                            0,
                            0.5,
                            0,
                            1,
                            1,
                            leader,
                            month == 57 ? Optional.of(ASCEND_910C) : Optional.empty(),
                            false),
                    random(1));
            if (month == 93) {
                assertThat(huawei.frontierH100e()).isBetween(1.0, 2.0);
            }
        }
        assertThat(huawei.frontierH100e()).isBetween(1.4, 2.8);
    }

    @Test
    void lostRevenueSlowsTheNextGeneration() {
        VendorResearch rich = nvidia(P);
        VendorResearch poor = nvidia(P);
        for (int month = 0; month < 120; month++) {
            rich.step(month, month(revenue(month), 1, 0, 0, false), random(1));
            poor.step(month, month(revenue(month) * 0.4, 1, 0, 0, false), random(1));
        }
        assertThat(poor.stockUsd()).isLessThan(rich.stockUsd());
        assertThat(poor.frontierH100e()).isLessThan(rich.frontierH100e() * 0.95);
    }

    @Test
    void lostRevenueMakesLaunchesSlipMoreOften() {
        assertThat(slips(0.05e9)).isGreaterThan(slips(60e9) + 20);
    }

    @Test
    void denialRaisesOrLowersResearchAsItsSignIsSet() {
        for (double iota : new double[] {-0.2, 0, 0.5}) {
            ResearchParameters p = MechanismFiles.parameters(
                    "research", ResearchParameters.class, Map.of("inducedResearch", iota, "budgetMonths", 1.0));
            VendorResearch denied = new VendorResearch("huawei", 5e7, ASCEND_910C, -5, p);
            VendorResearch free = new VendorResearch("huawei", 5e7, ASCEND_910C, -5, p);
            double deniedUsd =
                    denied.step(0, month(1e9, 0, 1, 0, false), random(1)).rndUsd();
            double freeUsd = free.step(0, month(1e9, 0, 0, 0, false), random(1)).rndUsd();
            assertThat(deniedUsd / freeUsd).isCloseTo(1 + iota, within(1e-12));
        }
    }

    @Test
    void followersImitateLessFromAfarAndWithoutNodesOrPeople() {
        double near = gain(1, 1, 1.0);
        double far = gain(1, 1, 6.0);
        assertThat(near).isGreaterThan(gain(1, 1, 0));
        assertThat(far).isLessThan(near);
        assertThat(gain(0, 1, 1.0)).isCloseTo(near * P.processFloor(), within(1e-12));
        assertThat(gain(1, 0.8, 1.0)).isCloseTo(near * 0.8, within(1e-12));
    }

    @Test
    void everyMonthDrawsTheSameNumberOfRandomNumbers() {
        for (boolean designing : new boolean[] {true, false}) {
            UniformRandomProvider used = random(7);
            UniformRandomProvider counted = random(7);
            VendorResearch vendor = nvidia(P);
            for (int month = 0; month < 60; month++) {
                vendor.step(month, month(designing ? 1e9 : 0, 1, 0, 0, designing), used);
                for (int draw = 0; draw < VendorResearch.DRAWS_PER_MONTH; draw++) {
                    counted.nextDouble();
                }
            }
            assertThat(used.nextLong()).isEqualTo(counted.nextLong());
        }
    }

    @Test
    void aLesserKnownPartDoesNotLowerTheFrontier() {
        VendorResearch huawei = new VendorResearch("huawei", 5e7, ASCEND_910C, 57, P);
        double before = huawei.frontierH100e();
        huawei.step(
                74,
                new VendorResearch.Month(
                        1e9,
                        0,
                        0,
                        1,
                        1,
                        1,
                        0,
                        Optional.of(new Flagship(0.5, 1.6, 600, 666, 2, 4, 2000, 4000, 9800)),
                        false),
                random(1));
        assertThat(huawei.frontierH100e()).isGreaterThan(before);
    }

    @Test
    void aDesignKeepsThePriceTrendAndGrowsSiliconWithoutNodes() {
        Flagship next = FlagshipDesign.next(A100, 0.315 * 3, 2.2, 1, P);
        assertThat(next.listPriceUsd()).isCloseTo(11000 * 3 / 2.0, within(1e-6));
        assertThat(next.tpp()).isCloseTo(8 * 0.945 * 1979, within(1e-6));
        assertThat(next.hbmStacks()).isBetween(5.0, 8.0);
        assertThat(next.powerW()).isBetween(500.0, 800.0);
        Flagship cutOff = FlagshipDesign.next(A100, 0.315 * 2, 2, 0, P);
        assertThat(cutOff.dieAreaMm2() * cutOff.diesPerPackage()).isCloseTo(2 * 826, within(1e-6));
        assertThat(cutOff.dieAreaMm2()).isLessThanOrEqualTo(P.reticleMm2());
        assertThat(next.toProduct("nvidia-next", "nvidia", "cuda", 4, YearMonth.of(2026, 9))
                        .h100e())
                .isCloseTo(0.945, within(1e-12));
    }

    private static int slips(double revenueUsd) {
        int slips = 0;
        for (int seed = 0; seed < 100; seed++) {
            UniformRandomProvider random = random(seed);
            VendorResearch vendor = nvidia(P);
            for (int month = 0; month < 40; month++) {
                if (vendor.step(month, month(revenueUsd, 1, 0, 0, true), random).slipped()) {
                    slips++;
                }
            }
        }
        return slips;
    }

    private static double gain(double nodeAccess, double talent, double logGap) {
        VendorResearch amd = new VendorResearch("amd", 2e7, V100, 0, P);
        double before = amd.frontierH100e();
        double leader = logGap == 0 ? 0 : before * Math.exp(logGap);
        amd.step(
                0,
                new VendorResearch.Month(2e7, 0, 0, nodeAccess, talent, 1, leader, Optional.empty(), false),
                random(1));
        return Math.log(amd.frontierH100e() / before);
    }

    private static VendorResearch nvidia(ResearchParameters p) {
        return new VendorResearch("nvidia", 3e9, V100, -31, p);
    }

    private static VendorResearch.Month month(
            double revenueUsd, double nodeAccess, double denied, double leader, boolean designing) {
        return new VendorResearch.Month(revenueUsd, 0, denied, nodeAccess, 1, 1, leader, Optional.empty(), designing);
    }

    @Test
    void designsOfLaterYearsMayOutgrowEveryChipOfToday() {
        Flagship late = new Flagship(50_000, 20_000, 9000, 800, 2, 90, 1e6, 4e7, 9e7);
        Product product = late.toProduct("nvidia-g16", "nvidia", "cuda", 16, YearMonth.of(2044, 7));
        assertThat(product.h100e()).isCloseTo(50_000, within(1e-6));
        assertThat(product.hbmStacks()).isEqualTo(Product.MOST_HBM_STACKS);
    }

    private static double revenue(int month) {
        return NVIDIA[Math.min(month / 12, NVIDIA.length - 1)] * 1e9;
    }

    private static UniformRandomProvider random(long seed) {
        return RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    }

    private static double mean(List<? extends Number> values) {
        return values.stream().mapToDouble(Number::doubleValue).average().orElseThrow();
    }
}
