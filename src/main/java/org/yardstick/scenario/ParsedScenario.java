package org.yardstick.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A scenario whose files were read once, from which variants are made by settings alone; that costs about a hundredth of
 * reading the files again. A variant equals what {@link ScenarioReader#read} makes of the same settings. Safe for several
 * threads.
 */
public final class ParsedScenario {

    private final Path home;
    private final Path file;
    private final Map<String, List<String>> leverSettings;
    private final ScenarioBinder binder;
    private final ScenarioBinder.Bound bound;
    private final ResolvedScenario resolved;
    private final Map<String, ReadRegime> regimes;

    /** A regime read for a setting, with the hash of its file. */
    private record ReadRegime(ScenarioSources.RegimeUse use, SortedMap<String, String> hashes) {}

    private ParsedScenario(
            Path home,
            Path file,
            Map<String, List<String>> leverSettings,
            ScenarioBinder binder,
            ScenarioBinder.Bound bound,
            ResolvedScenario resolved,
            Map<String, ReadRegime> regimes) {
        this.home = home;
        this.file = file;
        this.leverSettings = leverSettings;
        this.binder = binder;
        this.bound = bound;
        this.resolved = resolved;
        this.regimes = regimes;
    }

    static ParsedScenario read(
            String nameOrPath,
            Path home,
            List<String> settings,
            Map<String, Class<?>> leverTypes,
            List<ObservableMetric> metrics) {
        Map<String, List<String>> leverSettings = PolicyOverrides.settings(leverTypes);
        ProblemList problems = new ProblemList();
        ScenarioFiles files = new ScenarioFiles(home);
        InputFiles input = new InputFiles(home, problems);
        SourceLoader loader = new SourceLoader(files, input, problems);
        Optional<Tree.Mapping> tree = loader.scenario(nameOrPath);
        problems.throwIfAny();
        Path file = files.scenario(nameOrPath).orElseThrow();
        ScenarioSources sources = loader.sources(tree.orElseThrow(), file);
        new WorldChanges(sources, problems).apply();
        new ScenarioOverrides(leverSettings, problems, (name, path) -> loader.regime(name, path, file))
                .apply(sources.scenario().get("set").map(Tree.Entry::value), settings, sources);
        ScenarioBinder binder = new ScenarioBinder(file, leverTypes, metrics);
        List<Parameter> parameters = new ArrayList<>();
        ScenarioBinder.Bound bound = binder.bind(sources, Optional.empty(), parameters::add, problems);
        ResolvedScenario resolved = new ResolvedScenario(
                bound.scenario(),
                new ParameterCatalogue(parameters),
                WorldChanges.in(sources),
                input.hashes(),
                settings,
                problems.warnings());
        return new ParsedScenario(home, file, leverSettings, binder, bound, resolved, new ConcurrentHashMap<>());
    }

    /** The scenario with the settings it was read with, and all that tells what is in force. */
    public ResolvedScenario resolved() {
        return resolved;
    }

    /** The scenario with the settings it was read with. */
    public Scenario scenario() {
        return bound.scenario();
    }

    /**
     * Makes a variant.
     *
     * @param settings settings {@code path=value}, applied in their order after those it was read with
     * @throws ScenarioProblems with every problem found
     */
    public Scenario with(List<String> settings) {
        return settings.isEmpty() ? bound.scenario() : bind(settings).scenario();
    }

    /**
     * Makes a variant that further variants start from.
     *
     * @param settings settings {@code path=value}, applied in their order after those it was read with
     * @throws ScenarioProblems with every problem found
     */
    public ParsedScenario fixed(List<String> settings) {
        return settings.isEmpty()
                ? this
                : new ParsedScenario(home, file, leverSettings, binder, bind(settings), resolved, regimes);
    }

    private ScenarioBinder.Bound bind(List<String> settings) {
        ProblemList problems = new ProblemList();
        ScenarioSources sources = bound.sources().copy();
        new ScenarioOverrides(leverSettings, problems, (name, path) -> regime(name, path, problems))
                .apply(Optional.empty(), settings, sources);
        return binder.bind(sources, Optional.of(bound), parameter -> {}, problems);
    }

    private Optional<ScenarioSources.RegimeUse> regime(Tree.Mapping use, String path, ProblemList problems) {
        String name = use.scalar("regime").map(Tree.Scalar::text).orElse("");
        Optional<ReadRegime> known = Optional.ofNullable(regimes.get(name));
        if (known.isEmpty()) {
            InputFiles input = new InputFiles(home, problems);
            known = new SourceLoader(new ScenarioFiles(home), input, problems)
                    .regime(use, path, file)
                    .map(read -> new ReadRegime(read, input.hashes()));
            known.ifPresent(read -> regimes.put(name, read));
        }
        return known.map(read -> read.use().withEntry(use));
    }

    /** Names that settings and series may use. */
    ReferenceIds ids() {
        return bound.tables().shapes().ids();
    }

    /** SHA-256 of every file read so far, in hexadecimal, by file name. */
    public SortedMap<String, String> inputHashes() {
        SortedMap<String, String> hashes = new TreeMap<>(resolved.inputHashes());
        regimes.values().forEach(read -> hashes.putAll(read.hashes()));
        return hashes;
    }
}
