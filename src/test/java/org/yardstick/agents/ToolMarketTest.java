package org.yardstick.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

final class ToolMarketTest {
    private static final ToolParameters PARAMETERS = MechanismFiles.parameters("tools", ToolParameters.class);
    private static final ToolParameters ALL_COVERED =
            MechanismFiles.parameters("tools", ToolParameters.class, Map.of("advancedShare", 1.0));

    @Test
    void reportsAreTurnedIntoDollarsAtTheMiddleOfTheFiscalYear() {
        var asml = ToolSales.restOfWorldUsd("asml", new TreeMap<>(Map.of(2022, 21.2)), Map.of(2022, 0.14), PARAMETERS);
        assertThat(asml.firstKey()).isEqualTo(2022.5);
        assertThat(asml.getOrDefault(2022.5, 0.0)).isCloseTo(21.2e9 * 1.05 * 0.86, within(1.0));
        var tokyo =
                ToolSales.restOfWorldUsd("tokyo-electron", new TreeMap<>(Map.of(2026, 2600.0)), Map.of(), PARAMETERS);
        assertThat(tokyo.getOrDefault(2026.75, 0.0)).isCloseTo(2600e9 * 0.0067 * 0.67, within(1.0));
    }

    @Test
    void anAlignedStateTakesOverWhatItDoesNotRuleItself() {
        assertThat(Toolmaker.openShare(0.9, 0.5, 0.1)).isEqualTo(0.9);
        assertThat(Toolmaker.openShare(1, 0.5, 0.6)).isCloseTo(0.7, within(1e-12));
        assertThat(Toolmaker.openShare(1, 0.5, 0)).isEqualTo(1);
    }

    @Test
    void ordersAreDeliveredFromTheBacklogAndCutOrdersAreCancelled() {
        Toolmaker maker = new Toolmaker("asml", PARAMETERS, UpstreamHistory.path(2020, 12e9, 2021, 12e9), 100e6);
        assertThat(maker.step(0, 100e6, 1).chinaUsd()).isCloseTo(100e6, within(1.0));
        double backlog = maker.backlogUsd();
        Toolmaker.Outputs cut = maker.step(1, 100e6, 0);
        assertThat(cut.chinaUsd()).isZero();
        assertThat(cut.deniedUsd()).isCloseTo(backlog + 100e6, within(1.0));
        assertThat(cut.restOfWorldUsd()).isCloseTo(1e9, within(1.0));
        assertThat(maker.step(2, 100e6, 1).chinaUsd()).isPositive();
    }

    @Test
    void aCutByOneStateIsBackFilledByTheOthers() {
        ToolMarket open = UpstreamHistory.toolMarket(ALL_COVERED);
        ToolMarket cut = UpstreamHistory.toolMarket(ALL_COVERED);
        double openTokyo = 0;
        double cutTokyo = 0;
        double cutLam = 0;
        double openLam = 0;
        for (int month = 0; month < 36; month++) {
            var free = open.step(inputs(month, Map.of()));
            var ruled = cut.step(inputs(month, Map.of("applied-materials", 0.3, "lam-research", 0.3, "kla", 0.3)));
            openTokyo += free.maker("tokyo-electron").chinaUsd();
            cutTokyo += ruled.maker("tokyo-electron").chinaUsd();
            openLam += free.maker("lam-research").chinaUsd();
            cutLam += ruled.maker("lam-research").chinaUsd();
        }
        assertThat(cutTokyo).isGreaterThan(1.1 * openTokyo);
        assertThat(cutLam).isLessThan(0.7 * openLam);
        assertThat(cut.domesticShare()).isGreaterThan(open.domesticShare());
    }

    @Test
    void aRuleOnAdvancedToolsLeavesTheOthersFree() {
        ToolMarket market = UpstreamHistory.toolMarket(PARAMETERS);
        var out = market.step(inputs(0, Map.of("kla", 0.0)));
        double orders = PARAMETERS.needUsd() / 12 * 0.12;
        assertThat(out.maker("kla").deniedUsd()).isBetween(0.2 * orders, 5 * 0.2 * orders);
        assertThat(market.weightedOpenShare(Map.of("kla", 0.5, "asml", 0.0))).isCloseTo(1 - 0.06 - 0.14, within(1e-9));
    }

    @Test
    void stocksBridgeACutForAWhile() {
        ToolMarket market = UpstreamHistory.toolMarket(ALL_COVERED);
        Map<String, Double> none =
                Map.of("asml", 0.0, "tokyo-electron", 0.0, "applied-materials", 0.0, "lam-research", 0.0, "kla", 0.0);
        assertThat(market.step(inputs(0, none)).availability()).isCloseTo(1, within(1e-9));
        double later = 1;
        for (int month = 1; month < 6; month++) {
            later = market.step(inputs(month, none)).availability();
        }
        assertThat(later).isZero();
    }

    @Test
    void aQuotaRaisesDomesticSalesNoFasterThanFirmsGrow() {
        ToolMarket market = UpstreamHistory.toolMarket(PARAMETERS);
        double before = PARAMETERS.domesticShareStart() * PARAMETERS.needUsd() / 12;
        var out = market.step(new ToolMarket.Inputs(0, Map.of(), new TreeSet<>(), 0, 0, 0.5));
        assertThat(out.domesticSalesUsd()).isCloseTo(before * (1 + PARAMETERS.domesticGrowth()), within(1.0));
    }

    private static ToolMarket.Inputs inputs(int month, Map<String, Double> open) {
        return new ToolMarket.Inputs(month, open, new TreeSet<>(), 0, 0, 0);
    }
}
