package org.yardstick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ElementaryEffectsTest {

    @Test
    void effectsAlongATrajectoryAreChangesPerRange() {
        assertThat(ElementaryEffects.along(new int[] {2, 0}, new double[] {0.5, -0.25}, new double[] {10, 13, 12}, 3))
                .containsExactly(4, Double.NaN, 6);
        assertThatThrownBy(() -> ElementaryEffects.along(new int[1], new double[1], new double[1], 1))
                .hasMessageContaining("one value more");
    }

    /**
     * On a grid of four levels the closed form is mu* = 2 / (1 + a_i) times the product over the others of
     * (4/3 + a_j) / (1 + a_j), and mu = 0.
     */
    @Test
    void meetTheClosedFormOfTheGFunction() {
        int trajectories = 2000;
        List<ElementaryEffects> all = ElementaryEffects.of(
                TestFunctions.elementaryEffects(TestFunctions::sobolG, 8, trajectories, 5), 8, TestFunctions.random(6));
        for (int i = 0; i < 8; i++) {
            double expected = 2 / (1 + TestFunctions.G[i]);
            for (int j = 0; j < 8; j++) {
                expected *= i == j ? 1 : (4 / 3.0 + TestFunctions.G[j]) / (1 + TestFunctions.G[j]);
            }
            ElementaryEffects effects = all.get(i);
            assertThat(effects.muStar().value()).isCloseTo(expected, within(0.05 * expected));
            assertThat(effects.mu().value())
                    .isCloseTo(0, within(4 * effects.sigma().value() / Math.sqrt(trajectories)));
            assertThat(effects.trajectories()).isEqualTo(trajectories);
        }
    }

    /**
     * The function of Morris (1991) without its random coefficients: factors 8 to 10 are linear (mu = 40, sigma = 0), 7 is
     * curved alone (57.4 from the low and 9.2 from the second level), 1 to 6 interact, 11 to 20 do nothing.
     */
    @Test
    void findTheGroupsOfMorrisOwnFunction() {
        List<ElementaryEffects> all = ElementaryEffects.of(
                TestFunctions.elementaryEffects(ElementaryEffectsTest::morris, 20, 400, 7),
                20,
                TestFunctions.random(8));
        for (int i = 7; i < 10; i++) {
            assertThat(all.get(i).mu().value()).isCloseTo(40, within(1e-9));
            assertThat(all.get(i).sigma().value()).isCloseTo(0, within(1e-9));
        }
        assertThat(all.get(6).mu().value()).isCloseTo((57.39 + 9.23) / 2, within(4.0));
        assertThat(all.get(6).sigma().value()).isCloseTo((57.39 - 9.23) / 2, within(1.0));
        assertThat(all.subList(0, 6)).allMatch(effects -> effects.sigma().value() > 25);
        assertThat(all.subList(10, 20)).allMatch(effects -> effects.muStar().equals(new Estimate(0, 0, 0)));
    }

    private static double morris(double[] place) {
        double[] w = new double[20];
        for (int i = 0; i < 20; i++) {
            boolean curved = i == 2 || i == 4 || i == 6;
            w[i] = 2 * (curved ? 1.1 * place[i] / (place[i] + 0.1) - 0.5 : place[i] - 0.5);
        }
        double sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += 20 * w[i];
        }
        for (int i = 0; i < 6; i++) {
            for (int j = i + 1; j < 6; j++) {
                sum -= 15 * w[i] * w[j];
                for (int l = j + 1; l < 5; l++) {
                    sum -= 10 * w[i] * w[j] * w[l];
                }
            }
        }
        return sum + 5 * w[0] * w[1] * w[2] * w[3];
    }

    @Test
    void ofOneTrajectoryThereIsNoInterval() {
        ElementaryEffects one = ElementaryEffects.of(List.of(new double[] {3}), 1, TestFunctions.random(9))
                .get(0);
        assertThat(one.muStar().value()).isEqualTo(3);
        assertThat(one.muStar().hasInterval()).isFalse();
        assertThat(one.mu().coversZero()).isTrue();
    }
}
