package org.yardstick.scenario;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.yardstick.agents.BuyerGroup;
import org.yardstick.agents.VendorSpec;
import org.yardstick.agents.WorldParameters;
import org.yardstick.market.Product;
import org.yardstick.market.Quantity;
import org.yardstick.market.Region;
import org.yardstick.policy.PolicyPlan;

/**
 * Reads scenarios strictly: every problem of every file and option at once, before anything runs.
 *
 * <p>The same input gives the same scenario, byte for byte of its resolved text, in whatever order rows and keys
 * stand in their files.
 */
public final class ScenarioReader {

    /** Trends of chips, budgets and prices mean nothing for longer. */
    private static final YearMonth LATEST = YearMonth.of(2050, 12);

    record Head(
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

    private final Map<String, Class<?>> leverTypes;
    private final List<ObservableMetric> metrics;

    /**
     * Makes a reader.
     *
     * @param leverTypes lever record classes by type id; each a record that implements
     *     {@link org.yardstick.policy.Lever}
     * @param metrics what triggers may observe
     */
    public ScenarioReader(Map<String, ? extends Class<?>> leverTypes, List<ObservableMetric> metrics) {
        this.leverTypes = new TreeMap<>(leverTypes);
        this.metrics = List.copyOf(metrics);
    }

    /** Makes a reader for scenarios without triggers. */
    public ScenarioReader(Map<String, ? extends Class<?>> leverTypes) {
        this(leverTypes, List.of());
    }

    /**
     * Reads a scenario.
     *
     * @param nameOrPath short name of a file in {@code scenarios/}, or a path
     * @param home folder that holds {@code scenarios/}
     * @param overrides settings {@code path=value}, applied in their order
     * @throws ScenarioProblems with every problem found
     */
    public Scenario read(String nameOrPath, Path home, List<String> overrides) {
        return resolve(nameOrPath, home, overrides).scenario();
    }

    /**
     * Reads a scenario with everything that tells what is in force and where it comes from.
     *
     * @param nameOrPath short name of a file in {@code scenarios/}, or a path
     * @param home folder that holds {@code scenarios/}
     * @param overrides settings {@code path=value}, applied in their order
     * @throws ScenarioProblems with every problem found
     */
    public ResolvedScenario resolve(String nameOrPath, Path home, List<String> overrides) {
        ProblemList problems = new ProblemList();
        ScenarioFiles files = new ScenarioFiles(home);
        InputFiles input = new InputFiles(home, problems);
        SourceLoader loader = new SourceLoader(files, input, problems);
        Optional<Tree.Mapping> tree = loader.scenario(nameOrPath);
        problems.throwIfAny();
        Path file = files.scenario(nameOrPath).orElseThrow();
        ScenarioSources sources = loader.sources(tree.orElseThrow(), file);
        new WorldChanges(sources, problems).apply();
        new ScenarioOverrides(leverTypes, problems)
                .apply(sources.scenario().get("set").map(Tree.Entry::value), overrides, sources);
        return bind(sources, file, input, overrides, problems);
    }

    private ResolvedScenario bind(
            ScenarioSources sources, Path file, InputFiles input, List<String> overrides, ProblemList problems) {
        List<Parameter> settings = new ArrayList<>();
        WorldTables tables = new WorldTables(sources.tables(), problems);
        RecordShapes shapes = new RecordShapes(tables.ids().leaving(sources.leftOut()));
        RecordBinder plain = new RecordBinder(problems, RecordBinder.Style.PLAIN, shapes, parameter -> {});
        Optional<Head> head = plain.record(sources.scenario(), Head.class, "");
        head.ifPresent(read -> checkId(read.id(), file, sources, problems));
        Optional<WorldSettings> world = new RecordBinder(problems, RecordBinder.Style.PLAIN, shapes, settings::add)
                .record(sources.world().without("data"), WorldSettings.class, "world");
        Optional<WorldParameters> parameters = parameters(sources, shapes, settings::add, problems);
        YearMonth start = world.map(WorldSettings::start).orElse(YearMonth.of(2020, 1));
        YearMonth until = head.map(Head::until).orElse(LATEST);
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
        List<BuyerGroup> groups = tables.buyerGroups();
        // Read whether or not a world can be made, since the tables' own problems are wanted in any case.
        List<Region> regions = tables.regions(groups, start);
        List<VendorSpec> vendors = tables.vendors();
        List<Product> products = tables.products();
        SupplyPaths paths = tables.supplyPaths();
        OtherSegments otherSegments = tables.otherSegments();
        World.InitialFacts facts = tables.initialFacts();
        Optional<World> made = world.flatMap(of -> parameters.map(
                values -> new World(of, regions, vendors, products, groups, paths, otherSegments, facts, values)));
        PolicyPlan policy =
                new PolicyBinder(leverTypes, metrics, shapes, problems).bind(sources, start, until, settings::add);
        problems.throwIfAny();
        Head read = head.orElseThrow();
        Scenario scenario = new Scenario(
                read.id(), read.title(), made.orElseThrow(), policy, start, until, read.replicates(), read.seed());
        return new ResolvedScenario(
                scenario,
                new ParameterCatalogue(settings),
                WorldChanges.in(sources),
                input.hashes(),
                overrides,
                problems.warnings());
    }

    private static void checkId(String id, Path file, ScenarioSources sources, ProblemList problems) {
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

    private static Optional<WorldParameters> parameters(
            ScenarioSources sources, RecordShapes shapes, Consumer<Parameter> sink, ProblemList problems) {
        RecordBinder binder = new RecordBinder(problems, RecordBinder.Style.SOURCED, shapes, sink);
        RecordComponent[] components = WorldParameters.class.getRecordComponents();
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            Optional.ofNullable(sources.sections().get(component.getName()))
                    .flatMap(tree -> binder.component(
                            tree, WorldParameters.class, component.getName(), "world." + component.getName()))
                    .ifPresent(values::add);
        }
        if (values.size() < components.length) {
            return Optional.empty();
        }
        try {
            Constructor<WorldParameters> constructor = WorldParameters.class.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return Optional.of(constructor.newInstance(values.toArray()));
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
