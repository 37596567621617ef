package org.yardstick.agents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuyerTest {
    private static final int CUDA = 0;
    private static final int CANN = 1;

    private final Buyer buyer = new Buyer(0, 0, 1, true, 0, 1, 2);

    @Test
    void whoHasNothingYetHasNothingToPort() {
        assertThat(buyer.movesTo(CUDA, 100, 0.1)).isFalse();
    }

    @Test
    void portingIsAOneOffDelayOfEachStackThatIsNew() {
        buyer.installStart(CUDA, 100);
        assertThat(buyer.movesTo(CUDA, 5, 0.1)).isFalse();
        assertThat(buyer.movesTo(CANN, 11, 0.1)).isFalse();
        assertThat(buyer.movesTo(CANN, 12, 0.1)).isTrue();
        buyer.startPorting(CANN, 10 + 7);
        buyer.install(CANN, 0, 12);
        assertThat(buyer.movesTo(CANN, 50, 0.1)).isFalse();
        assertThat(buyer.portingMonthsLeft(CANN, 10)).isEqualTo(7);
        assertThat(buyer.portingMonthsLeft(CANN, 16)).isEqualTo(1);
        assertThat(buyer.portingMonthsLeft(CANN, 17)).isZero();
        assertThat(buyer.portingMonthsLeft(CUDA, 10)).isZero();
    }

    @Test
    void aPilotBecomesAMoveWithTheDeliveryThatLiftsItAboveItsShare() {
        buyer.installStart(CUDA, 100);
        buyer.install(CANN, 0, 5);
        assertThat(buyer.movesTo(CANN, 5, 0.1)).isFalse();
        assertThat(buyer.movesTo(CANN, 7, 0.1)).isTrue();
    }
}
