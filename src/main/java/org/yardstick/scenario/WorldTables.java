package org.yardstick.scenario;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yardstick.agents.BuyerGroup;
import org.yardstick.agents.VendorSpec;
import org.yardstick.market.Product;
import org.yardstick.market.ProductClass;
import org.yardstick.market.Region;

/** Turns the tables of {@code scenarios/data} into the records of a world. */
final class WorldTables {

    static final CsvTable.Layout PRODUCTS = new CsvTable.Layout(
            "products",
            List.of("id"),
            List.of(
                    "vendor",
                    "stack",
                    "class",
                    "generation",
                    "launch",
                    "withdrawn",
                    "int8_tops",
                    "tpp",
                    "die_area_mm2",
                    "dies_per_package",
                    "hbm_stacks",
                    "bandwidth_tb_s",
                    "interconnect_gb_s",
                    "tdp_w",
                    "unit_cost_usd",
                    "price_usd",
                    "consumer",
                    "historical_variant_of",
                    "source"),
            "");
    static final CsvTable.Layout BUDGETS = new CsvTable.Layout(
            "budgets",
            List.of("market", "buyer_group", "period"),
            List.of("capex_usd_bn", "ai_accelerator_share", "source"),
            "");
    static final CsvTable.Layout INITIAL_STATE = new CsvTable.Layout(
            "initial_state", List.of("entity_kind", "entity", "item"), List.of("value", "unit", "source"), "value");
    static final CsvTable.Layout SUPPLY_PATHS =
            new CsvTable.Layout("supply_paths", List.of("item", "period"), List.of("value", "unit", "source"), "value");
    static final CsvTable.Layout OTHER_SEGMENTS = new CsvTable.Layout(
            "other_segments", List.of("vendor", "start"), List.of("end", "usd", "unit", "source"), "usd");

    static final CsvTable.Layout BUYER_GROUPS = new CsvTable.Layout(
            "buyer_groups",
            List.of("market", "buyer_group"),
            List.of("firm", "state_share", "own_vendor", "unit", "source"),
            "state_share");
    static final CsvTable.Layout VENDORS =
            new CsvTable.Layout("vendors", List.of("id"), List.of("home", "stack", "route", "source"), "");

    /** All tables of a world. */
    static final List<CsvTable.Layout> ALL =
            List.of(PRODUCTS, BUDGETS, INITIAL_STATE, SUPPLY_PATHS, OTHER_SEGMENTS, BUYER_GROUPS, VENDORS);

    /** A number of a product's data sheet, with bounds that catch a slip of units. */
    private record Figure(String column, double min, double max) {}

    private static final List<Figure> FIGURES = List.of(
            new Figure("int8_tops", 0.001, 1e7),
            new Figure("tpp", 0.001, 1e8),
            new Figure("die_area_mm2", 1, 1e5),
            new Figure("bandwidth_tb_s", 0.001, 1e4),
            new Figure("interconnect_gb_s", 0, 1e8),
            new Figure("tdp_w", 0, 1e6),
            new Figure("unit_cost_usd", 0, 1e7),
            new Figure("price_usd", 1, 1e7));

