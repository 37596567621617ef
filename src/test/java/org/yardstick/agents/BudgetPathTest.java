package org.yardstick.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BudgetPathTest {
    private static final DemandParameters P = MechanismFiles.parameters("demand", DemandParameters.class);

    @Test
    void budgetsOfEvidenceDoNotKnowWhatIsAdoptedLater() {
        BudgetPath early = path("us");
        BudgetPath late = path("africa");
        for (int month = 0; month <= 76; month++) {
            assertThat(early.usd(month)).isEqualTo(late.usd(month));
        }
    }

    @Test
    void adoptionGrowsByInnovationAndImitationOfThoseWhoAreLeft() {
        double start = 0.3;
        double year = 1e-4;
        double slope = (BudgetPath.adopted(P, start, year) - start) / year;
        assertThat(slope).isCloseTo((P.bassInnovation() + P.bassImitation() * start) * (1 - start), within(1e-4));
        assertThat(BudgetPath.adopted(P, start, 0)).isCloseTo(start, within(1e-12));
        assertThat(BudgetPath.adopted(P, start, 100)).isCloseTo(1, within(1e-9));
    }

    @Test
    void lateAdoptersGrowFasterAfterTheEvidence() {
        assertThat(path("africa").usd(120) / path("africa").usd(76))
                .isGreaterThan(path("us").usd(120) / path("us").usd(76));
    }

    private static BudgetPath path(String market) {
        return new BudgetPath(new TreeMap<>(Map.of(2020, 1e9, 2023, 2e9, 2025, 4e9, 2026, 6e9)), market, P, 132);
    }
}
