package org.yardstick.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yardstick.policy.Trigger;

/** Triggers as users write them, right and wrong. */
class TriggerReaderTest {
    private static final String REGIME = "regimes/market-control.yaml";

    private final Path folder;
    private final TestHome test;

    TriggerReaderTest(@TempDir Path folder) {
        this.folder = folder;
        this.test = new TestHome(folder);
        test.write(REGIME, test.text(REGIME) + """
                triggers:
                  - id: alarm
                    title: Lag
                    metric: capability_lag
                    market: china
                    is: below
                    level: 6
                    unit: months
                    monthsInARow: 3
                    earliest: 2026-01-01
                    latest: 2028-12-31
                    graceDays: 30
                    lastsMonths: 12
                    repeat: true
                    source: a test
                    levers:
                      deal: {type: other-sales, destinations: [uae], revenueShareRate: 0.2}
                  - id: relief
                    title: Relief
                    metric: vendor_units
                    market: world
                    vendor: nvidia
                    windowMonths: 12
                    is: at-least
                    level: 1000
                    unit: chips
                    monthsInARow: 1
                    after: alarm
                    source: a test
                    lift: [deal]
                """);
        test.write("history.yaml", test.text("history.yaml") + """
                triggers:
                  us:
                    - id: back
                      title: Back
                      metric: domestic_share
                      basis: value
                      market: china
                      is: above
                      level: 0.5
                      unit: fraction
                      monthsInARow: 6
                      under: [market-control]
                      source: a test
                      switchTo: silent
                      timing: settled
                """);
        test.write("regimes/silent.yaml", test.text("regimes/quiet.yaml").replace("id: quiet", "id: silent"));
    }

    private List<Trigger> triggers(String... settings) {
        return test.resolve(settings).scenario().policy().triggers();
    }

    @Test
    void readsTriggersOfRegimesAndScenarios() {
        assertThat(test.problems()).isEmpty();
        assertThat(triggers()).extracting(Trigger::id).containsExactly("alarm", "back", "relief");
        Trigger alarm = triggers().get(0);
        assertThat(alarm.whileRegimes()).containsExactly("market-control");
        assertThat(alarm.fromAt(LocalDate.of(2026, 5, 1))).isEqualTo(LocalDate.of(2026, 5, 31));
        assertThat(alarm.words()).isEqualTo("when capability_lag in china is below 6 months for 3 months: sets deal");
        assertThat(triggers().get(1).words())
                .isEqualTo("when domestic_share in china by value is above 0.5 fraction for 6 months:"
                        + " switches to silent");
        Trigger relief = triggers().get(2);
        assertThat(relief.when().basis()).isEqualTo("units");
        assertThat(relief.earliest()).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(relief.latest()).isEqualTo(LocalDate.of(2030, 12, 31));
        assertThat(relief.words())
                .isEqualTo("when vendor_units of nvidia in world by units over 12 months is at least 1,000 chips"
                        + " for 1 month: lifts deal");
    }

    @Test
    void theResolvedTextShowsThem() {
        assertThat(test.resolve().toYaml())
                .contains("- id: \"alarm\"", "under: [\"market-control\"]", "lastsMonths: 12", "switchTo: \"silent\"")
                .contains("is: at-least, level: 1000, unit: \"chips\"");
    }

    @Test
    void setsTheirValuesByPath() {
        assertThat(triggers(
                                "policy.us.alarm.level=4",
                                "policy.us.market-control.alarm.graceDays=90",
                                "policy.us.alarm.revenueShareRate=0.3",
                                "policy.us.alarm.latest=2029-12-31",
                                "triggers.us.back.level=0.8",
                                "triggers.us.back.announceAfterDays=7")
                        .toString())
                .contains("level=4.0", "graceDays=90", "revenueShareRate=0.3", "latest=2029-12-31", "level=0.8")
                .contains("announceAfterDays=7");
        assertThat(test.resolve().parameters().entries())
                .extracting(Parameter::path)
                .contains("policy.us.alarm.level", "policy.us.alarm.deal.revenueShareRate", "triggers.us.back.level");
        assertThat(test.problems("policy.us.alarm.lvl=4")).contains("alarm.level");
        assertThat(test.problems("triggers.us.back.levl=4")).contains("Maybe you mean \"back.level\"");
        assertThat(test.problems("triggers.uk.back.level=4")).contains("names nothing among");
    }

