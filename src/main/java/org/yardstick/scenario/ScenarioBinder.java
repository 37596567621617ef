package org.yardstick.scenario;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.yardstick.agents.BuyerGroup;
import org.yardstick.agents.VendorSpec;
import org.yardstick.agents.WorldParameters;
import org.yardstick.market.Product;
import org.yardstick.market.Quantity;
import org.yardstick.market.Region;
import org.yardstick.policy.PolicyPlan;
import org.yardstick.policy.PolicyRegime;

/**
 * Turns sources into a scenario. Parts of an earlier scenario serve again where their sources are the very same objects,
 * since a sweep changes a number or two and must not pay for the rest.
 */
final class ScenarioBinder {

    /** Trends of chips, budgets and prices mean nothing for longer. */
    private static final YearMonth LATEST = YearMonth.of(2050, 12);

    private record Head(
            String id,
            String title,
            Optional<String> world,
            Optional<Tree> worldChanges,
            YearMonth until,
            @Quantity(unit = "runs", min = 1, max = 100_000) int replicates,
            @Quantity(unit = "1", max = 9e15) long seed,
            Optional<Tree> policy,
            Optional<Tree> triggers,
            Optional<Tree> set) {}

    record Tables(
            RecordShapes shapes,
            List<Region> regions,
            List<VendorSpec> vendors,
            List<Product> products,
            List<BuyerGroup> groups,
            SupplyPaths paths,
            OtherSegments otherSegments,
            World.InitialFacts facts) {}

    /** A scenario with the sources and the parts that it was made of. */
    record Bound(
            ScenarioSources sources,
            Tables tables,
            Map<String, Object> sections,
            IdentityHashMap<Tree.Mapping, PolicyRegime> regimes,
            Scenario scenario) {}

    private final Path file;
    private final Map<String, Class<?>> leverTypes;
    private final List<ObservableMetric> metrics;

    /**
     * Makes a binder.
     *
     * @param file the scenario's own file
     * @param leverTypes lever record classes by type id
     * @param metrics what triggers may observe
     */
    ScenarioBinder(Path file, Map<String, Class<?>> leverTypes, List<ObservableMetric> metrics) {
        this.file = file;
        this.leverTypes = leverTypes;
        this.metrics = metrics;
    }

    /**
     * Makes a scenario.
     *
     * @param sources what is in force, still as written
     * @param earlier a scenario whose parts may serve again; then {@code settings} hears nothing of these
     * @param settings gets every value bound
     * @param problems where problems go
     * @throws ScenarioProblems with all of them, if there are any
     */
    Bound bind(ScenarioSources sources, Optional<Bound> earlier, Consumer<Parameter> settings, ProblemList problems) {
        boolean sameTables = earlier.filter(bound -> bound.sources().tables().equals(sources.tables())
                        && bound.sources().world().equals(sources.world())
                        && bound.sources().leftOut().equals(sources.leftOut()))
                .isPresent();
        WorldTables texts = new WorldTables(sources.tables(), problems);
        RecordShapes shapes = sameTables
                ? earlier.orElseThrow().tables().shapes()
                : new RecordShapes(texts.ids().leaving(sources.leftOut()));
        Optional<Bound> same = earlier.filter(bound -> sameTables);
        RecordBinder plain = new RecordBinder(problems, RecordBinder.Style.PLAIN, shapes, parameter -> {});
        Optional<Head> head = plain.record(sources.scenario(), Head.class, "");
        head.ifPresent(read -> checkId(read.id(), sources, problems));
        Optional<WorldSettings> world = new RecordBinder(problems, RecordBinder.Style.PLAIN, shapes, settings)
                .record(sources.world().without("data"), WorldSettings.class, "world");
        Map<String, Object> sections = sections(sources, same, shapes, settings, problems);
        Optional<WorldParameters> parameters = parameters(sections, problems);
        YearMonth start = world.map(WorldSettings::start).orElse(YearMonth.of(2020, 1));
        YearMonth until = head.map(Head::until).orElse(LATEST);
        checkHorizon(start, until, sources, problems);
        // Read whether or not a world can be made, since the tables' own problems are wanted in any case.
        Tables tables = same.map(Bound::tables).orElseGet(() -> tables(texts, shapes, start));
        Optional<World> made = world.flatMap(of -> parameters.map(values -> new World(
                of,
                tables.regions(),
                tables.vendors(),
                tables.products(),
                tables.groups(),
                tables.paths(),
                tables.otherSegments(),
                tables.facts(),
                values)));
        IdentityHashMap<Tree.Mapping, PolicyRegime> regimes =
                new IdentityHashMap<>(same.map(Bound::regimes).orElseGet(IdentityHashMap::new));
        PolicyPlan policy = same.filter(bound -> bound.sources().scenario().equals(sources.scenario())
                        && bound.sources().policy().equals(sources.policy()))
                .map(bound -> bound.scenario().policy())
                .orElseGet(() -> new PolicyBinder(leverTypes, metrics, shapes, problems, regimes)
                        .bind(sources, start, until, settings));
        problems.throwIfAny();
        Head read = head.orElseThrow();
        Scenario scenario = new Scenario(
                read.id(), read.title(), made.orElseThrow(), policy, start, until, read.replicates(), read.seed());
        return new Bound(sources, tables, sections, regimes, scenario);
    }

