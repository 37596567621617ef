package org.yardstick.scenario;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yardstick.market.Quantity;

/** Reads studies strictly: every problem of the file and of what it refers to at once, before anything runs. */
public final class StudyReader {

    private static final CsvTable.Layout CLAIMS = new CsvTable.Layout("claims", List.of("id"), List.of(), "");

    private record Written(
            String id,
            String title,
            String question,
            List<String> claims,
            Optional<String> scenario,
            List<String> settings,
            Optional<YearMonth> until,
            @Quantity(unit = "1", max = 9e15) Optional<Long> seed,
            @Quantity(unit = "runs", min = 1, max = 100_000) int replicates,
            Tree design,
            List<Tree> factors,
            List<Tree> outcomes) {}

    private final Map<String, Class<?>> leverTypes;
    private final List<ObservableMetric> metrics;

    /**
     * Makes a reader.
     *
     * @param leverTypes lever record classes by type id
     * @param metrics what outcomes may be of
     */
    public StudyReader(Map<String, ? extends Class<?>> leverTypes, List<ObservableMetric> metrics) {
        this.leverTypes = new TreeMap<>(leverTypes);
        this.metrics = List.copyOf(metrics);
    }

    /**
     * Reads a study with all scenarios that it needs.
     *
     * @param nameOrPath short name of a file in {@code scenarios/studies/}, or a path
     * @param home folder that holds {@code scenarios/}
     * @param options settings {@code path=value} that go over those of the study
     * @throws ScenarioProblems with every problem found
     */
    public Study read(String nameOrPath, Path home, List<String> options) {
        ProblemList problems = new ProblemList();
        ScenarioFiles files = new ScenarioFiles(home);
        InputFiles input = new InputFiles(home, problems);
        Optional<Path> file = files.study(nameOrPath);
        if (file.isEmpty()) {
            boolean path = nameOrPath.contains("/") || nameOrPath.contains("\\") || nameOrPath.endsWith(".yaml");
            problems.add(
                    Place.wholeFile(nameOrPath),
                    "",
                    (path ? "does not exist" : "is no study's name") + ", "
                            + Nearest.hint(ScenarioFiles.stem(nameOrPath), files.studyNames()));
        }
        Optional<Tree.Mapping> tree = file.flatMap(
                found -> input.read(found).flatMap(text -> YamlParser.file(input.name(found), text, problems)));
        problems.throwIfAny();
        return read(tree.orElseThrow(), file.orElseThrow(), home, input, options, problems);
    }

    private Study read(
            Tree.Mapping tree, Path file, Path home, InputFiles input, List<String> options, ProblemList problems) {
        RecordShapes shapes = new RecordShapes(ReferenceIds.none());
        RecordBinder binder = new RecordBinder(problems, RecordBinder.Style.PLAIN, shapes, parameter -> {});
        Optional<Written> head = binder.record(tree, Written.class, "");
        StudyFactorReader factorReader = new StudyFactorReader(binder, problems);
        List<StudyFactorReader.Read> factors = factorReader.read(items(tree, "factors"));
        needed(tree, "factors", "what varies", problems);
        needed(tree, "outcomes", "what is looked at", problems);
        checkId(tree, file, problems);
        checkClaims(tree, home, input, problems);
        List<Tree.Scalar> names = scenarioNames(tree, factors, problems);
        StudySettings settings = StudySettings.of(tree, options);
        SortedMap<String, ParsedScenario> scenarios = scenarios(names, settings, home, problems);
        boolean known = !names.isEmpty() && names.stream().allMatch(name -> scenarios.containsKey(name.text()));
        StudyProbe probe = new StudyProbe(scenarios, problems);
        List<StudyFactor> checked = known ? factorReader.check(factors, probe) : List.of();
        boolean sound = known && checked.size() == factors.size();
        Optional<Study.Design> design =
                new StudyDesignReader(binder, problems).read(entry(tree, "design"), checked, sound, probe);
        List<StudyOutcome> outcomes =
                new StudyOutcomeReader(binder, metrics, problems).read(items(tree, "outcomes"), scenarios.values());
        if (sound) {
            probe.corners(checked, entry(tree, "factors").map(Tree::place).orElse(tree.place()));
        }
        problems.throwIfAny();
        Written read = head.orElseThrow();
        String base = names.get(0).text();
        ParsedScenario first = scenarios.values().iterator().next();
        SortedMap<String, String> hashes = new TreeMap<>();
        Set<Problem> warnings = new LinkedHashSet<>(problems.warnings());
        scenarios.values().forEach(scenario -> {
            hashes.putAll(scenario.inputHashes());
            warnings.addAll(scenario.resolved().warnings());
        });
        return new Study(
                read.id(),
                read.title(),
                read.question(),
                read.claims(),
                base,
                settings.texts(),
                first.scenario().seed(),
                first.scenario().replicates(),
                design.orElseThrow(),
                checked,
                outcomes,
                scenarios,
                hashes,
                input.hashes(),
                List.copyOf(warnings));
    }

