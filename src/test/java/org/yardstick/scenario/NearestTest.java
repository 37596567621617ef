package org.yardstick.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestTest {

    @Test
    void countsEditsAndSwapsOfNeighbours() {
        assertThat(Nearest.distance("china", "china")).isZero();
        assertThat(Nearest.distance("chnia", "china")).isEqualTo(1);
        assertThat(Nearest.distance("chna", "china")).isEqualTo(1);
        assertThat(Nearest.distance("Price_Usd", "price-usd")).isZero();
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
    }

    @Test
    void suggestsOnlyWhatIsNear() {
        assertThat(Nearest.nearest("smallyard", List.of("small-yard", "history")))
                .contains("small-yard");
        assertThat(Nearest.nearest("zzzzzzzz", List.of("small-yard", "history")))
                .isEmpty();
        assertThat(Nearest.nearest("x", List.of())).isEmpty();
    }

    @Test
    void listsFewNamesWhollyAndManyNearestFirst() {
        assertThat(Nearest.hint("b", List.of("bb", "aa"))).startsWith("expected one of aa, bb.");
        List<String> many = IntStream.range(0, 40).mapToObj(i -> "market-" + i).toList();
        assertThat(Nearest.hint("market-399", many))
                .contains("one of 40 names")
                .contains("Maybe you mean \"market-39\".");
    }
}