    @Test
    void everySettingListedCanBeSet() {
        for (Parameter parameter : test.resolve().parameters().entries()) {
            String setting = parameter.path().substring(parameter.path().lastIndexOf('.') + 1);
            if (parameter.path().matches(".*\\.(alarm|relief|back)\\..*") && TriggerBinder.SETTINGS.contains(setting)) {
                assertThat(test.problems(parameter.path() + "=" + parameter.value()))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R | metric: capability_lag | metric: capability_lap | policy.us.alarm.metric: names the unknown metric | \"capability_lag\"",
                "R | unit: months | unit: weeks | policy.us.alarm.unit: is \"weeks\", but capability_lag is in \"months\" | convert",
                "R | market: china | market: chnia | policy.us.alarm.market: names the unknown market | \"china\"",
                "R | level: 6 | level: .inf | policy.us.alarm.level: is \".inf\" | digits",
                "R | level: 6 | level: 1e999 | policy.us.alarm.level: is 1e999 | unit",
                "R | monthsInARow: 3 | monthsInARow: 0 | policy.us.alarm.monthsInARow: is 0 | from 1 to 120",
                "R | is: below | is: under | policy.us.alarm.is: is \"under\" | below",
                "R | latest: 2028-12-31 | latest: 2025-12-31 | policy.us.alarm.latest: is 2025-12-31, before earliest | swapped",
                "R | earliest: 2026-01-01 | earliest: 2028-12-02 | policy.us.alarm.latest: is 2028-12-31, before 2029-01-01 | later",
                "R | graceDays: 30 | graceDays: -1 | policy.us.alarm.graceDays: is -1 | from 0 to 3650",
                "R | repeat: true | repat: true | policy.us.alarm.repat: is an unknown key | \"repeat\"",
                "R | revenueShareRate: 0.2 | revenueShareRate: 2 | policy.us.alarm.deal.revenueShareRate: is 2 | from 0 to 1",
                "R | type: other-sales, destinations: [uae], revenue | type: sales, revenue | policy.us.alarm.deal: is the unknown lever type | other-sales",
                "R | id: alarm | id: letter | policy.us.letter: is the id of two stages or triggers | rename",
                "R | lift: [deal] | lift: [del] | policy.us.relief.lift: names \"del\" | \"deal\"",
                "R | lift: [deal] | lift: [] | policy.us.relief: does nothing | levers",
                "R | lift: [deal] | switchTo: quiet | policy.us.relief.switchTo: is given in a regime's file | triggers.us",
                "R | lift: [deal] | under: [quiet] | policy.us.relief.under: is given in a regime's file | remove",
                "R | after: alarm | after: alrm | policy.us.relief.after: names \"alrm\" | \"alarm\"",
                "R | after: alarm | after: relief | closes a circle of triggers: relief -> relief | chain",
                "R | vendor: nvidia | vendor: nvidea | policy.us.relief.vendor: names the unknown vendor | \"nvidia\"",
                "R | vendor: nvidia | basis: units | policy.us.relief.vendor: is missing, expected the vendor | add",
                "S | basis: value | basis: volume | triggers.us.back.basis: is \"volume\" | units, value",
                "S | basis: value | announceAfterDays: 0 | triggers.us.back.basis: is missing | compute, units, value",
                "S | basis: value | vendor: nvidia | triggers.us.back.vendor: is \"nvidia\", but domestic_share | remove",
                "S | under: [market-control] | under: [market] | triggers.us.back.under: names \"market\" | \"market-control\"",
                "S | under: [market-control] | under: [silent] | triggers.us.back.under: names the regime that the trigger | ends",
                "S | under: [market-control] | latest: 2020-06-01 | triggers.us.back.latest: is 2020-06-01, but what it observes takes until 2020-07-01 | later",
                "S | switchTo: silent | switchTo: silnet | triggers.us: names the unknown regime \"silnet\" | \"silent\"",
                "S | timing: settled | lastsMonths: 3 | triggers.us.back.lastsMonths: is given with switchTo | remove",
                "S | timing: settled | lift: [deal] | triggers.us.back: has levers or lift beside switchTo | two triggers",
                "S | triggers:#  us: | triggers:#  uk: | triggers.uk: is for an issuer without regimes | us",
            })
    void refusesBadTriggers(String file, String old, String with, String expected, String advice) {
        String path = file.equals("R") ? REGIME : "history.yaml";
        test.replace(path, old.replace("#", "\n"), with.replace("#", "\n"));
        assertThat(test.problems()).contains(expected).contains(advice).contains("Maybe");
    }

    @Test
    void aStockIsNotTakenOverAWindow() {
        test.replace(REGIME, "monthsInARow: 3", "windowMonths: 12\n    monthsInARow: 3");
        assertThat(test.problems())
                .contains("policy.us.alarm.windowMonths: is 12, but capability_lag is no flow")
                .contains("monthsInARow");
    }

    @Test
    void aTriggerOfARegimeThatNoLongerRulesCouldNeverFire() {
        test.replace("history.yaml", "under: [market-control]", "under: [quiet]\n      earliest: 2026-01-01");
        assertThat(test.problems())
                .contains("triggers.us.back: could never fire: from 2026-01-01")
                .contains("quiet");
    }

    @Test
    void triggersThatSwitchToAndFroAreACircle() {
        test.write("history.yaml", test.text("history.yaml") + """
                    - id: forth
                      title: Forth
                      metric: capability_lag
                      market: china
                      is: above
                      level: 12
                      unit: months
                      monthsInARow: 6
                      under: [silent]
                      source: a test
                      switchTo: market-control
                """);
        assertThat(test.problems())
                .contains("triggers.us.back: closes a circle of triggers: back -> forth -> back")
                .contains("repeat: true");
        assertThat(Set.of(test.problems().split("\n"))).hasSize(1);
    }

    @Test
    void aTriggerBeyondTheHorizonIsDoubtful() {
        assertThat(test.resolve("until=2025-12", "policy.us.alarm.latest=2029-01-01")
                        .warnings())
                .extracting(Problem::toString)
                .anyMatch(text -> text.contains("policy.us.alarm: is armed from 2026-01-01, after the last month"));
    }

    @Test
    void withoutMetricsNoTriggerCanBeRead() {
        ScenarioProblems problems = org.assertj.core.api.Assertions.catchThrowableOfType(
                ScenarioProblems.class, () -> new ScenarioReader(TestHome.LEVERS).read("history", folder, List.of()));
        assertThat(problems.text()).contains("names the unknown metric");
    }
}
