package org.yardstick.scenario;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yardstick.agents.WorldParameters;

/** Finds and reads every file that a scenario needs. */
final class SourceLoader {

    private final ScenarioFiles files;
    private final InputFiles input;
    private final ProblemList problems;

    SourceLoader(ScenarioFiles files, InputFiles input, ProblemList problems) {
        this.files = files;
        this.input = input;
        this.problems = problems;
    }

    /** Reads the scenario's own file. */
    Optional<Tree.Mapping> scenario(String nameOrPath) {
        Optional<Path> file = files.scenario(nameOrPath);
        if (file.isEmpty()) {
            boolean path = nameOrPath.contains("/") || nameOrPath.contains("\\") || nameOrPath.endsWith(".yaml");
            problems.add(
                    Place.wholeFile(nameOrPath),
                    "",
                    (path ? "does not exist" : "is no scenario's name") + ", "
                            + Nearest.hint(ScenarioFiles.stem(nameOrPath), files.scenarioNames()));
            return Optional.empty();
        }
        Optional<Tree.Mapping> tree = yaml(file.get());
        return tree.isPresent() && isRecord(tree.get()) ? refused(tree.get()) : tree;
    }

    /** Whether this is what a run wrote of its scenario. */
    private static boolean isRecord(Tree.Mapping tree) {
        return tree.get(ResolvedYaml.OVERRIDES).isPresent()
                && tree.get(ResolvedYaml.INPUTS).isPresent();
    }

    private Optional<Tree.Mapping> refused(Tree.Mapping tree) {
        StringBuilder command = new StringBuilder("yardstick run ");
        command.append(tree.scalar("id").map(Tree.Scalar::text).orElse("SCENARIO"));
        if (tree.get(ResolvedYaml.OVERRIDES).map(Tree.Entry::value).orElse(tree) instanceof Tree.Sequence overrides) {
            overrides.items().stream()
                    .filter(Tree.Scalar.class::isInstance)
                    .map(item -> ((Tree.Scalar) item).text())
                    .forEach(text -> command.append(" --set ").append(text));
        }
        problems.add(
                tree.place(),
                "",
                "is the record of a run, expected a scenario. Maybe make the run again by the command line in the"
                        + " manifest.json beside it, or from the scenario that it records: " + command);
        return Optional.empty();
    }

    /** Reads all that the scenario's file refers to. */
    ScenarioSources sources(Tree.Mapping scenario, Path scenarioFile) {
        ScenarioSources sources = new ScenarioSources(scenario);
        world(sources, scenarioFile);
        regimes(sources, scenarioFile);
        return sources;
    }

    private Optional<Tree.Mapping> yaml(Path file) {
        return input.read(file).flatMap(text -> YamlParser.file(input.name(file), text, problems));
    }

    private void world(ScenarioSources sources, Path scenarioFile) {
        Optional<Tree.Scalar> named = sources.scenario().scalar("world");
        Path folder = files.baselineWorld();
        if (named.isPresent() && !named.get().text().equals("baseline")) {
            Optional<Path> found = files.world(named.get().text(), scenarioFile);
            if (found.isEmpty()) {
                problems.add(
                        named.get().place(),
                        "world",
                        "names \"" + named.get().text()
                                + "\", which is no folder with a world.yaml. Maybe use \"baseline\".");
            }
            folder = found.orElse(folder);
        }
        Path world = folder;
        yaml(world.resolve("world.yaml")).ifPresent(sources::world);
        for (RecordComponent component : WorldParameters.class.getRecordComponents()) {
            yaml(files.section(world, component.getName()))
                    .ifPresent(tree -> sources.sections().put(component.getName(), tree));
        }
        strayFiles(world);
        tables(sources, world);
    }

    private void strayFiles(Path world) {
        List<String> known = new ArrayList<>(List.of("world"));
        Arrays.stream(WorldParameters.class.getRecordComponents())
                .map(component -> ScenarioFiles.kebab(component.getName()))
                .forEach(known::add);
        for (String name : ScenarioFiles.names(world)) {
            if (!known.contains(name)) {
                problems.warn(
                        Place.wholeFile(input.name(world.resolve(name + ".yaml"))),
                        "world",
                        "is not read: it is no section of the world, " + Nearest.hint(name, known));
            }
        }
    }

