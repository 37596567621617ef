package org.yardstick.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.yardstick.agents.Desk;
import org.yardstick.metrics.MetricKey;
import org.yardstick.metrics.RunRecord;

/** A buyer's site and its headquarters are two places, and rules may look at either. */
class HeadquartersTest {
    private static final String UNTIL = "until=2025-06";
    private static final int LAST_MONTH = 65;

    @Test
    void anOwnerBelongsWhereItsHeadquartersAre() {
        Installed installed = new Installed(3, 1);
        installed.addStart(1, 1, 0, 20);
        installed.add(1, 0, 0, 100);
        assertThat(installed.located(1)).isEqualTo(120);
        assertThat(installed.owned(1)).isEqualTo(20);
        assertThat(installed.owned(0)).isEqualTo(100);
        assertThat(installed.ownedAdded(0)).isEqualTo(100);
        assertThat(installed.ownedAdded(1)).isZero();
        installed.newMonth();
        installed.retire(1, 0, 0, 40);
        assertThat(installed.located(1)).isEqualTo(80);
        assertThat(installed.owned(0)).isEqualTo(60);
        assertThat(installed.ownedAdded(0)).isZero();
    }

    @Test
    void aRuleOnChineseParentsBindsTheirSubsidiariesAbroad() {
        double bound = boughtByChineseInMalaysia("true");
        double free = boughtByChineseInMalaysia("false");
        assertThat(free).isPositive();
        assertThat(bound).isLessThan(0.8 * free);
    }

    /** Chips of all owners stand somewhere, so both ways of counting add up to the same. */
    @Test
    void ownedAndLocatedComputeOfTheWorldAreTheSameButForSmuggledChips() {
        RunRecord run = Trial.run(Trial.small("small-yard", UNTIL), 0);
        double owned = last(run, "owned_compute", "world");
        double located = last(run, "located_compute", "world");
        assertThat(owned).isCloseTo(located - last(run, "smuggled_compute", "china"), within(1e-6 * located));
        assertThat(last(run, "owned_compute", "malaysia")).isLessThan(last(run, "located_compute", "malaysia"));
    }

    private static double last(RunRecord run, String metric, String market) {
        return run.series()
                .getOrDefault(new MetricKey(metric, "compute", market, "", "H100e"), new double[LAST_MONTH + 1])[
                LAST_MONTH];
    }

    private static double boughtByChineseInMalaysia(String anywhere) {
        RunPlan plan =
                new RunPlan(Trial.small("small-yard", UNTIL, "policy.us.controls-2023-10.chinaHqAnywhere=" + anywhere)
                        .scenario());
        double[] bought = new double[1];
        YardstickModel model = Trial.model(plan, 0, world -> {
            if (world.month() == LAST_MONTH) {
                world.buyers().stream()
                        .filter(buyer -> isChineseIn(world, buyer.desk(), "malaysia"))
                        .forEach(buyer -> bought[0] += buyer.stock());
            }
        });
        model.runToEnd();
        return bought[0];
    }

    private static boolean isChineseIn(WorldState world, int deskIndex, String market) {
        Desk desk = world.desks().get(deskIndex);
        return desk.headquarters().equals("china")
                && world.regions().get(desk.region()).id().equals(market);
    }
}
