package org.yardstick.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class PartsQueueTest {
    @Test
    void partsArriveAfterTheirLeadAndWaitUntilTheyAreTaken() {
        PartsQueue queue = new PartsQueue();
        queue.order(22, 3, 100);
        queue.order(23, 3, 40);
        for (int month = 22; month < 25; month++) {
            queue.receive(month);
            assertThat(queue.stock()).isZero();
        }
        queue.receive(25);
        assertThat(queue.stock()).isEqualTo(100);
        assertThat(queue.onOrder()).isEqualTo(40);
        queue.take(30);
        assertThat(queue.stock()).isEqualTo(70);
        queue.receive(26);
        assertThat(queue.takeAll()).isEqualTo(110);
        assertThat(queue.stock() + queue.onOrder()).isZero();
    }

    @Test
    void nobodyTakesMoreThanHasArrived() {
        PartsQueue queue = new PartsQueue();
        queue.order(0, 0, 5);
        queue.receive(0);
        assertThatThrownBy(() -> queue.take(6))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parts taken");
    }

    @Test
    void aLeadBeyondTheQueueIsRefused() {
        assertThatThrownBy(() -> new PartsQueue().order(0, 24, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leadMonths");
    }
}
