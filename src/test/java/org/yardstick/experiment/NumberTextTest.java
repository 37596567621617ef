package org.yardstick.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-12, -12",
        "9999999, 9999999",
        "0.5, 0.5",
        "0.1, 0.1",
        "-0.25, -0.25",
        "0.123456789, 0.1234568",
        "1234.56789, 1234.568",
        "12345678, 12345680",
        "123456789012, 123456800000",
        "999999949, 999999900",
        "999999950.5, 1000000000",
        "0.99999999, 1",
        "0.00001234, 0.00001234",
        "0.000001234, 1.234E-6",
        "1e-7, 1E-7",
        "123456789012345, 123456800000000",
        "1234567890123456, 1.234568E15",
        "1e15, 1E15",
        "-3.5e200, -3.5E200",
        "2.5e-200, 2.5E-200",
        "1e-310, 0"
    })
    void writesTheShortestTextOfSevenDigits(double value, String text) {
        assertThat(NumberText.of(value)).isEqualTo(text);
    }

    @Test
    void readsBackWithinHalfAUnitOfTheSeventhDigit() {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(7L);
        for (int i = 0; i < 100_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(60) - 30);
            String text = NumberText.of(value);
            assertThat(Double.parseDouble(text)).as(text).isCloseTo(value, within(Math.abs(value) * 5.0001e-7));
            assertThat(new BigDecimal(text).stripTrailingZeros().precision()).isLessThanOrEqualTo(7);
        }
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> NumberText.of(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> NumberText.of(Double.NEGATIVE_INFINITY)).hasMessageContaining("Infinity");
    }
}
