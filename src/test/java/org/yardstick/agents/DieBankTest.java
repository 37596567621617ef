package org.yardstick.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class DieBankTest {
    private static final DieBankParameters PARAMETERS = new DieBankParameters(1200, 12, 60, 2, 1, 3, 500, 0.2);

    @Test
    void quietSupplyReplacesWhatIsUsed() {
        DieBank bank = new DieBank(PARAMETERS);
        DieBank.Outputs out = bank.step(new DieBank.Inputs(100, 1, false));
        assertThat(out.directDies()).isCloseTo(100, within(1e-9));
        bank.use(100);
        assertThat(bank.stockDies()).isCloseTo(1200, within(1e-9));
    }

    @Test
    void anAnnouncedCutFillsTheBank() {
        DieBank bank = new DieBank(PARAMETERS);
        // Wanted 60 x 100; the gap of 4,800 is closed by half, on top of the month's use.
        assertThat(bank.step(new DieBank.Inputs(100, 1, true)).directDies()).isCloseTo(2500, within(1e-9));
        assertThat(bank.step(new DieBank.Inputs(100, 0, true)).directDies()).isZero();
    }

    @Test
    void intermediariesDeliverOnlyAfterTheirSetUpAndAsFarAsRulesAreEvaded() {
        DieBank bank = new DieBank(PARAMETERS);
        for (int month = 0; month < 3; month++) {
            assertThat(bank.step(new DieBank.Inputs(100, 0.2, false)).leakedDies())
                    .isZero();
        }
        assertThat(bank.step(new DieBank.Inputs(100, 0.08, false)).leakedDies()).isCloseTo(200, within(1e-9));
        assertThat(bank.step(new DieBank.Inputs(100, 0, false)).leakedDies()).isZero();
        assertThat(bank.step(new DieBank.Inputs(100, 1, false)).leakedDies()).isZero();
    }

    @Test
    void whatCameInIsUsedOrInStock() {
        DieBank bank = new DieBank(PARAMETERS);
        for (int month = 0; month < 40; month++) {
            bank.step(new DieBank.Inputs(100 + 7 * month, month < 12 ? 1 : 0.18, month > 8));
            bank.use(0.1 * bank.stockDies());
        }
        assertThat(bank.usedDies() + bank.stockDies())
                .isCloseTo(1200 + bank.directDies() + bank.leakedDies(), within(1e-6));
        assertThatThrownBy(() -> bank.use(bank.stockDies() + 1)).hasMessageContaining("dies taken from the bank");
    }
}
