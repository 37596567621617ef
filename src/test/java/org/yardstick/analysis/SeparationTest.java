package org.yardstick.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class SeparationTest {

    private static UniformRandomProvider random() {
        return RandomSource.XO_SHI_RO_256_PP.create(5L);
    }

    @Test
    void findsTheThresholdOfTheFactorThatDecides() {
        double[] idle = new double[40];
        double[] decides = new double[40];
        boolean[] holds = new boolean[40];
        for (int i = 0; i < 40; i++) {
            idle[i] = i * 7 % 40;
            decides[i] = i;
            holds[i] = i >= 30;
        }
        Separation split = Separation.of(
                        List.of(FactorColumn.numbers(idle), FactorColumn.numbers(decides)), holds, random())
                .orElseThrow();
        assertThat(split.factor()).isEqualTo(1);
        assertThat(split.threshold()).isEqualTo(29.5);
        assertThat(split.holdsInside()).isEqualTo(1);
        assertThat(split.holdsOutside()).isZero();
        assertThat(split.chance()).isEqualTo(0.005, within(1e-12));
    }

    @Test
    void findsTheLevelThatDecides() {
        int[] levels = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2};
        boolean[] holds = new boolean[12];
        for (int i = 0; i < 12; i++) {
            holds[i] = levels[i] == 1;
        }
        Separation split = Separation.of(List.of(FactorColumn.levels(levels, 3)), holds, random())
                .orElseThrow();
        assertThat(split.level()).isEqualTo(1);
        assertThat(split.holdsInside()).isEqualTo(1);
        assertThat(split.holdsOutside()).isZero();
    }

    @Test
    void nothingSeparatesCasesThatAreAllAlike() {
        FactorColumn column = FactorColumn.numbers(new double[] {1, 2, 3, 4, 5, 6, 7, 8});
        assertThat(Separation.of(List.of(column), new boolean[8], random())).isEmpty();
        assertThat(Separation.of(List.of(), new boolean[] {true, false}, random()))
                .isEmpty();
    }

    @Test
    void chanceIsRarelyTakenForACause() {
        UniformRandomProvider random = random();
        int alarms = 0;
        for (int trial = 0; trial < 200; trial++) {
            double[] first = new double[24];
            double[] second = new double[24];
            boolean[] holds = new boolean[24];
            for (int i = 0; i < 24; i++) {
                first[i] = random.nextDouble();
                second[i] = random.nextDouble();
                holds[i] = random.nextBoolean();
            }
            alarms += Separation.of(List.of(FactorColumn.numbers(first), FactorColumn.numbers(second)), holds, random)
                            .filter(split -> split.chance() <= 0.05)
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertThat(alarms).isBetween(2, 20);
    }
}
