package org.yardstick.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.yardstick.policy.InputTrade.Kind.ADVANCED_WAFERS;
import static org.yardstick.policy.InputTrade.Kind.CAPITAL;
import static org.yardstick.policy.InputTrade.Kind.DESIGN_SOFTWARE;
import static org.yardstick.policy.InputTrade.Kind.HBM;
import static org.yardstick.policy.InputTrade.Kind.MINERALS;
import static org.yardstick.policy.InputTrade.Kind.REMOTE_COMPUTE;
import static org.yardstick.policy.InputTrade.Kind.TALENT;
import static org.yardstick.policy.InputTrade.Kind.TOOLS;
import static org.yardstick.policy.InputTrade.Kind.TOOL_SERVICE;
import static org.yardstick.policy.Samples.input;
import static org.yardstick.policy.Samples.to;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each lever on inputs, cost, purchases and money alone, by hand. */
final class OtherLeversTest {

    @Test
    void anEntityListCutsListedInputsOfListedFirms() {
        EntityList list = new EntityList(Set.of("huawei"), Set.of(), Set.of("design-software"), Set.of("us"), 0.2);
        assertThat(list.openShare(input(DESIGN_SOFTWARE, "us", "huawei", "china")))
                .isEqualTo(0.2);
        assertThat(list.openShare(input(DESIGN_SOFTWARE, "us", "cambricon", "china")))
                .isEqualTo(1);
        assertThat(list.openShare(input(TOOLS, "us", "huawei", "china"))).isEqualTo(1);
        assertThat(list.openShare(input(DESIGN_SOFTWARE, "japan", "huawei", "china")))
                .isEqualTo(1);
    }

    @Test
    void anEntityListRefusesAnUnknownInputAndNamesTheValidOnes() {
        assertThatThrownBy(() -> new EntityList(Set.of(), Set.of(), Set.of("wafer"), Set.of(), 1))
                .hasMessageContaining("'wafer'")
                .hasMessageContaining("advanced-wafers");
    }

    @Test
    void aFoundryRuleLeavesWhatLeaks() {
        FoundryRule rule = new FoundryRule(Set.of("huawei"), Set.of(), Set.of("all"), 0.15);
        assertThat(rule.openShare(input(ADVANCED_WAFERS, "taiwan", "huawei", "china")))
                .isEqualTo(0.15);
        assertThat(rule.openShare(input(ADVANCED_WAFERS, "china", "huawei", "china")))
                .isEqualTo(1);
        assertThat(rule.openShare(input(ADVANCED_WAFERS, "taiwan", "nvidia", "us")))
                .isEqualTo(1);
        FoundryRule market = new FoundryRule(Set.of(), Set.of("china"), Set.of("taiwan"), 0);
        assertThat(market.openShare(input(ADVANCED_WAFERS, "taiwan", "t-head", "china")))
                .isZero();
        assertThat(market.openShare(input(ADVANCED_WAFERS, "south-korea", "t-head", "china")))
                .isEqualTo(1);
    }

    @Test
    void aToolControlBindsEachBlocByItsScopeAndServiceOnlyWhenBanned() {
        ToolControl control = new ToolControl(Set.of("china"), Map.of("us", 0.7, "japan", 0.4), false);
        assertThat(control.openShare(input(TOOLS, "us", "smic", "china"))).isCloseTo(0.3, within(1e-12));
        assertThat(control.openShare(input(TOOLS, "japan", "smic", "china"))).isEqualTo(0.6);
        assertThat(control.openShare(input(TOOLS, "netherlands", "smic", "china")))
                .isEqualTo(1);
        assertThat(control.openShare(input(TOOL_SERVICE, "us", "smic", "china")))
                .isEqualTo(1);
        ToolControl ban = new ToolControl(Set.of("china"), Map.of("us", 1.0), true);
        assertThat(ban.openShare(input(TOOL_SERVICE, "us", "smic", "china"))).isZero();
    }

