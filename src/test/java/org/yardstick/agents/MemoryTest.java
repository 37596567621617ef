package org.yardstick.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class MemoryTest {
    private static final MemoryParameters PARAMETERS =
            new MemoryParameters(0, 0, 2, 0.5, 16, 600, 6, 6, 60, 3, 1, 1, 0, 0, 0.5, 0.5);

    @Test
    void shortMemoryIsSharedInProportion() {
        MemoryMarket market = market();
        var out = market.step(new MemoryMarket.Inputs(0, Map.of("nvidia", 150.0, "amd", 50.0), Map.of()));
        assertThat(out.fill()).isCloseTo(0.5, within(1e-12));
        assertThat(delivered(out, "nvidia")).isCloseTo(75, within(1e-9));
        assertThat(delivered(out, "amd")).isCloseTo(25, within(1e-9));
        assertThat(out.inventoryGb()).isCloseTo(200, within(1e-9));
    }

    @Test
    void aRushIsServedFromStockWhichIsThenRebuilt() {
        MemoryMarket market = market();
        var rush = market.step(new MemoryMarket.Inputs(0, Map.of("nvidia", 80.0), Map.of("china", 500.0)));
        assertThat(delivered(rush, "china")).isCloseTo(200, within(1e-9));
        assertThat(delivered(rush, "nvidia")).isCloseTo(80, within(1e-9));
        assertThat(rush.inventoryGb()).isZero();
        var after = market.step(new MemoryMarket.Inputs(1, Map.of("nvidia", 80.0), Map.of()));
        assertThat(delivered(after, "nvidia")).isCloseTo(50, within(1e-9));
        assertThat(after.inventoryGb()).isCloseTo(50, within(1e-9));
    }

    @Test
    void nobodyMakesWhatNobodyWants() {
        MemoryMarket market = market();
        var out = market.step(new MemoryMarket.Inputs(0, Map.of("nvidia", 30.0), Map.of()));
        assertThat(out.madeGb()).isCloseTo(30, within(1e-9));
        assertThat(out.inventoryGb()).isCloseTo(200, within(1e-9));
    }

    @Test
    void chinaAsksForItsNeedAndJumpsWhenACutIsAnnounced() {
        ChineseMemory memory = chinese();
        var quiet = memory.request(new ChineseMemory.Inputs(100, 0, 1, false));
        assertThat(quiet.regularGb()).isCloseTo(1600, within(1e-9));
        assertThat(quiet.rushGb()).isZero();
        var rush = memory.request(new ChineseMemory.Inputs(100, 0, 0.5, true));
        assertThat(rush.regularGb()).isCloseTo(800, within(1e-9));
        // Cover of 60 months wants 6,000 stacks; 600 stand in stock and 100 are asked for anyway.
        assertThat(rush.rushGb()).isCloseTo(5300 * 16 * 0.5, within(1e-6));
        var closed = memory.request(new ChineseMemory.Inputs(100, 0, 0, true));
        assertThat(closed.regularGb() + closed.rushGb()).isZero();
    }

    @Test
    void aCutAtTheEndOfAMonthIsARushTooButNotOneAtItsStart() {
        ChineseMemory late = chinese();
        assertThat(late.request(new ChineseMemory.Inputs(100, 0, 0.97, false)).rushGb())
                .isPositive();
        assertThat(late.request(new ChineseMemory.Inputs(100, 0, 0.05, false)).rushGb())
                .isZero();
        assertThat(chinese()
                        .request(new ChineseMemory.Inputs(100, 0, 0.05, false))
                        .rushGb())
                .isZero();
    }

    @Test
    void stacksAreBoughtMadeUsedOrInStock() {
        ChineseMemory memory = chinese();
        for (int month = 0; month < 12; month++) {
            memory.receive(160, 0.5);
            memory.use(30);
        }
        assertThat(memory.boughtStacks()).isCloseTo(120, within(1e-9));
        assertThat(600 + memory.boughtStacks() + memory.madeStacks())
                .isCloseTo(memory.stockStacks() + memory.usedStacks(), within(1e-9));
        assertThatThrownBy(() -> memory.use(1e6)).hasMessageContaining("stacks taken from stock");
    }

    @Test
    void theDomesticRampWaitsForTools() {
        ChineseMemory open = chinese();
        ChineseMemory cut = chinese();
        for (int month = 0; month < 36; month++) {
            open.receive(0, 0.8);
            cut.receive(0, 0);
        }
        assertThat(cut.madeStacks()).isLessThan(0.6 * open.madeStacks()).isPositive();
    }

    private static MemoryMarket market() {
        return new MemoryMarket(PARAMETERS, UpstreamHistory.path(2020, 1200), UpstreamHistory.path(2020, 8));
    }

    private static ChineseMemory chinese() {
        return new ChineseMemory(PARAMETERS, UpstreamHistory.path(2020, 120, 2024, 12000));
    }

    private static double delivered(MemoryMarket.Outputs out, String buyer) {
        return out.deliveredGb().getOrDefault(buyer, 0.0);
    }
}
