package org.yardstick.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yardstick.agents.Desk;
import org.yardstick.metrics.MetricKey;
import org.yardstick.metrics.MetricSelection;
import org.yardstick.metrics.RunRecord;

/** Regimes that act on what they observe, in whole runs. */
class AdaptiveRunTest {
    private static final String UNTIL = "until=2026-12";
    private static final RunRecord SMALL_YARD = Trial.run(Trial.small("small-yard", UNTIL), 0);

    /** Fires when few chips have been sold for a while, whatever the numbers of the world. */
    private static final String TRIGGER = """

            triggers:
              us:
                - id: alarm
                  title: A test
                  metric: vendor_units
                  market: world
                  vendor: nvidia
                  windowMonths: 3
                  is: above
                  level: %s
                  unit: chips
                  monthsInARow: 2
                  earliest: 2024-01-01
                  graceDays: 40
                  source: a test
                  levers:
                    chip-threshold: {destinations: [china], tests: [{tppAtLeast: 1}]}
            """;

    @TempDir
    Path folder;

    private RunRecord withTrigger(String level, String... settings) {
        Workshop workshop = new Workshop(folder);
        workshop.edit("/small-yard.yaml", text -> text + TRIGGER.formatted(level));
        List<String> all = new ArrayList<>(List.of(UNTIL));
        all.addAll(List.of(settings));
        return Trial.run(Trial.small(folder, "small-yard", all), 0);
    }

    private static double[] sales(RunRecord run) {
        MetricKey key = new MetricKey("vendor_units", "units", "china", "nvidia", "chips");
        return run.series().getOrDefault(key, new double[0]);
    }

    /** The first months; a series that is absent, or has no value in a month, is as good as nought. */
    private static double[] start(double[] values, int months) {
        double[] start = Arrays.copyOf(values, months);
        for (int month = 0; month < months; month++) {
            start[month] = Double.isNaN(start[month]) ? 0 : start[month];
        }
        return start;
    }

    @Test
    void aTriggerThatNeverFiresIsAsGoodAsNone() {
        RunRecord watched = withTrigger("1e12");
        assertThat(watched.firings()).isEmpty();
        assertThat(watched.series().keySet()).isEqualTo(SMALL_YARD.series().keySet());
        SMALL_YARD
                .series()
                .forEach((key, values) ->
                        assertThat(watched.series().get(key)).as(key.toString()).isEqualTo(values));
    }

    @Test
    void aTriggerChangesNothingBeforeItFiresAndMuchAfter() {
        RunRecord tightened = withTrigger("1");
        assertThat(tightened.firings()).singleElement().satisfies(firing -> {
            assertThat(firing.observed()).hasToString("2023-12");
            assertThat(firing.announced()).hasToString("2024-01-01");
            assertThat(firing.from()).hasToString("2024-02-10");
            assertThat(firing.value()).isGreaterThan(1);
        });
        int fires = 48;
        SMALL_YARD.series().forEach((key, values) -> {
            double[] others = tightened.series().getOrDefault(key, new double[0]);
            assertThat(start(others, fires)).as(key.toString()).isEqualTo(start(values, fires));
        });
        assertThat(sales(SMALL_YARD)[fires + 6]).isGreaterThan(0);
        assertThat(start(sales(tightened), fires + 7)[fires + 6]).isZero();
    }

    @Test
    void aTriggeredDenialBringsPurchasesForward() {
        RunRecord tightened = withTrigger("1", "triggers.us.alarm.graceDays=90");
        double rushed = 0;
        double calm = 0;
        for (int month = 48; month < 51; month++) {
            rushed += sales(tightened)[month];
            calm += sales(SMALL_YARD)[month];
        }
        assertThat(rushed).isGreaterThan(calm * 1.05);
    }

    @Test
    void whatIsWrittenDoesNotDecideWhatTriggersSee() {
        RunRecord all = withTrigger("1");
        Workshop workshop = new Workshop(folder.resolve("again"));
        workshop.edit("/small-yard.yaml", text -> text + TRIGGER.formatted("1"));
        RunRecord one = Trial.run(
                Trial.small(folder.resolve("again"), "small-yard", List.of(UNTIL)),
                0,
                MetricSelection.of(Set.of("alignment")));
        assertThat(one.firings()).isEqualTo(all.firings());
        one.series().forEach((key, values) -> assertThat(all.series().get(key)).isEqualTo(values));
    }