    static Optional<Tree> entry(Tree.Mapping tree, String key) {
        return tree.get(key).map(Tree.Entry::value);
    }

    private static List<Tree> items(Tree.Mapping tree, String key) {
        return entry(tree, key).orElse(tree) instanceof Tree.Sequence sequence ? sequence.items() : List.of();
    }

    private static void needed(Tree.Mapping tree, String key, String what, ProblemList problems) {
        if (entry(tree, key).orElse(tree) instanceof Tree.Sequence sequence
                && sequence.items().isEmpty()) {
            problems.add(sequence.place(), key, "is empty, expected " + what + ". Maybe name one.");
        }
    }

    private static void checkId(Tree.Mapping tree, Path file, ProblemList problems) {
        String stem = ScenarioFiles.stem(file);
        tree.scalar("id")
                .filter(id -> !id.text().equals(stem))
                .ifPresent(id -> problems.add(
                        id.place(),
                        "id",
                        "is \"%s\", expected \"%s\" as the file is named. Maybe rename one."
                                .formatted(id.text(), stem)));
    }

    private static void checkClaims(Tree.Mapping tree, Path home, InputFiles input, ProblemList problems) {
        Path file = home.resolve("scenarios").resolve("data").resolve("claims.csv");
        if (!(entry(tree, "claims").orElse(tree) instanceof Tree.Sequence claims)
                || claims.items().isEmpty()) {
            return;
        }
        // Its hash is of no matter: a claim reworded changes no run.
        Set<String> known = new TreeSet<>();
        new InputFiles(home, problems)
                .read(file)
                .flatMap(text -> CsvTable.parse(input.name(file), text, CLAIMS, problems))
                .ifPresent(table -> table.rows().forEach(row -> known.add(row.text("id"))));
        for (Tree claim : claims.items()) {
            if (claim instanceof Tree.Scalar id && !known.isEmpty() && !known.contains(id.text())) {
                problems.add(
                        id.place(),
                        "claims",
                        "names the unknown claim \"" + id.text() + "\", " + Nearest.hint(id.text(), known));
            }
        }
    }

    /** The scenarios that runs use, the first one first: those of a factor, else the study's own. */
    private static List<Tree.Scalar> scenarioNames(
            Tree.Mapping tree, List<StudyFactorReader.Read> factors, ProblemList problems) {
        List<Tree.Scalar> names = new ArrayList<>();
        for (StudyFactorReader.Read factor : factors) {
            if (!names.isEmpty() && !factor.scenarios().isEmpty()) {
                problems.add(
                        factor.place(),
                        factor.path(),
                        "is a second factor of scenarios, expected one. Maybe use a factor of settings.");
            }
            names.addAll(factor.scenarios());
        }
        if (names.isEmpty()) {
            tree.scalar("scenario").ifPresent(names::add);
            if (names.isEmpty() && entry(tree, "factors").isPresent()) {
                problems.add(
                        tree.place(),
                        "scenario",
                        "is missing, expected the scenario that factors change. Maybe write \"scenario: history\".");
            }
        }
        return names;
    }

    private SortedMap<String, ParsedScenario> scenarios(
            List<Tree.Scalar> names, StudySettings settings, Path home, ProblemList problems) {
        SortedMap<String, ParsedScenario> scenarios = new TreeMap<>();
        List<String> texts = new ArrayList<>(settings.texts());
        for (Tree.Scalar name : names) {
            try {
                ParsedScenario scenario =
                        ParsedScenario.read(name.text(), home, List.copyOf(texts), leverTypes, metrics);
                if (scenarios.isEmpty() && names.size() > 1) {
                    // Points can only be compared where they share the luck of their replicates.
                    texts.add("seed=" + scenario.scenario().seed());
                }
                scenarios.put(name.text(), scenario);
            } catch (ScenarioProblems e) {
                e.problems().forEach(problem -> settings.report(problem, name.place(), problems));
            }
        }
        return scenarios;
    }
}
