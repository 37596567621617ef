package org.yardstick.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MineralsStockTest {
    private static final PackagingParameters P = MechanismFiles.parameters(
            "packaging",
            PackagingParameters.class,
            Map.of("mineralsStockMonths", 2.0, "mineralsDependence", 0.5, "mineralsSubstitutionMonths", 10.0));

    @Test
    void nothingIsLostWhileTheFlowIsOpen() {
        MineralsStock stock = new MineralsStock(P);
        for (int month = 0; month < 24; month++) {
            assertThat(stock.step(1)).isEqualTo(1.0);
        }
    }

    /** Need of 1, 0.9 and 0.8: the stock of 2 is empty in the third month, 0.7 of the need is missing. */
    @Test
    void stocksBridgeACutAndSubstitutesEndIt() {
        MineralsStock stock = new MineralsStock(P);
        assertThat(stock.step(0)).isEqualTo(1.0);
        assertThat(stock.step(0)).isEqualTo(1.0);
        assertThat(stock.step(0)).isCloseTo(1 - 0.5 * 0.7, within(1e-12));
        double last = 0;
        for (int month = 3; month < 12; month++) {
            last = stock.step(0);
        }
        assertThat(last).isEqualTo(1.0);
    }
}