    private void tables(ScenarioSources sources, Path world) {
        Map<String, String> named = new TreeMap<>();
        WorldTables.ALL.forEach(layout -> named.put(layout.id(), layout.id() + ".csv"));
        Tree data = sources.world().get("data").map(Tree.Entry::value).orElse(null);
        if (data instanceof Tree.Mapping mapping) {
            TreeSet<String> ids = new TreeSet<>(named.keySet());
            mapping.entries().forEach((id, entry) -> {
                if (!ids.contains(id)) {
                    problems.add(entry.keyPlace(), "data." + id, "is an unknown table, " + Nearest.hint(id, ids));
                } else if (entry.value() instanceof Tree.Scalar file && !file.isEmpty()) {
                    named.put(id, file.text());
                } else {
                    problems.add(
                            entry.value().place(),
                            "data." + id,
                            "is " + entry.value().kind() + ", expected a file name. Maybe " + id + ".csv.");
                }
            });
        } else if (data != null && !RegimeBinder.isEmpty(data)) {
            problems.add(
                    data.place(), "data", "is " + data.kind() + ", expected tables with file names. Maybe indent.");
        }
        for (CsvTable.Layout layout : WorldTables.ALL) {
            Path file = files.table(world, named.getOrDefault(layout.id(), ""));
            input.read(file)
                    .flatMap(text -> CsvTable.parse(input.name(file), text, layout, problems))
                    .ifPresent(table -> sources.tables().put(layout.id(), table));
        }
    }

    private void regimes(ScenarioSources sources, Path scenarioFile) {
        if (!(sources.scenario().get("policy").map(Tree.Entry::value).orElse(null) instanceof Tree.Mapping policy)) {
            return;
        }
        Map<Path, Optional<Tree.Mapping>> read = new TreeMap<>();
        policy.entries().forEach((issuer, entry) -> {
            if (!(entry.value() instanceof Tree.Sequence sequence)) {
                return;
            }
            List<ScenarioSources.RegimeUse> uses = new ArrayList<>();
            for (Tree item : sequence.items()) {
                if (item instanceof Tree.Mapping use && use.scalar("regime").isPresent()) {
                    regime(use, "policy." + issuer, false, scenarioFile, read).ifPresent(uses::add);
                }
            }
            for (Tree.Mapping use : switchedTo(sources.scenario(), issuer)) {
                regime(use, "triggers." + issuer, true, scenarioFile, read).ifPresent(uses::add);
            }
            sources.policy().put(issuer, uses);
        });
    }

    /** Entries for the regimes to which the scenario's triggers switch, each once. */
    private static List<Tree.Mapping> switchedTo(Tree.Mapping scenario, String issuer) {
        Map<String, Tree.Mapping> entries = new TreeMap<>();
        if (scenario.get(ScenarioSources.TRIGGERS).map(Tree.Entry::value).orElse(null) instanceof Tree.Mapping all
                && all.get(issuer).map(Tree.Entry::value).orElse(null) instanceof Tree.Sequence triggers) {
            for (Tree item : triggers.items()) {
                if (item instanceof Tree.Mapping trigger) {
                    trigger.scalar("switchTo")
                            .ifPresent(name -> entries.putIfAbsent(
                                    name.text(), Tree.emptyMapping(name.place()).with("regime", name)));
                }
            }
        }
        return List.copyOf(entries.values());
    }

    /** Reads the regime that an entry of a policy names. */
    Optional<ScenarioSources.RegimeUse> regime(Tree.Mapping use, String path, Path scenarioFile) {
        return regime(use, path, false, scenarioFile, new TreeMap<>());
    }

    private Optional<ScenarioSources.RegimeUse> regime(
            Tree.Mapping use,
            String path,
            boolean byTrigger,
            Path scenarioFile,
            Map<Path, Optional<Tree.Mapping>> read) {
        Tree.Scalar name = use.scalar("regime").orElseThrow();
        Optional<Path> file = files.regime(name.text(), scenarioFile);
        if (file.isEmpty()) {
            problems.add(
                    name.place(),
                    path,
                    "names the unknown regime \"" + name.text() + "\", "
                            + Nearest.hint(name.text(), files.regimeNames()));
            return Optional.empty();
        }
        return read.computeIfAbsent(file.get(), this::yaml)
                .map(tree -> new ScenarioSources.RegimeUse(use, tree, input.name(file.get()), byTrigger));
    }
}
