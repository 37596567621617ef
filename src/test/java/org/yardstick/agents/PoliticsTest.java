package org.yardstick.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PoliticsTest {
    private static final PoliticsParameters P = MechanismFiles.parameters("politics", PoliticsParameters.class);
    private static final TalentParameters T = MechanismFiles.parameters("talent", TalentParameters.class);

    @Test
    void lostRevenueBuildsPressureThatFades() {
        Lobby lobby = new Lobby("us", P);
        double first = lobby.step(1e9, 3e9);
        assertThat(first).isCloseTo(0.25 * P.pressurePerLoss(), within(1e-12));
        for (int month = 0; month < P.pressureHalfLifeMonths(); month++) {
            lobby.step(0, 3e9);
        }
        assertThat(lobby.pressure()).isCloseTo(first / 2, within(1e-12));
        assertThat(new Lobby("china", P).step(0, 0)).isEqualTo(0);
    }

    @Test
    void welfareIsTheSumOfItsAccount() {
        assertThat(new WelfareAccount(10, -3, 4, 6).welfareUsd()).isEqualTo(5);
    }

    @Test
    void aPriceCutOfTenPercentIsWorthItsLogShareOfSpending() {
        // With one product of utility -alpha ln p, the log sum is -alpha ln p.
        double alpha = 2.5;
        double surplus = WelfareAccount.consumerSurplusUsd(1000, alpha, -alpha * Math.log(0.9), 0);
        assertThat(surplus).isCloseTo(-1000 * Math.log(0.9), within(1e-9));
        assertThat(WelfareAccount.consumerSurplusUsd(1000, alpha, 1.3, 1.3)).isEqualTo(0);
    }

    @Test
    void openFlowsLeaveEveryFactorAtExactlyOne() {
        TalentPool pool = new TalentPool(T);
        for (int month = 0; month < 132; month++) {
            TalentPool.Result result = pool.step(month, TalentPool.Month.OPEN);
            assertThat(result.usFactor()).isEqualTo(1);
            assertThat(result.chinaFactor()).isEqualTo(1);
            assertThat(result.chinaCapitalFactor()).isEqualTo(1);
        }
    }

    @Test
    void closedBordersKeepGraduatesAtHomeAndCostTheUsMost() {
        TalentPool open = new TalentPool(T);
        TalentPool shut = new TalentPool(T);
        TalentPool.Result free = open.step(0, TalentPool.Month.OPEN);
        TalentPool.Result cut = shut.step(0, new TalentPool.Month(0, 0.5, 1));
        for (int month = 1; month < 96; month++) {
            free = open.step(month, TalentPool.Month.OPEN);
            cut = shut.step(month, new TalentPool.Month(0, 0.5, 1));
        }
        assertThat(cut.usResearchers()).isLessThan(free.usResearchers());
        assertThat(cut.chinaResearchers()).isGreaterThan(free.chinaResearchers());
        assertThat(cut.usResearchers() + cut.chinaResearchers())
                .isCloseTo(free.usResearchers() + free.chinaResearchers(), within(1e-6 * free.usResearchers()));
        assertThat(cut.usFactor()).isLessThan(cut.chinaFactor());
        assertThat(cut.chinaCapitalFactor()).isCloseTo(1 - 0.5 * T.capitalWeight(), within(1e-12));
    }

    @Test
    void aProgrammeBringsResearchersBack() {
        TalentPool.Result pulled = new TalentPool(T).step(0, new TalentPool.Month(1, 1, 3));
        assertThat(pulled.chinaFactor()).isGreaterThan(1);
        assertThat(pulled.usFactor()).isLessThan(1);
    }
}
