package org.yardstick.experiment.cluster;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SparkConnectorTest {

    @Test
    void aMasterThatDoesNotAnswerIsNamed() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThatThrownBy(() -> new SparkConnector().connect("spark://127.0.0.1:" + free, note -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no Spark master answers at /127.0.0.1:" + free);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yarn", "spark://host", "spark://host:70777", "local[x]", ""})
    void whatIsNoMasterIsRefusedWithAnExample(String master) {
        assertThatThrownBy(() -> new SparkConnector().connect(master, note -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--master is \"" + master + "\", expected one such as spark://host:7077");
    }
}