    @Test
    void aRegimeThatATriggerSwitchesToRulesFromThen() {
        Workshop workshop = new Workshop(folder);
        workshop.edit("/small-yard.yaml", text -> text + """

                triggers:
                  us:
                    - {id: change, title: A test, metric: capability_lag, market: china, is: above, level: 0,
                       unit: months, monthsInARow: 1, earliest: 2024-01-01, source: a test, switchTo: no-controls}
                """);
        RunRecord switched = Trial.run(Trial.small(folder, "small-yard", List.of(UNTIL)), 0);
        assertThat(switched.firings()).singleElement().satisfies(firing -> {
            assertThat(firing.regime()).isEqualTo("small-yard-high-fence");
            assertThat(firing.outcome()).isEqualTo("switches to no-controls");
        });
        Workshop dated = new Workshop(folder.resolve("dated"));
        dated.edit(
                "/small-yard.yaml",
                text -> text.replace(
                        "from: 2018-01-01}\n  china",
                        "from: 2018-01-01}\n" + "    - {regime: no-controls, from: 2024-01-01}\n  china"));
        RunRecord plain = Trial.run(Trial.small(folder.resolve("dated"), "small-yard", List.of(UNTIL)), 0);
        plain.series()
                .forEach((key, values) -> assertThat(switched.series().get(key))
                        .as(key.toString())
                        .isEqualTo(values));
    }

    /** Who is told apart is known from the start, so that the terms kept for buyers fit a lever that comes by trigger. */
    @Test
    void aTriggeredBanOfStateDataCentresBindsStateBuyersAlone() {
        Workshop workshop = new Workshop(folder);
        workshop.edit(
                "/small-yard.yaml",
                text -> text.replace(
                                "- {regime: china-measures, from: 2018-01-01}",
                                "- {regime: quiet-china, from: 2018-01-01}")
                        + """

                triggers:
                  china:
                    - id: ban
                      title: A test
                      metric: capability_lag
                      market: china
                      is: above
                      level: 0
                      unit: months
                      monthsInARow: 1
                      earliest: 2021-06-01
                      source: a test
                      levers:
                        state-data-centre-ban: {market: china, bannedShare: 1}
                """);
        workshop.write("regimes/quiet-china.yaml", """
                id: quiet-china
                issuer: china
                title: Nothing
                stages:
                  - {id: quiet, title: Nothing, from: 2018-01-01, source: a test}
                """);
        RunPlan plan = new RunPlan(
                Trial.small(folder, "small-yard", List.of("until=2021-12")).scenario());
        List<String> open = new ArrayList<>();
        Trial.model(plan, 0, world -> open.add(openTo(world, true) + " " + openTo(world, false)))
                .runToEnd();
        assertThat(open.subList(0, 17)).containsOnly("1.0 1.0");
        assertThat(open.subList(17, 24)).containsOnly("0.0 1.0");
    }

    /** Share of orders for the A100 that Chinese buyers of one kind may place, 1 before its launch; -1 where they differ. */
    private static double openTo(WorldState world, boolean stateFunded) {
        double[] shares = world.desks().stream()
                .filter(desk -> desk.headquarters().equals(WorldState.CHINA)
                        && desk.region() == world.region(WorldState.CHINA)
                        && desk.stateFunded() == stateFunded
                        && desk.role() == Desk.Role.USE)
                .mapToDouble(desk -> world.line("nvidia-a100")
                        .map(line ->
                                world.terms().row(desk.index(), line.index()).orderOpen())
                        .orElse(1.0))
                .distinct()
                .toArray();
        return shares.length == 1 ? shares[0] : -1;
    }

    @Test
    void aScenarioWithTriggersIsNotRunBlind() {
        RunPlan plan = new RunPlan(Trial.small("small-yard-adaptive").scenario());
        assertThat(plan.watchedMetrics()).containsExactly("capability_lag", "lost_revenue");
        assertThatThrownBy(() -> plan.model(0, world -> {})).hasMessageContaining("has triggers");
    }
}
