package org.yardstick.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yardstick.market.Quantity;
import org.yardstick.policy.Refers;

class RecordBinderTest {

    enum Mood {
        VERY_CALM,
        WILD
    }

    record Inner(
            String id, @Quantity(unit = "USD", max = 10) double costUsd) {}

    record All(
            @Quantity(unit = "fraction", max = 1) double share,
            int count,
            long large,
            boolean on,
            String name,
            Mood mood,
            LocalDate day,
            YearMonth month,
            Optional<Double> maybe,
            OptionalDouble perhaps,
            List<Integer> numbers,
            @Refers(Refers.To.MARKET) Set<String> places,
            Map<String, Double> byVendor,
            Map<Mood, Integer> byMood,
            Inner inner,
            List<Inner> inners) {
        All {
            if (count > 90) {
                throw new IllegalArgumentException("count is " + count + ", expected at most 90");
            }
        }
    }

    record Sourced(
            @Quantity(unit = "months", max = 12) double leadTime,
            int stages,
            boolean on,
            YearMonth from,
            @Quantity(unit = "USD", max = 100) Map<String, Double> prices,
            List<Inner> makers) {}

    private static final String GOOD = """
            share: 0.5
            count: 3
            large: 8000000000
            on: true
            name: x
            mood: very-calm
            day: 2024-02-29
            month: 2024-02
            numbers: [3, 1]
            places: [uae, china]
            byVendor: {nvidia: 1.5, amd: 2}
            byMood: {wild: 4}
            inner: {id: a, costUsd: 1e0}
            inners: [{id: b, costUsd: 2}, {id: c, costUsd: .5}]
            """;

    private static final String SOURCED = """
            leadTime: {value: 5, low: 3, high: 7, unit: months, source: a book}
            stages: {value: 4, low: 1, high: 9, unit: "1", source: a book}
            on: {value: true, source: a book}
            from: 2024-02
            prices:
              nvidia: {value: 10, low: 5, high: 20, unit: USD, source: a book}
            makers:
              - id: tsmc
                costUsd: {value: 1, low: 1, high: 2, unit: USD, source: a book}
            """;

    private final ProblemList problems = new ProblemList();
    private final List<Parameter> sink = new ArrayList<>();

    private <T> Optional<T> bind(String yaml, Class<T> type, RecordBinder.Style style) {
        ReferenceIds ids =
                new ReferenceIds(Set.of("china", "uae"), Set.of(), Set.of(), Set.of(), Set.of(), new TreeMap<>());
        return YamlParser.file("f.yaml", yaml, problems)
                .flatMap(tree ->
                        new RecordBinder(problems, style, new RecordShapes(ids), sink::add).record(tree, type, "p"));
    }

    private String messages() {
        try {
            problems.throwIfAny();
            return "";
        } catch (ScenarioProblems e) {
            return e.text();
        }
    }

