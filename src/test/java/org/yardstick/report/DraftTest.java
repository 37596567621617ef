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
    void datesThatTellScenariosApartAreKeptWhenThereAreTooMany() {
        List<PolicyDate> dates = new ArrayList<>();
        dates.add(new PolicyDate("small-yard", 2020.5, "only here"));
        for (int i = 0; i < 20; i++) {
            dates.add(new PolicyDate("small-yard", 2021 + i / 10.0, "both " + i));
            dates.add(new PolicyDate("market-control", 2021 + i / 10.0, "both " + i));
        }
        Draft draft = draft(dates);
        List<String> scenarios = List.of("market-control", "small-yard");
        List<Page.Mark> marks = draft.marks(scenarios, draft.months());
        assertThat(marks).hasSize(18);
        assertThat(marks).extracting(Page.Mark::number).startsWith(1, 2, 3).endsWith(18);
        assertThat(marks.get(0).label()).isEqualTo("only here");
        assertThat(marks.get(0).colour()).isEqualTo(draft.colour("small-yard"));
        assertThat(marks.get(1).label()).isEqualTo("both 3");
        assertThat(marks.get(1).colour()).isEqualTo(theme.mark());
        assertThat(draft.marksNote(scenarios, draft.months())).endsWith("(18 of 21)");
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
        Map<SeriesKey, List<Point>> series = Map.of(
                new SeriesKey("small-yard", "hhi", "", "world", ""),
                List.of(new Point(Months.of(2020, 1), 1, 1, 1), new Point(Months.of(2030, 12), 1, 1, 1)),
                new SeriesKey("market-control", "hhi", "", "world", ""),
                List.of(new Point(Months.of(2020, 1), 1, 1, 1)));
        RunFacts facts = new RunFacts(Optional.of("1.2"), Optional.of("20"), Optional.of("7"), 2, List.of());
        return new Draft(new ResultTable(facts, series, Map.of(), dates), theme);
    }
}