    /** From a half in 2026 to eight tenths in 2028, so 0.65 in January 2027; supply of 0.4 misses it by a quarter. */
    @Test
    void aTargetThatSupplyMissesReservesPurchases() {
        SelfSufficiencyTarget path = new SelfSufficiencyTarget("china", 2026, 0.5, 2028, 0.8, 2);
        assertThat(path.target(2020, 1)).isEqualTo(0.5);
        assertThat(path.target(2027, 1)).isCloseTo(0.65, within(1e-12));
        assertThat(path.target(2035, 12)).isEqualTo(0.8);
        assertThat(path.reserved(0.65, 0.4)).isCloseTo(0.5, within(1e-12));
        assertThat(path.reserved(0.65, 0.7)).isZero();
        assertThat(path.reserved(0.8, 0)).isEqualTo(1);
    }

    @Test
    void governmentsThatWeighOtherGoalsJudgeTheSameWorldOtherwise() {
        GovernmentObjective guard = new GovernmentObjective("us", 0.5, 0.1, 0.4);
        GovernmentObjective merchant = new GovernmentObjective("us", 0.3, 0.6, 0.1);
        assertThat(guard.value(0.5, 0.2, 1)).isCloseTo(0.67, within(1e-12));
        assertThat(guard.value(0.5, 0.2, 1)).isGreaterThan(merchant.value(0.5, 0.2, 1));
        assertThat(guard.value(0.4, 1, 0.5)).isLessThan(merchant.value(0.4, 1, 0.5));
        assertThat(GovernmentObjective.defaults().value(1, 1, 1)).isZero();
    }

    @Test
    void aLowerThresholdOfOwnershipClosesMoreOfWhatAffiliatesBought() {
        assertThat(closedBy(0.5)).isEqualTo(0.2);
        assertThat(closedBy(0.25)).isCloseTo(0.3, within(1e-12));
        assertThat(closedBy(1)).isZero();
        assertThat(new AffiliatesRule(0, Set.of("china"), Set.of("tools"), Set.of("us"), 0.9).closed())
                .isEqualTo(1);
    }

    private static double closedBy(double threshold) {
        return new AffiliatesRule(threshold, Set.of("china"), Set.of("tools"), Set.of("us"), 0.2).closed();
    }

    @Test
    void flowControlsCutTheirOwnFlowOnly() {
        assertThat(new HbmControl(Set.of("china"), Set.of("all"), 0.95)
                        .openShare(input(HBM, "south-korea", "huawei", "china")))
                .isCloseTo(0.05, within(1e-12));
        assertThat(new HbmControl(Set.of("china"), Set.of("all"), 0.95)
                        .openShare(input(HBM, "china", "huawei", "china")))
                .isEqualTo(1);
        assertThat(new RemoteAccessRule(Set.of("china"), Set.of("all"), 1)
                        .openShare(input(REMOTE_COMPUTE, "malaysia", "bytedance", "china")))
                .isZero();
        assertThat(new TalentLimits(Set.of("us"), Set.of("china"), 0.25)
                        .openShare(input(TALENT, "us", "huawei", "china")))
                .isEqualTo(0.75);
        assertThat(new OutboundInvestmentLimits(Set.of("us"), Set.of("china"), 0.5)
                        .openShare(input(CAPITAL, "us", "cambricon", "china")))
                .isEqualTo(0.5);
        MineralsControl minerals = new MineralsControl(Set.of("china"), Set.of("us"), 0.5);
        assertThat(minerals.openShare(input(MINERALS, "china", "micron", "us"))).isEqualTo(0.5);
        assertThat(minerals.openShare(input(MINERALS, "china", "asml", "netherlands")))
                .isEqualTo(1);
        assertThat(minerals.openShare(input(TALENT, "china", "micron", "us"))).isEqualTo(1);
        assertThat(new AffiliatesRule(0.5, Set.of("china"), Set.of("tools"), Set.of("us"), 0.25)
                        .openShare(input(TOOLS, "us", "smic", "china")))
                .isEqualTo(0.75);
    }

    @Test
    void financeAndPowerSubsidiesLowerTheCostOfTheirOwnChipsOnly() {
        ExportPromotion american = new ExportPromotion(Set.of("uae"), Set.of("us"), 0.1, 1.2e9);
        assertThat(american.costShare(to(Samples.UAE, Samples.H100))).isEqualTo(-0.1);
        assertThat(american.costShare(to(Samples.UAE, Samples.ASCEND))).isZero();
        assertThat(american.costShare(to(Samples.MALAYSIA, Samples.H100))).isZero();
        assertThat(american.usdPerMonth(Programme.Purpose.EXPORT_FINANCE)).isEqualTo(1e8);
        StackExport chinese = new StackExport(Set.of("all"), Set.of("huawei"), 0.1, 0.2, 0);
        assertThat(chinese.costShare(to(Samples.UAE, Samples.ASCEND))).isEqualTo(-0.2);
        assertThat(chinese.costShare(to(Samples.CHINA, Samples.ASCEND))).isZero();
        PowerSubsidy power = new PowerSubsidy("china", 0.5, 0.2, 0.5);
        assertThat(power.costShare(to(Samples.CHINA, Samples.ASCEND))).isEqualTo(-0.05);
        assertThat(power.costShare(to(Samples.CHINA, Samples.H20))).isZero();
    }

