package org.yardstick.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Takes rows out of the tables of a world and puts rows in, from short forms that a scenario file has room for. */
final class WorldRows {
    private static final List<String> VENDOR_KEYS =
            List.of("id", "home", "stack", "route", "like", "packagingShare", "source");
    private static final List<String> BUYER_KEYS = List.of(
            "market", "buyer_group", "usdBnByYear", "firm", "state_share", "own_vendor", "headquarters", "source");

    private final ScenarioSources sources;
    private final ProblemList problems;
    private final Map<String, Set<String>> dropped = new TreeMap<>();

    WorldRows(ScenarioSources sources, ProblemList problems) {
        this.sources = sources;
        this.problems = problems;
    }

    private List<CsvTable.Row> rows(CsvTable.Layout layout) {
        CsvTable table = sources.tables().get(layout.id());
        return table == null ? List.of() : table.rows();
    }

    /** Ids in a table whose rows have one. */
    Set<String> ids(CsvTable.Layout layout) {
        Set<String> ids = new LinkedHashSet<>();
        rows(layout).forEach(row -> ids.add(row.text("id")));
        return ids;
    }

    Set<String> markets() {
        Set<String> markets = new LinkedHashSet<>();
        rows(WorldTables.INITIAL_STATE).stream()
                .filter(row -> row.text("entity_kind").equals("market"))
                .forEach(row -> markets.add(row.text("entity")));
        return markets;
    }

    /** Buyer groups as {@code market.group}. */
    Set<String> buyers() {
        Set<String> buyers = new LinkedHashSet<>();
        for (CsvTable.Layout layout : List.of(WorldTables.BUDGETS, WorldTables.BUYER_GROUPS)) {
            rows(layout).forEach(row -> buyers.add(row.text("market") + "." + row.text("buyer_group")));
        }
        return buyers;
    }

    /** Products that went with a vendor. */
    Collection<String> productsOf(String vendor) {
        return dropped.getOrDefault(vendor, Set.of());
    }

    void drop(CsvTable.Layout layout, String column, Set<String> names) {
        keepIf(layout, row -> !names.contains(row.text(column)));
    }

    private void keepIf(CsvTable.Layout layout, java.util.function.Predicate<CsvTable.Row> kept) {
        store(layout, rows(layout).stream().filter(kept).toList());
    }

    private void store(CsvTable.Layout layout, List<CsvTable.Row> rows) {
        if (sources.tables().containsKey(layout.id())) {
            sources.tables().put(layout.id(), new CsvTable(layout, rows));
        }
    }

    void dropMarkets(Set<String> names) {
        keepIf(
                WorldTables.INITIAL_STATE,
                row -> !row.text("entity_kind").equals("market") || !names.contains(row.text("entity")));
        drop(WorldTables.BUDGETS, "market", names);
        drop(WorldTables.BUYER_GROUPS, "market", names);
        drop(WorldTables.BUYER_GROUPS, "headquarters", names);
        keepIf(
                WorldTables.BUYER_GROUPS,
                row -> !names.contains(row.text("budget_of").replaceFirst("\\..*", "")));
    }

    void dropVendors(Set<String> names) {
        rows(WorldTables.PRODUCTS).stream()
                .filter(row -> names.contains(row.text("vendor")))
                .forEach(row -> dropped.computeIfAbsent(row.text("vendor"), key -> new TreeSet<>())
                        .add(row.text("id")));
        drop(WorldTables.VENDORS, "id", names);
        drop(WorldTables.PRODUCTS, "vendor", names);
        drop(WorldTables.OTHER_SEGMENTS, "vendor", names);
        keepIf(
                WorldTables.INITIAL_STATE,
                row -> !row.text("entity_kind").equals("vendor") || !names.contains(row.text("entity")));
        // Whoever built chips for its own use only becomes a buyer like others.
        store(
                WorldTables.BUYER_GROUPS,
                rows(WorldTables.BUYER_GROUPS).stream()
                        .map(row -> names.contains(row.text("own_vendor")) ? with(row, "own_vendor", "") : row)
                        .toList());
    }

    void dropBuyers(Set<String> names) {
        for (CsvTable.Layout layout : List.of(WorldTables.BUDGETS, WorldTables.BUYER_GROUPS)) {
            keepIf(layout, row -> !names.contains(row.text("market") + "." + row.text("buyer_group")));
        }
        // Who lives off another group's budget goes with it.
        drop(WorldTables.BUYER_GROUPS, "budget_of", names);
    }

