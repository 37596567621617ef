package org.yardstick.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoftwareStackTest {
    private static final SoftwareParameters P = MechanismFiles.parameters("software", SoftwareParameters.class);

    /** Stocks in thousand H100e at 2020-01, 2022-01 and 2025-06; vendors' R&D in USD bn a year at both ends. */
    @ParameterizedTest
    @CsvSource({
        "cuda, 57, 300, 5500, 3, 15, 0.999, 1.0",
        "rocm, 0.3, 4, 700, 0.4, 2.2, 0.58, 0.72",
        "xla, 12, 40, 1300, 0.5, 2.0, 0.85, 0.95",
        "neuron, 0.5, 5, 500, 0.2, 1.2, 0.58, 0.72",
        "cann, 0.6, 10, 400, 0.5, 2.4, 0.55, 0.8",
        "other-cn, 0.4, 4, 250, 0.37, 0.9, 0.40, 0.50"
    })
    void maturityReachesItsAnchorOfJune2025(
            String stack, double start, double middle, double end, double rnd0, double rnd1, double low, double high) {
        SoftwareStack software = new SoftwareStack(stack, P);
        for (int month = 0; month < 65; month++) {
            double stock = month < 24
                    ? start * Math.pow(middle / start, month / 24.0)
                    : middle * Math.pow(end / middle, (month - 24) / 41.0);
            double rnd = rnd0 * Math.pow(rnd1 / rnd0, month / 65.0);
            software.step(new SoftwareStack.Month(stock * 1000, rnd * 1e9 / 12, 0, 0));
        }
        assertThat(software.maturity()).isBetween(low, high);
    }

    @Test
    void oneMonthByHand() {
        SoftwareStack cann = new SoftwareStack("cann", P);
        // Experience ln(1 + 1000/1000) = ln 2; software R&D 0.4 x 250m a year over 100m: ln 2 as well.
        SoftwareStack.Result result = cann.step(new SoftwareStack.Month(1000, 250e6 / 12, 0, 0));
        double expected = 0.35 + (P.experienceRate() + P.researchRate()) * Math.log(2) * 0.65;
        assertThat(result.maturity()).isCloseTo(expected, within(1e-12));
        assertThat(result.utilisation()).isCloseTo(0.4 * expected, within(1e-12));
    }

    @Test
    void usersResearchOpenSourceAndOpenWeightsAllSpeedMaturity() {
        double base = next(1e4, 1e8, 0, 0);
        assertThat(next(1e5, 1e8, 0, 0)).isGreaterThan(base);
        assertThat(next(1e4, 1e9, 0, 0)).isGreaterThan(base);
        assertThat(next(1e4, 1e8, 1, 0)).isGreaterThan(base);
        assertThat(next(1e4, 1e8, 0, 1)).isGreaterThan(base);
    }

    @Test
    void portingTakesThreeToFifteenMonthsAndFallsWithExperienceAndOpenSource() {
        double early = new SoftwareStack("cann", P)
                .step(new SoftwareStack.Month(600, 4e7, 0, 0))
                .portingMonths();
        double late = new SoftwareStack("cann", P)
                .step(new SoftwareStack.Month(4e5, 4e7, 0, 0))
                .portingMonths();
        double open = new SoftwareStack("cann", P)
                .step(new SoftwareStack.Month(4e5, 4e7, 1, 0))
                .portingMonths();
        double cuda = new SoftwareStack("cuda", P)
                .step(new SoftwareStack.Month(57e3, 4e7, 0, 0))
                .portingMonths();
        assertThat(early).isBetween(12.0, 15.0);
        assertThat(late).isBetween(6.0, 11.0);
        assertThat(open).isLessThan(late);
        assertThat(cuda).isCloseTo(3, within(1e-9));
    }

    @Test
    void maturityNeverLeavesZeroToOne() {
        SoftwareParameters wild = MechanismFiles.parameters(
                "software", SoftwareParameters.class, Map.of("experienceRate", 1.0, "researchRate", 1.0));
        SoftwareStack stack = new SoftwareStack("rocm", wild);
        for (int month = 0; month < 50; month++) {
            assertThat(stack.step(new SoftwareStack.Month(1e9, 1e12, 1, 1)).maturity())
                    .isBetween(0.0, 1.0);
        }
    }

    private static double next(double installed, double rndUsd, double open, double support) {
        return new SoftwareStack("cann", P)
                .step(new SoftwareStack.Month(installed, rndUsd, open, support))
                .maturity();
    }
}
