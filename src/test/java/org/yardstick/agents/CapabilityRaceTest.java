package org.yardstick.agents;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CapabilityRaceTest {
    private static final LabParameters P = MechanismFiles.parameters("labs", LabParameters.class);
    private static final double[] YEARS = {0, 24, 36, 48, 60, 132};
    private static final double[] US = {27e3, 150e3, 300e3, 900e3, 3.5e6, 120e6};
    private static final double[] CHINA = {10e3, 60e3, 110e3, 270e3, 700e3, 20e6};

    @Test
    void theLagIsTheOneThatEpochSawIn2023And2024() {
        List<CapabilityRace.Result> run = history(P, 72, true);
        assertThat(meanLag(run, 36)).isBetween(10.0, 15.0);
        assertThat(meanLag(run, 48)).isBetween(5.0, 10.0);
    }

    @Test
    void theLagStaysBetweenZeroAndItsCapToTheHorizon() {
        for (double delay : new double[] {4, 9, 14}) {
            for (double scarcity : new double[] {0, 1, 2}) {
                LabParameters p = with(Map.of("copyDelayMonths", delay, "scarcityEffort", scarcity));
                assertThat(history(p, 132, true))
                        .allSatisfy(month -> assertThat(month.lagMonths()).isBetween(0.0, 60.0));
            }
        }
    }

    @Test
    void denialRaisesEfficiencyEffort() {
        List<CapabilityRace.Result> denied = history(P, 72, true);
        List<CapabilityRace.Result> free = history(P, 72, false);
        assertThat(deepSeekEfficiency(denied.get(71))).isGreaterThan(deepSeekEfficiency(free.get(71)));
        assertThat(denied.get(71).lagMonths()).isLessThan(free.get(71).lagMonths());
    }

    @Test
    void fasterCopyingShortensTheLag() {
        assertThat(meanLag(history(with(Map.of("copyDelayMonths", 4.0)), 48, false), 36))
                .isLessThan(meanLag(history(with(Map.of("copyDelayMonths", 14.0)), 48, false), 36));
    }

    @Test
    void openWeightsLowerThePriceOfInferenceAndSupportTheirStack() {
        List<CapabilityRace.Result> run = history(P, 72, true);
        assertThat(run.get(20).inferencePriceFactor()).isEqualTo(1.0);
        assertThat(run.get(71).inferencePriceFactor()).isBetween(0.7, 0.95);
        assertThat(run.get(71).stackSupport().get("cann")).isBetween(0.05, 0.5);
        assertThat(run.get(20).stackSupport().get("cann")).isEqualTo(0);
    }

    @Test
    void openWeightsAbroadHelpFollowers() {
        LabParameters closed = with(Map.of("openCopyCut", 0.0));
        assertThat(history(closed, 60, false).get(59).lagMonths())
                .isGreaterThan(history(P, 60, false).get(59).lagMonths());
    }

    @Test
    void constantComputeAndCopyingGiveAHandWorkedLag() {
        // With equal compute the lag is the delay in algorithms alone: nine months at one pace.
        LabParameters p =
                with(Map.of("priorGrowthPerYear", 12 * Math.log(2) / 8, "openCopyCut", 0.0, "copyDelayMonths", 9.0));
        CapabilityRace race = new CapabilityRace(
                List.of(new AiLab("us-frontier", "us", 0, p), new AiLab("china-frontier", "china", 9, p)), p);
        CapabilityRace.BlocMonth same = bloc(1e5, 0, 1);
        CapabilityRace.Result result = race.step(0, Map.of("us", same, "china", same));
        assertThat(result.lagMonths()).isCloseTo(9, within(1e-9));
        for (int month = 1; month < 30; month++) {
            result = race.step(month, Map.of("us", same, "china", same));
        }
        assertThat(result.lagMonths()).isCloseTo(9, within(1e-9));
    }

    @Test
    void closedBordersForTalentSlowTheFollower() {
        List<CapabilityRace.BlocMonth> both = List.of(bloc(1e5, 0, 1), bloc(1e5, 0, 0.8));
        CapabilityRace open = CapabilityRace.standard(P);
        CapabilityRace cut = CapabilityRace.standard(P);
        double lagOpen = 0;
        double lagCut = 0;
        for (int month = 0; month < 40; month++) {
            lagOpen = open.step(month, Map.of("us", both.get(0), "china", both.get(0)))
                    .lagMonths();
            lagCut = cut.step(month, Map.of("us", both.get(0), "china", both.get(1)))
                    .lagMonths();
        }
        assertThat(lagCut).isGreaterThan(lagOpen);
    }

    @Test
    void leasedAndSmuggledComputeCountAsOwnedComputeDoes() {
        CapabilityRace.BlocMonth us = bloc(1e6, 0, 1);
        double owned = CapabilityRace.standard(P)
                .step(0, Map.of("us", us, "china", bloc(3e5, 0, 1)))
                .lagMonths();
        double mixed = CapabilityRace.standard(P)
                .step(0, Map.of("us", us, "china", new CapabilityRace.BlocMonth(1e5, 1e5, 1e5, 0.4, 0, 1, 1, Map.of())))
                .lagMonths();
        assertThat(mixed).isCloseTo(owned, within(1e-9));
    }

    @Test
    void aSkippedMonthIsRefused() {
        CapabilityRace race = CapabilityRace.standard(P);
        assertThatThrownBy(() -> race.step(1, Map.of("us", bloc(1, 0, 1), "china", bloc(1, 0, 1))))
                .hasMessageContaining("expected 0");
        assertThatThrownBy(() -> race.step(0, Map.of("us", bloc(1, 0, 1))))
                .hasMessageContaining("no compute was given for bloc china");
    }

    private static double deepSeekEfficiency(CapabilityRace.Result result) {
        return requireNonNull(result.labs().get("deepseek")).logEfficiency();
    }

    private static List<CapabilityRace.Result> history(LabParameters p, int months, boolean denied) {
        CapabilityRace race = CapabilityRace.standard(p);
        List<CapabilityRace.Result> results = new ArrayList<>();
        for (int month = 0; month < months; month++) {
            double share = !denied || month < 33 ? 0 : month < 45 ? 0.3 : 0.5;
            results.add(race.step(
                    month, Map.of("us", bloc(level(US, month), 0, 1), "china", bloc(level(CHINA, month), share, 1))));
        }
        return results;
    }

    private static CapabilityRace.BlocMonth bloc(double ownedH100e, double deniedShare, double talent) {
        return new CapabilityRace.BlocMonth(
                ownedH100e, 0, 0, 0.4, deniedShare, talent, 1, Map.of("cuda", 0.7, "cann", 0.3));
    }

    private static double level(double[] levels, double month) {
        int i = 0;
        while (month > YEARS[i + 1]) {
            i++;
        }
        double part = (month - YEARS[i]) / (YEARS[i + 1] - YEARS[i]);
        return Math.exp(Math.log(levels[i]) * (1 - part) + Math.log(levels[i + 1]) * part);
    }

    private static double meanLag(List<CapabilityRace.Result> run, int from) {
        return run.subList(from, from + 12).stream()
                .mapToDouble(CapabilityRace.Result::lagMonths)
                .average()
                .orElseThrow();
    }

    private static LabParameters with(Map<String, Double> replaced) {
        return MechanismFiles.parameters("labs", LabParameters.class, replaced);
    }
}