    private static CsvTable.Row with(CsvTable.Row row, String column, String text) {
        Map<String, Tree.Scalar> cells = new LinkedHashMap<>(row.cells());
        cells.put(column, new Tree.Scalar(row.place(column), text, false));
        return new CsvTable.Row(row.place(), cells);
    }

    /** Adds a row whose columns are the keys, in place of one with the same name. */
    void add(CsvTable.Layout layout, Tree.Mapping item, String path) {
        Set<String> columns = new TreeSet<>(layout.keys());
        columns.addAll(layout.needed());
        rows(layout).stream()
                .findFirst()
                .ifPresent(row -> columns.addAll(row.cells().keySet()));
        Map<String, Tree.Scalar> cells = new LinkedHashMap<>();
        if (!known(item, path, columns, layout.keys())) {
            return;
        }
        columns.forEach(column ->
                cells.put(column, item.scalar(column).orElse(new Tree.Scalar(item.place(), "", false))));
        put(layout, new CsvTable.Row(item.place(), cells));
    }

    private void put(CsvTable.Layout layout, CsvTable.Row row) {
        String key = CsvTable.key(row, layout);
        List<CsvTable.Row> changed = new ArrayList<>(rows(layout).stream()
                .filter(other -> !CsvTable.key(other, layout).equals(key))
                .toList());
        changed.add(row);
        store(layout, changed);
    }

    private void put(CsvTable.Layout layout, Place place, Map<String, Tree.Scalar> cells) {
        put(layout, new CsvTable.Row(place, cells));
    }

    /** Whether all keys are known and all that are needed are there. */
    private boolean known(Tree.Mapping item, String path, Collection<String> keys, Collection<String> needed) {
        int before = problems.count();
        item.entries().forEach((key, entry) -> {
            if (!keys.contains(key)) {
                problems.add(entry.keyPlace(), path + "." + key, "is an unknown key, " + Nearest.hint(key, keys));
            }
        });
        for (String key : needed) {
            if (item.get(key).isEmpty()) {
                problems.add(item.place(), path + "." + key, "is missing, expected a value. Maybe add it here.");
            }
        }
        return problems.count() == before;
    }

    private static Tree.Scalar text(Tree.Mapping item, String text) {
        return new Tree.Scalar(item.place(), text, false);
    }

    private static Tree.Scalar source(Tree.Mapping item) {
        return item.scalar("source").orElse(text(item, "scenario file"));
    }

    /** Adds a market with its facts at the start. */
    void addMarket(Tree.Mapping item, String path) {
        Set<String> keys = new TreeSet<>(List.of("id", "source"));
        rows(WorldTables.INITIAL_STATE).stream()
                .filter(row -> row.text("entity_kind").equals("market"))
                .forEach(row -> keys.add(row.text("item")));
        if (!known(item, path, keys, List.of("id"))) {
            return;
        }
        String id = item.scalar("id").map(Tree.Scalar::text).orElse("");
        item.entries().forEach((key, entry) -> {
            if (!List.of("id", "source").contains(key) && entry.value() instanceof Tree.Scalar value) {
                Map<String, Tree.Scalar> cells = new LinkedHashMap<>();
                cells.put("entity_kind", text(item, "market"));
                cells.put("entity", text(item, id));
                cells.put("item", text(item, key));
                cells.put("value", value);
                cells.put("unit", text(item, ""));
                cells.put("source", source(item));
                put(WorldTables.INITIAL_STATE, item.place(), cells);
            }
        });
    }