    private static Tables tables(WorldTables texts, RecordShapes shapes, YearMonth start) {
        List<BuyerGroup> groups = texts.buyerGroups();
        return new Tables(
                shapes,
                texts.regions(groups, start),
                texts.vendors(),
                texts.products(),
                groups,
                texts.supplyPaths(),
                texts.otherSegments(),
                texts.initialFacts());
    }

    private void checkId(String id, ScenarioSources sources, ProblemList problems) {
        String stem = ScenarioFiles.stem(file);
        if (!id.equals(stem)) {
            problems.add(
                    sources.scenario()
                            .get("id")
                            .map(entry -> entry.value().place())
                            .orElse(sources.scenario().place()),
                    "id",
                    "is \"%s\", expected \"%s\" as the file is named. Maybe rename one.".formatted(id, stem));
        }
    }

    private static void checkHorizon(YearMonth start, YearMonth until, ScenarioSources sources, ProblemList problems) {
        if (!until.isAfter(start) || until.isAfter(LATEST)) {
            problems.add(
                    sources.scenario()
                            .get("until")
                            .map(entry -> entry.value().place())
                            .orElse(sources.scenario().place()),
                    "until",
                    "is %s, expected a month after %s and up to %s. Maybe the year is mistyped."
                            .formatted(until, start, LATEST));
        }
    }

    private static Map<String, Object> sections(
            ScenarioSources sources,
            Optional<Bound> same,
            RecordShapes shapes,
            Consumer<Parameter> settings,
            ProblemList problems) {
        RecordBinder binder = new RecordBinder(problems, RecordBinder.Style.SOURCED, shapes, settings);
        Map<String, Object> sections = new LinkedHashMap<>();
        for (RecordComponent component : WorldParameters.class.getRecordComponents()) {
            String name = component.getName();
            Tree tree = sources.sections().get(name);
            if (tree == null) {
                continue;
            }
            Optional<Object> known = same.filter(
                            bound -> bound.sources().sections().get(name) == tree)
                    .map(bound -> bound.sections().get(name));
            known.or(() -> binder.component(tree, WorldParameters.class, name, "world." + name))
                    .ifPresent(value -> sections.put(name, value));
        }
        return sections;
    }

    private static Optional<WorldParameters> parameters(Map<String, Object> sections, ProblemList problems) {
        RecordComponent[] components = WorldParameters.class.getRecordComponents();
        if (sections.size() < components.length) {
            return Optional.empty();
        }
        try {
            Constructor<WorldParameters> constructor = WorldParameters.class.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return Optional.of(constructor.newInstance(sections.values().toArray()));
        } catch (InvocationTargetException e) {
            problems.add(
                    Place.wholeFile("world"),
                    "world",
                    e.getCause() == null ? "is refused." : e.getCause().getMessage() + ". Maybe sections disagree.");
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the world's parameters are no record that can be filled", e);
        }
    }
}