    /** The one fact that is no number: codes, split by semicolons. */
    static final String COUNTRY_GROUP = "country_group_pre2025";

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern HALF = Pattern.compile("(\\d{4})H([12])");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})Q([1-4])");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");

    private final Map<String, CsvTable> tables;
    private final ProblemList problems;
    private final RowChecks checks;

    WorldTables(Map<String, CsvTable> tables, ProblemList problems) {
        this.tables = Map.copyOf(tables);
        this.problems = problems;
        this.checks = new RowChecks(problems);
    }

    /** Ids that settings may name, taken before rows are checked so that one bad row hides no id. */
    ReferenceIds ids() {
        Set<String> markets = new LinkedHashSet<>();
        Set<String> groups = new LinkedHashSet<>();
        Set<String> vendors = new LinkedHashSet<>();
        Set<String> firms = new LinkedHashSet<>();
        Set<String> products = new LinkedHashSet<>();
        for (CsvTable.Row row : rows(INITIAL_STATE)) {
            switch (row.text("entity_kind")) {
                case "market" -> {
                    markets.add(row.text("entity"));
                    if (row.text("item").equals(COUNTRY_GROUP)) {
                        groups.addAll(codes(row.text("value")));
                    }
                }
                case "vendor", "toolmaker", "fab", "stockpile" -> firms.add(row.text("entity"));
                default -> {}
            }
        }
        for (CsvTable.Row row : rows(PRODUCTS)) {
            products.add(row.text("id"));
            vendors.add(row.text("vendor"));
        }
        firms.addAll(vendors);
        return new ReferenceIds(markets, groups, vendors, firms, products, new TreeMap<>());
    }

    static Set<String> codes(String text) {
        return text.equals("none") || text.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(text.split(";")));
    }

    private List<CsvTable.Row> rows(CsvTable.Layout layout) {
        CsvTable table = tables.get(layout.id());
        return table == null ? List.of() : table.rows();
    }

    /** Products by launch, then performance, then price. */
    List<Product> products() {
        Set<String> ids = ids().products();
        List<Product> products = new ArrayList<>();
        for (CsvTable.Row row : rows(PRODUCTS)) {
            checks.checkId(row, PRODUCTS, "historical_variant_of", ids, "product");
            product(row).ifPresent(products::add);
        }
        products.sort(Comparator.comparing(Product::launch)
                .thenComparing(Product::tpp)
                .thenComparing(Product::listPriceUsd)
                .thenComparing(Product::unitCostUsd)
                .thenComparing(Product::bandwidthTbS)
                .thenComparing(Product::id));
        return products;
    }

    private Optional<Product> product(CsvTable.Row row) {
        int before = problems.count();
        Optional<ProductClass> productClass = checks.read(row, PRODUCTS, "class", ProductClass.class);
        Optional<Integer> generation = checks.read(row, PRODUCTS, "generation", Integer.class);
        Optional<YearMonth> launch = checks.read(row, PRODUCTS, "launch", YearMonth.class);
        Optional<YearMonth> withdrawn = row.text("withdrawn").isEmpty()
                ? Optional.empty()
                : checks.read(row, PRODUCTS, "withdrawn", YearMonth.class);
        Optional<Integer> dies = checks.read(row, PRODUCTS, "dies_per_package", Integer.class);
        Optional<Integer> stacks = checks.read(row, PRODUCTS, "hbm_stacks", Integer.class);
        Optional<Boolean> consumer = checks.read(row, PRODUCTS, "consumer", Boolean.class);
        Map<String, Double> numbers = new HashMap<>();
        for (Figure figure : FIGURES) {
            Optional<Double> value = checks.read(row, PRODUCTS, figure.column(), Double.class);
            if (checks.inRange(row, PRODUCTS, figure.column(), value, figure.min(), figure.max())) {
                numbers.put(figure.column(), value.orElseThrow());
            }
        }
        checks.needText(row, PRODUCTS, "vendor");
        checks.needText(row, PRODUCTS, "stack");
        if (launch.isPresent() && withdrawn.isPresent() && !withdrawn.get().isAfter(launch.get())) {
            problems.add(
                    row.place("withdrawn"),
                    CsvTable.path(PRODUCTS, row) + ".withdrawn",
                    "is %s, expected a month after the launch in %s. Maybe they are swapped."
                            .formatted(withdrawn.get(), launch.get()));
        }
        if (problems.count() > before) {
            return Optional.empty();
        }
        return checks.made(
                row,
                PRODUCTS,
                () -> new Product(
                        row.text("id"),
                        row.text("vendor"),
                        row.text("stack"),
                        productClass.orElseThrow(),
                        generation.orElseThrow(),
                        launch.orElseThrow(),
                        withdrawn,
                        number(numbers, "int8_tops"),
                        number(numbers, "tpp"),
                        number(numbers, "die_area_mm2"),
                        dies.orElseThrow(),
                        stacks.orElseThrow(),
                        number(numbers, "bandwidth_tb_s"),
                        number(numbers, "interconnect_gb_s"),
                        number(numbers, "tdp_w"),
                        number(numbers, "unit_cost_usd"),
                        number(numbers, "price_usd"),
                        consumer.orElseThrow(),
                        Optional.of(row.text("historical_variant_of")).filter(base -> !base.isEmpty())));
    }

    private static double number(Map<String, Double> numbers, String column) {
        return numbers.getOrDefault(column, Double.NaN);
    }

    /** Buyer groups by total budget, largest first. */
    List<BuyerGroup> buyerGroups() {
        return new BuyerGroupRows(rows(BUDGETS), rows(BUYER_GROUPS), checks).groups(ids().markets());
    }

    /** Vendors by their number of products, then by the sum of their performance, both falling. */
    List<VendorSpec> vendors() {
        Map<String, Double> weights = new HashMap<>();
        for (CsvTable.Row row : rows(PRODUCTS)) {
            CsvTable.read(row, PRODUCTS, "tpp", Double.class, new ProblemList())
                    .ifPresent(tpp -> weights.merge(row.text("vendor"), 1e9 + tpp, Double::sum));
        }
        List<VendorSpec> vendors = new ArrayList<>();
        for (CsvTable.Row row : rows(VENDORS)) {
            checks.checkId(row, VENDORS, "home", ids().markets(), "market");
            Optional<VendorSpec.Route> route = checks.read(row, VENDORS, "route", VendorSpec.Route.class);
            checks.needText(row, VENDORS, "stack");
            route.flatMap(read -> checks.made(
                            row,
                            VENDORS,
                            () -> new VendorSpec(row.text("id"), row.text("home"), row.text("stack"), read)))
                    .ifPresent(vendors::add);
        }
        Comparator<VendorSpec> byWeight = Comparator.comparingDouble(vendor -> weights.getOrDefault(vendor.id(), 0.0));
        vendors.sort(byWeight.reversed().thenComparing(VendorSpec::id));
        return vendors;
    }

    /** Regions by the budget of their buyers, largest first, with their state at the start month. */
    List<Region> regions(List<BuyerGroup> groups, YearMonth start) {
        return new RegionRows(rows(INITIAL_STATE), problems).regions(groups, start);
    }

    /** All facts of the start state that are numbers. */
    World.InitialFacts initialFacts() {
        Map<String, Double> values = new TreeMap<>();
        for (CsvTable.Row row : rows(INITIAL_STATE)) {
            if (!row.text("item").equals(COUNTRY_GROUP)) {
                checks.read(row, INITIAL_STATE, "value", Double.class)
                        .ifPresent(value -> values.put(
                                row.text("entity_kind") + "|" + row.text("entity") + "|" + row.text("item"), value));
            }
        }
        return new World.InitialFacts(values);
    }

    /** Supply by time; rows whose period is no date are constants. */
    SupplyPaths supplyPaths() {
        Map<String, SortedMap<Double, Double>> paths = new TreeMap<>();
        Map<String, Double> constants = new TreeMap<>();
        for (CsvTable.Row row : rows(SUPPLY_PATHS)) {
            String item = row.text("item");
            String period = row.text("period");
            checks.read(row, SUPPLY_PATHS, "value", Double.class).ifPresent(value -> {
                Optional<Double> time = time(period);
                if (time.isPresent()) {
                    paths.computeIfAbsent(item, key -> new TreeMap<>()).put(time.get(), value);
                } else {
                    constants.put(item + "|" + period, value);
                }
            });
        }
        return new SupplyPaths(paths, constants);
    }

    /**
     * Time of a period in years: the middle of a year, quarter or month, and the end of a half-year, whose rows
     * are capacities at its end.
     */
    static Optional<Double> time(String period) {
        if (YEAR.matcher(period).matches()) {
            return Optional.of(Integer.parseInt(period) + 0.5);
        }
        Matcher half = HALF.matcher(period);
        if (half.matches()) {
            return Optional.of(Integer.parseInt(half.group(1)) + Integer.parseInt(half.group(2)) / 2.0);
        }
        Matcher quarter = QUARTER.matcher(period);
        if (quarter.matches()) {
            return Optional.of(Integer.parseInt(quarter.group(1)) + (Integer.parseInt(quarter.group(2)) - 0.5) / 4);
        }
        Matcher month = MONTH.matcher(period);
        if (month.matches()) {
            return Optional.of(Integer.parseInt(month.group(1)) + (Integer.parseInt(month.group(2)) - 0.5) / 12);
        }
        return Optional.empty();
    }

    /** Revenue outside the data centre. */
    OtherSegments otherSegments() {
        Set<String> vendors = ids().vendors();
        Map<String, SortedMap<YearMonth, Double>> quarters = new TreeMap<>();
        for (CsvTable.Row row : rows(OTHER_SEGMENTS)) {
            checks.checkId(row, OTHER_SEGMENTS, "vendor", vendors, "vendor");
            Optional<YearMonth> start = checks.read(row, OTHER_SEGMENTS, "start", YearMonth.class);
            Optional<Double> usd = checks.read(row, OTHER_SEGMENTS, "usd", Double.class);
            if (start.isPresent() && checks.inRange(row, OTHER_SEGMENTS, "usd", usd, 0, 1e15)) {
                quarters.computeIfAbsent(row.text("vendor"), key -> new TreeMap<>())
                        .put(start.get(), usd.orElse(0.0));
            }
        }
        return new OtherSegments(quarters);
    }
}