    /** Adds a group of buyers with its spending on AI chips by year. */
    void addBuyers(Tree.Mapping item, String path) {
        if (!known(item, path, BUYER_KEYS, List.of("market", "buyer_group", "usdBnByYear"))) {
            return;
        }
        if (!(item.get("usdBnByYear").orElseThrow().value() instanceof Tree.Mapping years)) {
            problems.add(
                    item.place(),
                    path + ".usdBnByYear",
                    "is no list of years, expected {2020: ..., 2025: ...} in USD bn. Maybe add braces.");
            return;
        }
        years.entries().forEach((year, entry) -> {
            if (!(entry.value() instanceof Tree.Scalar value)) {
                problems.add(
                        entry.keyPlace(),
                        path + ".usdBnByYear." + year,
                        "is " + entry.value().kind() + ", expected a number. Maybe remove the brackets.");
                return;
            }
            Map<String, Tree.Scalar> cells = new LinkedHashMap<>();
            cells.put("market", item.scalar("market").orElse(text(item, "")));
            cells.put("buyer_group", item.scalar("buyer_group").orElse(text(item, "")));
            cells.put("period", new Tree.Scalar(entry.keyPlace(), year, false));
            cells.put("capex_usd_bn", value);
            cells.put("ai_accelerator_share", text(item, "1"));
            cells.put("source", source(item));
            put(WorldTables.BUDGETS, item.place(), cells);
        });
        Map<String, Tree.Scalar> traits = new LinkedHashMap<>();
        traits.put("firm", text(item, "false"));
        for (String column : List.of("market", "buyer_group", "firm", "state_share", "own_vendor", "headquarters")) {
            traits.put(
                    column,
                    item.scalar(column)
                            .orElse(Optional.ofNullable(traits.get(column)).orElse(text(item, ""))));
        }
        traits.put("unit", text(item, "fraction"));
        traits.put("source", source(item));
        put(WorldTables.BUYER_GROUPS, item.place(), traits);
    }

    /** Adds a vendor that starts as another one stood, its products apart. */
    void addVendor(Tree.Mapping item, String path, Set<String> leaving) {
        if (!known(item, path, VENDOR_KEYS, List.of("id", "home", "stack", "route", "like"))) {
            return;
        }
        String id = item.scalar("id").map(Tree.Scalar::text).orElse("");
        String like = item.scalar("like").map(Tree.Scalar::text).orElse("");
        Optional<CsvTable.Row> model = rows(WorldTables.VENDORS).stream()
                .filter(row -> row.text("id").equals(like))
                .findFirst();
        if (model.isEmpty()) {
            problems.add(
                    item.scalar("like").map(Tree.Scalar::place).orElse(item.place()),
                    path + ".like",
                    "names \"" + like + "\", which is no vendor, " + Nearest.hint(like, ids(WorldTables.VENDORS)));
            return;
        }
        boolean packaging = item.scalar("route")
                .filter(route -> route.text().equals("packaging"))
                .isPresent();
        if (packaging != item.get("packagingShare").isPresent()) {
            problems.add(
                    item.place(),
                    path + ".packagingShare",
                    packaging
                            ? "is missing, expected the vendor's share of the world's advanced packaging, 0 to 1. Maybe 0.05."
                            : "is given for a vendor that is not packaged by the foreign foundry. Maybe remove it.");
            return;
        }
        if (!packaging
                && item.scalar("home")
                        .filter(home -> home.text().equals("china"))
                        .isEmpty()) {
            problems.add(
                    item.scalar("route").map(Tree.Scalar::place).orElse(item.place()),
                    path + ".route",
                    "is not packaging, but only China's fabs are modelled. Maybe use packaging.");
            return;
        }
        Map<String, Tree.Scalar> cells = new LinkedHashMap<>();
        for (String column : List.of("id", "home", "stack", "route")) {
            cells.put(column, item.scalar(column).orElse(text(item, "")));
        }
        cells.put("unit", text(item, ""));
        cells.put("source", source(item));
        put(WorldTables.VENDORS, item.place(), cells);
        if (packaging) {
            Map<String, Tree.Scalar> share = new LinkedHashMap<>();
            share.put("item", text(item, "cowos_share_" + id));
            share.put("period", text(item, "2020"));
            share.put("value", item.scalar("packagingShare").orElse(text(item, "")));
            share.put("unit", text(item, "fraction"));
            share.put("source", source(item));
            put(WorldTables.SUPPLY_PATHS, item.place(), share);
        }
        String stack = item.scalar("stack").map(Tree.Scalar::text).orElse("");
        copyParameters(like, id);
        copyParameters(model.get().text("stack"), stack);
    }

    /** Gives a new name the parameters of another wherever sections have them by name. */
    private void copyParameters(String from, String to) {
        new TreeMap<>(sources.sections()).forEach((section, tree) -> {
            if (!(tree instanceof Tree.Mapping mapping)) {
                return;
            }
            Tree.Mapping changed = mapping;
            for (Map.Entry<String, Tree.Entry> entry : mapping.entries().entrySet()) {
                if (entry.getValue().value() instanceof Tree.Mapping byName
                        && byName.get("value").isEmpty()
                        && byName.get(to).isEmpty()
                        && byName.get(from).isPresent()) {
                    changed = changed.with(
                            entry.getKey(),
                            byName.with(to, byName.get(from).orElseThrow().value()));
                }
            }
            sources.sections().put(section, changed);
        });
    }
}
