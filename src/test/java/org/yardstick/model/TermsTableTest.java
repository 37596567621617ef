package org.yardstick.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yardstick.agents.ChipVendor;
import org.yardstick.agents.Desk;
import org.yardstick.agents.ProductLine;
import org.yardstick.policy.JudgedTrade;
import org.yardstick.policy.PolicyMonth;
import org.yardstick.policy.ResponsiveAcceptance;

/** What is kept of earlier judgements must be what a fresh one would say. */
class TermsTableTest {
    @ParameterizedTest
    @ValueSource(strings = {"history", "market-control"})
    void termsKeptFromEarlierMonthsAreThoseOfAFreshJudgement(String scenario) {
        int[] ruled = new int[1];
        RunPlan plan = new RunPlan(Trial.small(scenario, "until=2026-09").scenario());
        plan.model(0, world -> ruled[0] += compare(world)).runToEnd();
        assertThat(ruled[0]).as("terms compared that are not free").isGreaterThan(1000);
    }

    @Test
    void aProductThatWasNeverJudgedHasNoTermsYet() {
        RunPlan plan = new RunPlan(Trial.small("history", "until=2020-02").scenario());
        TermsTable.Kind[] kind = new TermsTable.Kind[1];
        plan.model(
                        0,
                        world -> kind[0] = world.terms()
                                .row(0, world.lines().size() + 1000)
                                .kind())
                .runToEnd();
        assertThat(kind[0]).isEqualTo(TermsTable.Kind.IDLE);
    }

    /** Compares the terms of all products on sale, and counts those that are not free. */
    private static int compare(WorldState world) {
        int ruled = 0;
        for (ProductLine line : world.activeLines()) {
            ChipVendor vendor = world.vendors().get(line.vendor());
            for (Desk desk : world.desks()) {
                TermsTable.Row row = world.terms().row(desk.index(), line.index());
                if (row.kind() != TermsTable.Kind.RULED && row.kind() != TermsTable.Kind.PLAIN) {
                    continue;
                }
                PolicyMonth.Judgement fresh = world.policy()
                        .judge(
                                new JudgedTrade(world.trade(line, desk)),
                                world.parameters().orders().transitMonths());
                String where = "%s of %s to desk %d, %s"
                        .formatted(line.product().id(), vendor.spec().id(), desk.index(), world.yearMonth());
                assertThat(row.levies())
                        .as("levy on " + where)
                        .isEqualTo(fresh.delivery().levies());
                assertThat(row.costShare()).as("charges on " + where).isEqualTo(fresh.costShare());
                assertThat(row.penaltyShare()).as("penalty on " + where).isEqualTo(fresh.penaltyShare());
                assertThat(row.quota())
                        .as("quota on " + where)
                        .isEqualTo(fresh.delivery().quota());
                assertThat(row.announced()).as("announced for " + where).isEqualTo(fresh.denialAnnounced());
                assertThat(row.refused(vendor.spec().home())
                                || row.deniedBy().equals(fresh.order().deniedBy()))
                        .as("denial of " + where)
                        .isTrue();
                if (onlyLawSpeaks(world)) {
                    assertThat(row.orderOpen())
                            .as("orders open for " + where)
                            .isEqualTo(fresh.order().openShare());
                    assertThat(row.deliveryOpen())
                            .as("deliveries open for " + where)
                            .isEqualTo(fresh.delivery().openShare());
                }
                ruled += row.kind() == TermsTable.Kind.RULED ? 1 : 0;
            }
        }
        return ruled;
    }

    /** Whether neither a deal nor a state that answers home supply opens or closes a market beyond the law. */
    private static boolean onlyLawSpeaks(WorldState world) {
        return world.policy().deals().isEmpty()
                && world.policy().inForce(ResponsiveAcceptance.class).isEmpty();
    }
}
