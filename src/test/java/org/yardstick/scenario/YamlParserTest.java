package org.yardstick.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlParserTest {

    private static String problems(String text) {
        ProblemList problems = new ProblemList();
        YamlParser.file("f.yaml", text, problems);
        try {
            problems.throwIfAny();
            return "";
        } catch (ScenarioProblems e) {
            return e.text();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: &x [1, 2]\\nb: *x              | f.yaml:1: sets the anchor &x",
                "a: &x [1, 2]\\nb: *x              | f.yaml:2: uses the alias *x",
                "a: 1\\nb: 2\\na: 3                | f.yaml:3: a: is given twice, first on line 1",
                "a: 1\\n---\\nb: 2                 | f.yaml:2: a second document begins",
                "a:\\n\\tb: 1                      | f.yaml:2: is indented by a tab",
                "a: 1\\nb: [1, 2                   | f.yaml:2: is no YAML here",
                "a: 1\\nb: 'x                      | is no YAML here",
                "a: 1\\n  b: 2                     | f.yaml:2: is no YAML here",
                "a: !!int 3                        | f.yaml:1: has the tag",
                "a: \\u0001                        | f.yaml:1: holds the control character U+0001",
                "'- 1\\n- 2'                       | f.yaml:1: holds a list, expected keys",
                "'just words'                      | f.yaml:1: holds \"just words\"",
                "'# only a comment'                | f.yaml: says nothing",
                "? [1, 2]\\n: 3                    | f.yaml:1: has a list as a key",
            })
    void refuses(String text, String expected) {
        assertThat(problems(text.replace("\\n", "\n").replace("\\t", "\t").replace("\\u0001", "\u0001")))
                .contains(expected)
                .contains("Maybe");
    }

    @Test
    void refusesABombOfAliasesWithoutExpandingIt() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(problems(bomb.toString())).contains("f.yaml:2: uses the alias *a0");
    }

    @Test
    void refusesDeepNestingWithoutOverflow() {
        assertThat(problems("a: " + "[".repeat(100_000))).contains("nested more than 24 levels");
    }

    @Test
    void keepsTheLineOfEveryValue() {
        ProblemList problems = new ProblemList();
        Optional<Tree.Mapping> tree = YamlParser.file("f.yaml", "# c\na: 1\nb:\n  - x\n  - y: 2\n", problems);
        Tree.Sequence list =
                (Tree.Sequence) tree.orElseThrow().get("b").orElseThrow().value();
        assertThat(list.items().get(0).place()).isEqualTo(Place.of("f.yaml", 4));
        assertThat(((Tree.Mapping) list.items().get(1))
                        .scalar("y")
                        .orElseThrow()
                        .place()
                        .line())
                .isEqualTo(5);
    }
}
