package org.yardstick.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DraftTest {

    private static Theme theme;

    @BeforeAll
    static void loadTheme() throws ReportException {
        theme = new Theme(Fonts.load());
    }

    @Test
    void datesThatTellScenariosApartAreMissedFirstAndThenTheLatestOfEveryIssuer() {
        List<PolicyDate> dates = new ArrayList<>();
        dates.add(new PolicyDate("small-yard", 2020.5, "only here"));
        for (String scenario : List.of("small-yard", "market-control")) {
            dates.add(new PolicyDate(scenario, 2020.8, "china", "", "", "earliest"));
            dates.add(new PolicyDate(scenario, 2021, "American, early"));
            dates.add(new PolicyDate(scenario, 2022, "American, late"));
        }
        Draft draft = draft(dates);
        List<String> scenarios = List.of("market-control", "small-yard");
        List<Page.Mark> marks = draft.marks(scenarios, draft.months());
        assertThat(marks)
                .extracting(Page.Mark::label)
                .containsExactly("only here", "China: earliest", "American, early", "American, late");
        assertThat(marks).extracting(Page.Mark::rank).containsExactly(0, 2, 3, 1);
        assertThat(marks.get(0).colour()).isEqualTo(draft.colour("small-yard"));
        assertThat(marks.get(1).colour()).isEqualTo(theme.mark());
    }

    @Test
    void bandsSayWhetherTheyHoldDoubtAboutParameters() {
        assertThat(draft(List.of()).bandNote()).endsWith("luck only");
        RunFacts drawn = new RunFacts(
                Optional.of("1.2"), Optional.of("20"), Optional.of("7"), Optional.of("sets.csv"), 0, List.of());
        Draft ensemble = draft(drawn, List.of());
        assertThat(ensemble.bandNote()).endsWith("luck and doubt about parameters");
        assertThat(ensemble.source(List.of("small-yard"), false)).contains("parameters drawn from sets.csv");
    }

    @Test
    void ofCrowdedDatesThoseAreShownThatComeFirstAndHaveRoom() {
        List<Page.Mark> wanted = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            wanted.add(new Page.Mark(i / 10.0, "date " + i, theme.mark(), i == 7 ? 0 : i + 1));
        }
        // In a room of 50 units two numbers of 17.5 units fit, each at most 20 from its date; in 2000 all do.
        List<Page.Mark> shown = MarkStrip.fitting(wanted, 50, year -> year * 50);
        assertThat(shown)
                .extracting(Page.Mark::label)
                .contains("date 7", "date 0")
                .isSorted();
        assertThat(shown).hasSizeLessThan(5);
        assertThat(MarkStrip.fitting(wanted, 2000, year -> year * 2000)).isEqualTo(wanted);
    }

    @Test
    void theSourceLineTellsWhatTheManifestTells() {
        assertThat(draft(List.of()).source(List.of("small-yard"), true))
                .isEqualTo("Source: Yardstick 1.2, scenario small-yard, 20 replicates, seed 7, failed runs left out: 2."
                        + " Observed: Epoch AI (CC BY 4.0), IDC and others.");
    }

    @Test
    void aScenarioKeepsItsColourWhateverItsCompany() {
        assertThat(theme.scenarios(List.of("mine", "small-yard")).get("small-yard"))
                .isEqualTo(theme.scenarios(List.of("small-yard")).get("small-yard"));
        assertThat(theme.scenarios(List.of("a", "b", "c", "small-yard", "market-control"))
                        .values())
                .doesNotHaveDuplicates();
    }

    private static Draft draft(List<PolicyDate> dates) {
        return draft(
                new RunFacts(Optional.of("1.2"), Optional.of("20"), Optional.of("7"), Optional.empty(), 2, List.of()),
                dates);
    }

    private static Draft draft(RunFacts facts, List<PolicyDate> dates) {
        Map<SeriesKey, List<Point>> series = Map.of(
                new SeriesKey("small-yard", "hhi", "", "world", ""),
                List.of(new Point(Months.of(2020, 1), 1, 1, 1), new Point(Months.of(2030, 12), 1, 1, 1)),
                new SeriesKey("market-control", "hhi", "", "world", ""),
                List.of(new Point(Months.of(2020, 1), 1, 1, 1)));
        return new Draft(new ResultTable(facts, series, Map.of(), dates), theme);
    }
}
