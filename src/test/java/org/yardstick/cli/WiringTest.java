package org.yardstick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The commands that run nothing, on the files that the project ships. */
final class WiringTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... words) {
        CommandLine commandLine = Main.commandLine(Wiring::services);
        commandLine.setOut(new PrintWriter(out));
        commandLine.setErr(new PrintWriter(err));
        return commandLine.execute(words);
    }

    @Test
    void aShippedScenarioIsFine() {
        assertThat(run("check", "history")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("history is fine").contains("us: market-control from 2025-04-09");
    }

    @Test
    void problemsNameTheOptionTheyComeFrom() {
        assertThat(run("run", "history", "--set", "untl=2030-12", "--until", "1999-01"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("--set no. 1: untl")
                .contains("\"until\"")
                .contains("--until: is 1999-01")
                .contains("2 problems; nothing was written.");
    }

    @Test
    void listsTheTriggersOfAllScenariosOrSaysThatOneHasNone() {
        assertThat(run("list", "triggers")).isZero();
        assertThat(out.toString())
                .startsWith("scenario ")
                .contains("small-yard-adaptive ")
                .doesNotContain("no-controls");
        assertThat(run("list", "triggers", "history")).isZero();
        assertThat(out.toString()).contains("history has no triggers. Maybe see those of all scenarios");
    }

    @Test
    void listsWhatTheProjectShips() {
        assertThat(run("list", "scenarios")).isZero();
        assertThat(run("list", "regimes")).isZero();
        assertThat(run("list", "levers")).isZero();
        assertThat(run("list", "parameters", "--scenario", "no-controls")).isZero();
        assertThat(out.toString())
                .containsPattern("switch-to-market-control +Small yard first")
                .contains("paid-access              us")
                .contains("chip-threshold ")
                .contains("world.choice.priceSensitivity");
    }
}
