package org.yardstick.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yardstick.scenario.ScenarioProblems;

/** Volumes and shares that make no sense are refused in the file that holds them, before anything runs. */
class RefusedPolicyTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "licensed-sales | unitsPerFirmPerYear: -1 | unitsPerFirmPerYear: is -1, expected a number from 0 to",
                "licensed-sales | firmCount: -2 | firmCount: is -2, expected",
                "licensed-sales | volumeShareOfHome: -0.5 | volumeShareOfHome: is -0.5, expected a number from 0 to 100",
                "country-tiers | tier2CapH100ePerYear: -100 | tier2CapH100ePerYear: is -100, expected a number from 0 to",
                "country-tiers | countriesByMarket: {uae: -1} | countriesByMarket",
                "country-tiers | agreementMarkets: [narnia] | names the unknown market \"narnia\"",
                "bilateral-deal | unitsPerYear: -5 | unitsPerYear: is -5, expected a number from 0 to",
                "chip-threshold | tests: [{tppAtLeast: -1}] | tppAtLeast: is -1, expected a number from 0 to",
                "affiliates-rule | ownershipThreshold: 2 | ownershipThreshold: is 2, expected a number from 0 to 1",
                "enforcement-budget | budgetUsdPerYear: -1 | budgetUsdPerYear: is -1, expected a number from 0 to"
            })
    void aNumberBelowZeroIsRefusedWhereItStands(String type, String setting, String expected) {
        Workshop workshop = new Workshop(folder);
        workshop.edit("small-yard-high-fence.yaml", text -> text + """
                  - id: wrong
                    title: Wrong
                    from: 2027-06-01
                    source: a test
                    levers:
                      wrong-lever: {type: %s, %s}
                """.formatted(type, setting));
        ScenarioProblems refused =
                catchThrowableOfType(ScenarioProblems.class, () -> Trial.small(folder, "small-yard", List.of()));
        assertThat(refused.text())
                .contains("small-yard-high-fence.yaml:")
                .contains("policy.us.wrong.wrong-lever")
                .contains(expected)
                .contains("Maybe");
    }
}