    @Test
    void quotasReserveByMarketAndByBuyer() {
        ProcurementQuota quota = new ProcurementQuota("china", 0.8, 0.3);
        assertThat(quota.homeShare("china", true)).isEqualTo(0.8);
        assertThat(quota.homeShare("china", false)).isEqualTo(0.3);
        assertThat(quota.homeShare("uae", true)).isZero();
        SovereigntyProcurement eu = new SovereigntyProcurement(Map.of("eu", 0.2));
        assertThat(eu.homeShare("eu", true)).isEqualTo(0.2);
        assertThat(eu.homeShare("eu", false)).isZero();
        assertThat(new DomesticToolQuota("china", 0.5, 0.75).share(0.4)).isEqualTo(0.35);
    }

    @Test
    void programmesSpendTheDeliveredShareEvenly() {
        IndustryFund fund = new IndustryFund(Map.of("fabs", 12e9), 0.5, 5);
        assertThat(fund.usdPerMonth(Programme.Purpose.FABS)).isEqualTo(1e8);
        assertThat(fund.usdPerMonth(Programme.Purpose.TOOLS)).isZero();
        assertThat(new HomeSubsidy(Map.of("chip-design", 12e9), 1, 10).usdPerMonth(Programme.Purpose.CHIP_DESIGN))
                .isEqualTo(1e8);
        DataCentreBuildOut buildOut = new DataCentreBuildOut("us", 60e9, 0.5, 5, 0.2, 3);
        assertThat(buildOut.investedUsdPerMonth()).isEqualTo(5e8);
        assertThat(buildOut.usdPerMonth(Programme.Purpose.DATA_CENTRES)).isEqualTo(1e8);
        assertThat(new AlliedCompensation(Map.of("netherlands", 6e8, "japan", 6e8))
                        .usdPerMonth(Programme.Purpose.ALLIED_COMPENSATION))
                .isEqualTo(1e8);
        assertThatThrownBy(() -> new IndustryFund(Map.of("fab", 1.0), 1, 1)).hasMessageContaining("fabs");
    }

    @Test
    void respondingChinaRefusesMoreAsItCoversMoreAndSpendsMoreAsMoreIsDenied() {
        ResponsiveAcceptance acceptance = new ResponsiveAcceptance("china", 0.4, 0.8, 0.2);
        assertThat(acceptance.acceptance(0.3)).isEqualTo(1);
        assertThat(acceptance.acceptance(0.6)).isCloseTo(0.6, within(1e-12));
        assertThat(acceptance.acceptance(2)).isEqualTo(0.2);
        assertThatThrownBy(() -> new ResponsiveAcceptance("china", 0.8, 0.4, 0)).hasMessageContaining("coverAtFloor");
        ResponsiveFund fund = new ResponsiveFund(Map.of("tools", 12e9), 1);
        assertThat(fund.usdPerMonth(Programme.Purpose.TOOLS, 0.5)).isEqualTo(5e8);
        assertThat(fund.usdPerMonth(Programme.Purpose.FABS, 0.5)).isZero();
    }

    @Test
    void leversWithOneReaderKeepTheirSettings() {
        assertThat(new AlignmentOverride(Map.of("netherlands", 0.5)).alignmentByMarket())
                .containsEntry("netherlands", 0.5);
        assertThat(new StandardsDiplomacy(Set.of("africa"), "china", 0.02).trustGainPerYear())
                .isEqualTo(0.02);
        assertThat(new OpennessProgramme("china", 0.1, 0.2, 0.3).stackOpennessGain())
                .isEqualTo(0.2);
        assertThat(new EnforcementBudget(191e6).budgetUsdPerYear()).isEqualTo(191e6);
    }
}