    @Test
    void fillsEveryKindOfComponent() {
        Optional<All> all = bind(GOOD, All.class, RecordBinder.Style.PLAIN);
        assertThat(messages()).isEmpty();
        assertThat(all)
                .contains(new All(
                        0.5,
                        3,
                        8_000_000_000L,
                        true,
                        "x",
                        Mood.VERY_CALM,
                        LocalDate.of(2024, 2, 29),
                        YearMonth.of(2024, 2),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        List.of(3, 1),
                        Set.of("china", "uae"),
                        Map.of("nvidia", 1.5, "amd", 2.0),
                        Map.of(Mood.WILD, 4),
                        new Inner("a", 1),
                        List.of(new Inner("b", 2), new Inner("c", 0.5))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "share: 0.5 | shar: 0.5 | f.yaml:1: p.shar: is an unknown key|Maybe you mean \"share\"",
                "share: 0.5 | shar: 0.5 | p.share: is missing, expected a number from 0 to 1 (fraction)|Maybe add",
                "share: 0.5 | share: 1.5 | f.yaml:1: p.share: is 1.5, expected a number from 0 to 1 (fraction)|unit",
                "share: 0.5 | share: '\"0.5\"' | p.share: is the text \"0.5\", expected a number|remove the quotes",
                "share: 0.5 | share: half | p.share: is \"half\", expected a number from 0 to 1|digits",
                "share: 0.5 | share: 1e999 | p.share: is 1e999, expected a number from 0 to 1|unit",
                "share: 0.5 | share: .inf | p.share: is \".inf\", expected a number|digits",
                "share: 0.5 | share: .nan | p.share: is \".nan\", expected a number|digits",
                "share: 0.5 | share: 0x10 | p.share: is \"0x10\", expected a number|digits",
                "share: 0.5 | share: 1_000 | p.share: is \"1_000\", expected a number|digits",
                "share: 0.5 | share: [1] | p.share: is a list, expected a number|one value",
                "share: 0.5 | share: | p.share: has no value, expected a number|Maybe write one",
                "share: 0.5 | share: 0.000000000000000000000000000000000000000001 | p.share: has 44 characters|shorter",
                "count: 3 | count: 3.0 | f.yaml:2: p.count: is 3.0, expected a whole number|round",
                "count: 3 | count: 99999999999 | p.count: is 99999999999, expected a whole number|digits",
                "count: 3 | count: 91 | f.yaml:2: p.count: count is 91, expected at most 90|Maybe change",
                "on: true | on: yes | p.on: is \"yes\", expected true or false|Maybe write true",
                "mood: very-calm | mood: verycalm | is \"verycalm\", expected one of very-calm, wild|\"very-calm\"",
                "day: 2024-02-29 | day: 2025-02-29 | no date of the calendar|Maybe you mean 2025-02-28",
                "day: 2024-02-29 | day: 2025-13-01 | no date of the calendar|Maybe the month is wrong",
                "day: 2024-02-29 | day: 1.2.2024 | p.day: is \"1.2.2024\", expected a date|2025-04-09",
                "month: 2024-02 | month: 2024-13 | p.month: is 2024-13, which is no date|month",
                "places: [uae | places: [chnia | names the unknown market \"chnia\", expected one of china, uae|\"china\"",
                "places: [uae | places: [china, uae | p.places: names \"china\" twice|Maybe",
                "numbers: [3, 1] | numbers: 3 | p.numbers: is \"3\", expected a list|brackets",
                "numbers: [3, 1] | numbers: [3, x] | p.numbers.2: is \"x\", expected a whole number|digits",
                "amd: 2 | amd: [2] | p.byVendor.amd: is a list, expected a number|one value",
                "wild: 4 | wlid: 4 | p.byMood.wlid: is \"wlid\", expected one of very-calm, wild|\"wild\"",
                "inner: {id: a | inner: {di: a | f.yaml:13: p.inner.di: is an unknown key|\"id\"",
                "inner: {id: a, costUsd: 1e0} | inner: 3 | p.inner: is \"3\", expected the keys id, costUsd|indent",
                "{id: c | {id: b | f.yaml:14: p.inners.b: is given twice|Maybe rename",
            })
    void refuses(String old, String with, String expected, String advice) {
        assertThat(GOOD).contains(old);
        String value = with.replace("'\"", "\"").replace("\"'", "\"");
        assertThat(bind(GOOD.replace(old, value), All.class, RecordBinder.Style.PLAIN))
                .isEmpty();
        assertThat(messages()).contains(expected).contains(advice);
    }

    @Test
    void reportsAllProblemsAtOnce() {
        bind("shar: 1\ncount: x\non: maybe\n", All.class, RecordBinder.Style.PLAIN);
        assertThat(messages()).contains("p.shar:", "p.share:", "p.count:", "p.on:", "p.mood:", "p.inner:");
    }

    @Test
    void readsSourcedNumbersAndTellsTheCatalogue() {
        Optional<Sourced> sourced = bind(SOURCED, Sourced.class, RecordBinder.Style.SOURCED);
        assertThat(messages()).isEmpty();
        assertThat(sourced)
                .contains(new Sourced(
                        5, 4, true, YearMonth.of(2024, 2), Map.of("nvidia", 10.0), List.of(new Inner("tsmc", 1))));
        assertThat(sink)
                .contains(new Parameter(
                        "p.leadTime",
                        "5",
                        Optional.of(3.0),
                        Optional.of(7.0),
                        "months",
                        "a book",
                        Optional.of(0.0),
                        Optional.of(12.0),
                        false))
                .extracting(Parameter::path)
                .containsExactly(
                        "p.leadTime",
                        "p.stages",
                        "p.on",
                        "p.from",
                        "p.prices.nvidia",
                        "p.makers.tsmc.id",
                        "p.makers.tsmc.costUsd");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unit: months | unit: days | p.leadTime.unit: is \"days\", expected \"months\"",
                "value: 5 | value: 8 | p.leadTime: is 8, outside its evidence range from 3 to 7",
                "value: 5 | value: 15 | p.leadTime: is 15, expected a number from 0 to 12 (months)",
                "low: 3 | low: 9 | p.leadTime: has low 9 above high 7",
                "low: 3 | lo: 3 | p.leadTime.lo: is an unknown key, expected one of high, low, note, source, unit, value",
                "source: a book | source: ' ' | p.leadTime.source: is blank",
                "source: a book | note: x | p.leadTime.source: is missing",
                "leadTime: {value: 5, low: 3, high: 7, unit: months, source: a book} | leadTime: 5"
                        + " | p.leadTime: is \"5\", expected a number from 0 to 12 (months) as {value:",
            })
    void refusesSourcedNumbers(String old, String with, String expected) {
        assertThat(bind(SOURCED.replaceFirst(Pattern.quote(old), with), Sourced.class, RecordBinder.Style.SOURCED))
                .isEmpty();
        assertThat(messages()).contains(expected).contains("f.yaml:1:").contains("Maybe");
    }
}
