package org.yardstick.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yardstick.analysis.Spread;
import org.yardstick.experiment.ClaimFinding.Verdict;
import org.yardstick.scenario.ClaimTest;
import org.yardstick.scenario.ClaimTests;

/** Tells of the claims what the studies' results say of them. */
public final class ClaimReport {

    /** The file of verdicts. */
    public static final String FILE = "claims.csv";

    /** How verdicts come about, for readers. */
    public static final List<String> RULE = List.of(
            "Supported: in at least 90% of the pairs (same future, same luck) the difference has the claimed sign, and its"
                    + " median has at least the stated size.",
            "Rejected: in at least 90% it has the other sign or less than that size. Depends: anything else; then the factor"
                    + " is named whose one split best separates futures in which the claim holds from the others.");

    private static final Pattern ID = Pattern.compile("(?m)^id: \"?([^\"\\n]*)\"?\\s*$");

    private final ClaimTests claims;
    private final String version;
    private final Map<String, Read> studies = new LinkedHashMap<>();

    /** Results of a study. */
    private record Read(Path folder, AnalysedSweep sweep, List<String> notes) {}

    /**
     * Begins with no results.
     *
     * @param claims claims and their tests
     * @param version version of this program
     */
    public ClaimReport(ClaimTests claims, String version) {
        this.claims = claims;
        this.version = version;
    }

    /**
     * Returns which study a folder holds results of; blank where it does not say.
     *
     * @throws IOException if its record of the study cannot be read
     */
    public static String study(Path folder) throws IOException {
        Path file = folder.resolve(FileNames.STUDY);
        if (!Files.isRegularFile(file)) {
            return "";
        }
        Matcher id = ID.matcher(Files.readString(file, StandardCharsets.UTF_8));
        return id.find() ? id.group(1) : "";
    }

    /**
     * Takes the results of a study.
     *
     * @param study id of the study
     * @param folder folder of its sweep
     * @throws UnreadableResults with every problem of the folder
     */
    public void take(String study, Path folder) {
        SweepReader.Read read = SweepReader.read(folder, version);
        studies.put(study, new Read(folder, read.sweep(), read.notes()));
    }

    /** Returns what must be known of the results: failed runs, values that are missing, another version. */
    public List<String> notes() {
        return studies.entrySet().stream()
                .flatMap(study -> study.getValue().notes().stream().map(note -> study.getKey() + ": " + note))
                .toList();
    }

    /**
     * Judges all claims whose studies were taken.
     *
     * @throws UnreadableResults where a test does not fit its study
     */
    public Judged judge() {
        return judge(claims.claims(), claims.tests());
    }

    /**
     * Judges the claims that a study tests, by its tests alone.
     *
     * @param study id of the study
     * @throws UnreadableResults where a test does not fit it
     */
    public Judged judge(String study) {
        List<ClaimTest> tests = claims.tests().stream()
                .filter(test -> test.isTested() && test.study().equals(study))
                .toList();
        Map<String, String> own = new LinkedHashMap<>(claims.claims());
        own.keySet().retainAll(tests.stream().map(ClaimTest::claim).toList());
        return judge(own, tests);
    }

