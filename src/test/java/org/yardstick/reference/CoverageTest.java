package org.yardstick.reference;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every claim and every measure on record is carried by something that exists, or its absence is explained. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CoverageTest {
    private static final Set<String> CARRIED = Set.of("lever", "agent", "mechanism", "output");

    private final Carriers carriers = new Carriers(new ReadSettings());

    @Test
    void everyClaimIsCarriedBySomethingThatExists() {
        List<String> claims = Shipped.table("claims.csv").stream()
                .filter(claim -> CARRIED.contains(claim.getField("kind")))
                .map(claim -> claim.getField("id"))
                .toList();
        assertThat(claims).hasSizeGreaterThan(100);
        List<NamedCsvRecord> rows = Shipped.table("claims_coverage.csv");
        assertThat(rows.stream().map(row -> row.getField("id")))
                .as(
                        "claims_coverage.csv has one row for each claim of claims.csv that is no mere context, in its order")
                .containsExactlyElementsOf(claims);
        List<String> problems = new ArrayList<>();
        for (NamedCsvRecord row : rows) {
            problems.addAll(carriers.problems(
                    "claims_coverage.csv " + row.getField("id"), row.getField("carried_by"), row.getField("note")));
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void everyMeasureOfTheTimelineIsSetInAStageOrExplained() {
        List<NamedCsvRecord> rows = Shipped.table("timeline_coverage.csv");
        assertThat(rows.stream().map(CoverageTest::measure))
                .as("timeline_coverage.csv has one row for each row of policy_timeline.csv, in its order")
                .containsExactlyElementsOf(Shipped.table("policy_timeline.csv").stream()
                        .map(CoverageTest::measure)
                        .toList());
        List<String> problems = new ArrayList<>();
        for (NamedCsvRecord row : rows) {
            String name = "timeline_coverage.csv " + measure(row);
            for (String carrier : Carriers.split(row.getField("carried_by"))) {
                if (!carrier.startsWith("stage:")) {
                    problems.add(name + ": " + carrier + " is no stage of a regime");
                }
            }
            problems.addAll(carriers.problems(name, row.getField("carried_by"), row.getField("note")));
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void aNameThatNoLongerExistsIsFound() {
        for (String gone : List.of(
                "lever:no-such-lever",
                "setting:chip-threshold.noSuchSetting",
                "parameter:world.choice.noSuchNumber",
                "class:agents.NoSuchAgent",
                "stage:market-control/no-such-stage/licensed-sales",
                "stage:market-control/licensed-2025-08/no-such-lever",
                "metric:no_such_metric")) {
            assertThat(carriers.problems("row", gone, "")).as(gone).hasSize(1);
        }
        assertThat(carriers.problems("row", "", "")).hasSize(1);
        assertThat(carriers.problems("row", "", "in part: nothing reads chip-threshold.tests yet"))
                .hasSize(2);
        assertThat(carriers.problems("row", "lever:hbm-control", "in part: nothing asks for hbm yet"))
                .hasSize(1);
    }

    private static String measure(NamedCsvRecord row) {
        return row.getField("date") + " " + row.getField("instrument");
    }
}
