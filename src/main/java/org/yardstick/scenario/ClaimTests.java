package org.yardstick.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The claims of the source articles with what must be seen for each of them to hold.
 *
 * @param claims what each claim says, by id, in the order of {@code claims.csv}
 * @param tests tests in the order of {@code claim_tests.csv}
 * @param inputHashes SHA-256 of the files read, by name
 */
public record ClaimTests(Map<String, String> claims, List<ClaimTest> tests, SortedMap<String, String> inputHashes) {

    private static final CsvTable.Layout CLAIMS =
            new CsvTable.Layout("claims", List.of("id"), List.of("kind", "claim"), "");
    private static final CsvTable.Layout TESTS = new CsvTable.Layout(
            "claim_tests",
            List.of("claim", "test"),
            List.of(
                    "kind",
                    "study",
                    "outcome",
                    "against",
                    "factor",
                    "level",
                    "base",
                    "within",
                    "relative",
                    "expect",
                    "size",
                    "says"),
            "");

    /** What a claim of this kind says is no assertion that could be wrong. */
    private static final String CONTEXT = "context";

    public ClaimTests {
        claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
        tests = List.copyOf(tests);
        inputHashes = Collections.unmodifiableSortedMap(new TreeMap<>(inputHashes));
    }

    /**
     * Reads the shipped tables.
     *
     * @param home folder that holds {@code scenarios/}
     * @throws ScenarioProblems with every problem found
     */
    public static ClaimTests read(Path home) {
        ProblemList problems = new ProblemList();
        InputFiles input = new InputFiles(home, problems);
        Path data = home.resolve("scenarios").resolve("data");
        Map<String, String> claims = new LinkedHashMap<>();
        table(data.resolve("claims.csv"), CLAIMS, input, problems).forEach(row -> {
            if (!row.text("kind").equals(CONTEXT)) {
                claims.put(row.text("id"), row.text("claim"));
            }
        });
        Path file = data.resolve("claim_tests.csv");
        List<CsvTable.Row> rows = table(file, TESTS, input, problems);
        Reader reader = new Reader(problems, claims.keySet());
        List<ClaimTest> tests = new ArrayList<>();
        rows.forEach(row -> reader.test(row).ifPresent(tests::add));
        Set<String> named = rows.stream().map(row -> row.text("claim")).collect(Collectors.toCollection(TreeSet::new));
        claims.keySet().stream()
                .filter(id -> !rows.isEmpty() && !named.contains(id))
                .forEach(id -> problems.add(
                        Place.wholeFile(input.name(file)),
                        "data.claim_tests." + id,
                        "is missing, expected a row for every claim that is no mere context. Maybe add one of kind"
                                + " untested that says why."));
        problems.throwIfAny();
        return new ClaimTests(claims, tests, input.hashes());
    }

    private static List<CsvTable.Row> table(Path file, CsvTable.Layout layout, InputFiles input, ProblemList problems) {
        return input.read(file)
                .flatMap(text -> CsvTable.parseSoundRows(input.name(file), text, layout, problems))
                .map(CsvTable::rows)
                .orElse(List.of());
    }

    /** Returns the ids of the studies that tests need, in the order of the tests. */
    public List<String> studies() {
        return tests.stream()
                .filter(ClaimTest::isTested)
                .map(ClaimTest::study)
                .distinct()
                .toList();
    }

    /** Reads single tests. */
    private record Reader(ProblemList problems, Set<String> claims) {

        Optional<ClaimTest> test(CsvTable.Row row) {
            int before = problems.count();
            RowChecks checks = new RowChecks(problems);
            checks.checkId(row, TESTS, "claim", claims, "claim");
            checks.needText(row, TESTS, "claim");
            checks.needText(row, TESTS, "says");
            Optional<Integer> number = checks.read(row, TESTS, "test", Integer.class);
            Optional<ClaimTest.Kind> kind = checks.read(row, TESTS, "kind", ClaimTest.Kind.class);
            Optional<ClaimTest> test =
                    kind.filter(found -> found == ClaimTest.Kind.UNTESTED).isPresent()
                            ? number.map(found -> untested(row, found))
                            : kind.flatMap(found -> number.flatMap(no -> tested(row, no, found, checks)));
            return problems.count() > before ? Optional.empty() : test;
        }

        private ClaimTest untested(CsvTable.Row row, int number) {
            List.of("study", "outcome", "factor", "level", "base", "expect", "size").stream()
                    .filter(column -> !row.text(column).isEmpty())
                    .forEach(column -> wrong(row, column, "expected nothing in a row of kind untested"));
            return new ClaimTest(
                    row.text("claim"),
                    number,
                    ClaimTest.Kind.UNTESTED,
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    Map.of(),
                    false,
                    ClaimTest.Expect.SMALL,
                    0,
                    row.text("says"));
        }

        private Optional<ClaimTest> tested(CsvTable.Row row, int number, ClaimTest.Kind kind, RowChecks checks) {
            checks.needText(row, TESTS, "study");
            checks.needText(row, TESTS, "outcome");
            boolean pairs = kind == ClaimTest.Kind.DIFFERENCE;
            if (kind != ClaimTest.Kind.LEVEL) {
                checks.needText(row, TESTS, "factor");
            }
            for (String column : List.of("level", "base")) {
                if (pairs) {
                    checks.needText(row, TESTS, column);
                } else if (!row.text(column).isEmpty() && (kind == ClaimTest.Kind.STEPS || column.equals("base"))) {
                    wrong(row, column, "expected nothing in a row of kind " + Scalars.name(kind));
                }
            }
            if (!pairs && !row.text("against").isEmpty()) {
                wrong(row, "against", "expected nothing: only differences can be taken off each other");
            }
            Map<String, String> within = within(row);
            Optional<Boolean> relative = checks.read(row, TESTS, "relative", Boolean.class);
            Optional<ClaimTest.Expect> expect = checks.read(row, TESTS, "expect", ClaimTest.Expect.class);
            Optional<Double> size = checks.read(row, TESTS, "size", Double.class);
            if (kind != ClaimTest.Kind.LEVEL) {
                checks.inRange(row, TESTS, "size", size, 0, Double.MAX_VALUE);
            }
            if (expect.isPresent()
                    && expect.get() == ClaimTest.Expect.SMALL
                    && size.filter(s -> s > 0).isEmpty()) {
                wrong(row, "size", "expected a size above 0 that is no longer small");
            }
            if (relative.isEmpty() || expect.isEmpty() || size.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new ClaimTest(
                    row.text("claim"),
                    number,
                    kind,
                    row.text("study"),
                    row.text("outcome"),
                    row.text("against"),
                    row.text("factor"),
                    row.text("level"),
                    row.text("base"),
                    within,
                    relative.get(),
                    expect.get(),
                    size.get(),
                    row.text("says")));
        }

        private Map<String, String> within(CsvTable.Row row) {
            Map<String, String> within = new TreeMap<>();
            for (String part : row.text("within").split("\\|", -1)) {
                int sign = part.indexOf('=');
                if (sign > 0) {
                    within.put(
                            part.substring(0, sign).strip(),
                            part.substring(sign + 1).strip());
                } else if (!part.isBlank()) {
                    wrong(row, "within", "expected factor=level, several joined by |");
                }
            }
            return within;
        }

        private void wrong(CsvTable.Row row, String column, String expected) {
            problems.add(
                    row.place(column),
                    CsvTable.path(TESTS, row) + "." + column,
                    "is \"" + row.text(column) + "\", " + expected + ". Maybe a comma is missing on this line.");
        }
    }
}