    private Judged judge(Map<String, String> asked, List<ClaimTest> tests) {
        List<String> problems = new ArrayList<>();
        Map<String, List<ClaimFinding>> findings = new LinkedHashMap<>();
        asked.keySet().forEach(id -> findings.put(id, new ArrayList<>()));
        for (ClaimTest test : tests) {
            try {
                findings.computeIfAbsent(test.claim(), id -> new ArrayList<>()).add(finding(test));
            } catch (UnreadableResults e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new UnreadableResults(problems);
        }
        return new Judged(asked, findings);
    }

    private ClaimFinding finding(ClaimTest test) {
        Optional<Read> results = Optional.ofNullable(studies.get(test.study()));
        if (test.isTested() && results.isPresent()) {
            return ClaimJudge.judge(test, results.get().sweep());
        }
        return new ClaimFinding(
                test,
                test.isTested() ? Verdict.NOT_RUN : Verdict.NOT_TESTED,
                Spread.of(new double[0]),
                Double.NaN,
                Double.NaN,
                "",
                Optional.empty());
    }

    /** What was found. */
    public static final class Judged {

        private final Map<String, String> claims;
        private final Map<String, List<ClaimFinding>> findings;

        private Judged(Map<String, String> claims, Map<String, List<ClaimFinding>> findings) {
            this.claims = claims;
            this.findings = findings;
        }

        /** Returns the verdict on a claim: that of its tests where they agree, else it depends. */
        private static Verdict verdict(List<ClaimFinding> tests) {
            List<Verdict> run = tests.stream()
                    .map(ClaimFinding::verdict)
                    .filter(verdict -> verdict != Verdict.NOT_RUN && verdict != Verdict.NOT_TESTED)
                    .distinct()
                    .toList();
            if (run.isEmpty()) {
                return tests.stream().anyMatch(test -> test.verdict() == Verdict.NOT_RUN)
                        ? Verdict.NOT_RUN
                        : Verdict.NOT_TESTED;
            }
            return run.size() == 1 ? run.get(0) : Verdict.DEPENDS;
        }

        /** Returns the file of verdicts: a row for each test. */
        public byte[] csv() {
            return CsvText.of(csv -> {
                csv.writeRecord(
                        "claim",
                        "test",
                        "verdict",
                        "claim_verdict",
                        "study",
                        "outcome",
                        "says",
                        "expect",
                        "size",
                        "median",
                        "p05",
                        "p95",
                        "unit",
                        "cases",
                        "right_way",
                        "holds",
                        "depends_on",
                        "side",
                        "holds_there",
                        "holds_elsewhere",
                        "chance",
                        "words",
                        "claim_says");
                findings.values()
                        .forEach(tests -> tests.forEach(one -> csv.writeRecord(row(
                                one,
                                verdict(tests),
                                claims.getOrDefault(one.test().claim(), "")))));
            });
        }

        private static List<String> row(ClaimFinding one, Verdict verdict, String says) {
            ClaimTest test = one.test();
            Spread spread = one.spread();
            Optional<ClaimFinding.Condition> on = one.dependsOn();
            return List.of(
                    test.claim(),
                    Integer.toString(test.test()),
                    one.verdict().words(),
                    verdict.words(),
                    test.study(),
                    test.outcome(),
                    test.says(),
                    test.isTested() ? ClaimTest.label(test.expect()) : "",
                    test.isTested() ? AnalysisPart.cell(test.size()) : "",
                    AnalysisPart.cell(spread.median()),
                    AnalysisPart.cell(spread.p05()),
                    AnalysisPart.cell(spread.p95()),
                    one.unit(),
                    spread.isPresent() ? Integer.toString(spread.count()) : "",
                    AnalysisPart.cell(one.rightWay()),
                    AnalysisPart.cell(one.holds()),
                    on.map(ClaimFinding.Condition::factor).orElse(""),
                    on.map(ClaimFinding.Condition::side).orElse(""),
                    on.map(condition -> AnalysisPart.cell(condition.there())).orElse(""),
                    on.map(condition -> AnalysisPart.cell(condition.elsewhere()))
                            .orElse(""),
                    on.map(condition -> AnalysisPart.cell(condition.chance())).orElse(""),
                    found(one),
                    says);
        }

        /** Returns the verdicts as lines for readers. */
        public List<String> lines() {
            List<String> lines = new ArrayList<>();
            List<String> untested = new ArrayList<>();
            findings.forEach((id, tests) -> {
                Verdict verdict = verdict(tests);
                if (verdict == Verdict.NOT_TESTED) {
                    untested.add("  " + id + "  "
                            + tests.stream().map(test -> test.test().says()).collect(Collectors.joining(" ")));
                    return;
                }
                lines.add(id + "  " + verdict.words().toUpperCase(Locale.ROOT) + "  " + claims.getOrDefault(id, ""));
                tests.forEach(test -> lines.add("      " + words(test)));
            });
            if (!untested.isEmpty()) {
                lines.add("");
                lines.add("Not tested, and why:");
                lines.addAll(untested);
            }
            return lines;
        }

        private static String words(ClaimFinding one) {
            return one.verdict() == Verdict.NOT_TESTED
                    ? one.test().says()
                    : one.test().says() + " " + found(one);
        }

        /** What a test found, in a sentence; blank where none was made. */
        private static String found(ClaimFinding one) {
            if (one.verdict() == Verdict.NOT_TESTED) {
                return "";
            }
            if (one.verdict() == Verdict.NOT_RUN) {
                return "Not run: ./yardstick sweep " + one.test().study() + ".";
            }
            boolean oneCondition = one.test().kind() == ClaimTest.Kind.LEVEL
                    || one.test().expect() == ClaimTest.Expect.SMALL
                    || one.test().size() == 0;
            String cases = one.spread().count() + (one.test().kind() == ClaimTest.Kind.LEVEL ? " runs" : " pairs");
            return capital(one.verdict().words()) + ": " + number(one)
                    + (oneCondition
                            ? "; so in " + Told.per(one.holds()) + " of " + cases + "."
                            : "; this way in " + Told.per(one.rightWay()) + " of " + cases + ", and as much in "
                                    + Told.per(one.holds()) + ".")
                    + (one.verdict() == Verdict.DEPENDS ? " " + condition(one) : "");
        }

        private static String number(ClaimFinding one) {
            Spread spread = one.spread();
            return told(one, spread.median()) + " [" + told(one, spread.p05()) + ", " + told(one, spread.p95()) + "]";
        }

        private static String told(ClaimFinding one, double value) {
            if (one.unit().equals(ClaimCases.OF_BASE)) {
                String text = Told.value(value, "fraction");
                return value > 0 ? "+" + text : text;
            }
            return one.test().kind() == ClaimTest.Kind.LEVEL
                    ? Told.value(value, one.unit())
                    : Told.difference(value, one.unit());
        }

        private static String condition(ClaimFinding one) {
            return one.dependsOn()
                    .filter(ClaimFinding.Condition::isClear)
                    .map(on -> "Where " + on.factor() + " is " + on.side() + " it holds in " + Told.per(on.there())
                            + ", elsewhere in " + Told.per(on.elsewhere()) + ".")
                    .orElse("No single factor separates where it holds from where not better than chance.");
        }

        private static String capital(String text) {
            return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        }

        /** Returns how many claims there are of each verdict, in a sentence. */
        public String summary() {
            Map<Verdict, Integer> counts = new LinkedHashMap<>();
            List.of(Verdict.values()).forEach(verdict -> counts.put(verdict, 0));
            findings.values().forEach(tests -> counts.merge(verdict(tests), 1, Integer::sum));
            return findings.size() + " claims: "
                    + counts.entrySet().stream()
                            .filter(count -> count.getValue() > 0)
                            .map(count ->
                                    count.getValue() + " " + count.getKey().words())
                            .collect(Collectors.joining(", "))
                    + ".";
        }
    }
}
