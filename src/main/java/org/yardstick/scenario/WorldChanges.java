package org.yardstick.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes a world smaller or larger by what the scenario file alone says: markets, vendors, products and buyer groups kept,
 * dropped or added. It works on tables as text, so that every row passes the same checks as one in a file.
 */
final class WorldChanges {
    static final String KEY = "worldChanges";

    private static final String MARKETS = "markets";
    private static final String VENDORS = "vendors";
    private static final String PRODUCTS = "products";
    private static final String BUYERS = "buyers";
    private static final List<String> KINDS = List.of(MARKETS, VENDORS, PRODUCTS, BUYERS);
    private static final List<String> ACTIONS = List.of("keep", "drop", "add");

    /** Blocs without which there is no policy to compare. */
    private static final List<String> NEEDED_MARKETS = List.of("us", "china");

    private final ProblemList problems;
    private final ScenarioSources sources;
    private final WorldRows rows;

    WorldChanges(ScenarioSources sources, ProblemList problems) {
        this.problems = problems;
        this.sources = sources;
        this.rows = new WorldRows(sources, problems);
    }

    /** Whether a scenario file changes its world. */
    static boolean in(ScenarioSources sources) {
        return sources.scenario()
                .get(KEY)
                .filter(entry -> !RegimeBinder.isEmpty(entry.value()))
                .isPresent();
    }

    /** Applies what the scenario says, if it says anything. */
    void apply() {
        Tree tree = sources.scenario().get(KEY).map(Tree.Entry::value).orElse(null);
        if (tree == null || RegimeBinder.isEmpty(tree)) {
            return;
        }
        Optional<Tree.Mapping> changes = mapping(tree, KEY, KINDS);
        int before = problems.count();
        Map<String, Tree.Mapping> groups = new LinkedHashMap<>();
        changes.ifPresent(all -> all.entries()
                .forEach((kind, entry) ->
                        mapping(entry.value(), KEY + "." + kind, ACTIONS).ifPresent(group -> groups.put(kind, group))));
        if (problems.count() > before) {
            return;
        }
        Map<String, Place> markets = leftOut(groups, MARKETS, rows.markets());
        Map<String, Place> vendors = leftOut(groups, VENDORS, rows.ids(WorldTables.VENDORS));
        for (String needed : NEEDED_MARKETS) {
            if (markets.containsKey(needed)) {
                problems.add(
                        markets.getOrDefault(needed, tree.place()),
                        KEY + "." + MARKETS,
                        "leaves out \"" + needed + "\", which every world needs. Maybe keep it with few buyers.");
            }
        }
        addVendors(groups, vendors.keySet());
        rows.dropMarkets(markets.keySet());
        rows.dropVendors(vendors.keySet());
        Map<String, Place> products = leftOut(groups, PRODUCTS, rows.ids(WorldTables.PRODUCTS));
        rows.drop(WorldTables.PRODUCTS, "id", products.keySet());
        rows.dropBuyers(leftOut(groups, BUYERS, rows.buyers()).keySet());
        each(groups, MARKETS, rows::addMarket);
        each(groups, PRODUCTS, (item, path) -> rows.add(WorldTables.PRODUCTS, item, path));
        each(groups, BUYERS, rows::addBuyers);
        if (problems.count() == before) {
            new WorldChecks(sources, problems, rows).check(tree.place());
        }
        markets.forEach(sources::leaveOut);
        vendors.forEach(sources::leaveOut);
        products.forEach(sources::leaveOut);
        for (String vendor : vendors.keySet()) {
            rows.productsOf(vendor).forEach(product -> sources.leaveOut(product, tree.place()));
        }
    }

    private interface Adder {
        void add(Tree.Mapping item, String path);
    }

    private void each(Map<String, Tree.Mapping> groups, String kind, Adder adder) {
        Tree list = Optional.ofNullable(groups.get(kind))
                .flatMap(group -> group.get("add"))
                .map(Tree.Entry::value)
                .orElse(null);
        String path = KEY + "." + kind + ".add";
        if (list instanceof Tree.Sequence sequence) {
            Set<String> seen = new TreeSet<>();
            for (Tree item : sequence.items()) {
                if (item instanceof Tree.Mapping mapping) {
                    String name = mapping.scalar("id")
                            .or(() -> mapping.scalar("buyer_group"))
                            .map(Tree.Scalar::text)
                            .orElse(Integer.toString(seen.size() + 1));
                    String market =
                            mapping.scalar("market").map(Tree.Scalar::text).orElse("");
                    if (!seen.add(market + "." + name)) {
                        problems.add(
                                item.place(), path + "." + name, "is added twice, expected once. Maybe rename one.");
                    }
                    adder.add(mapping, path + "." + name);
                } else {
                    problems.add(
                            item.place(),
                            path,
                            "is " + item.kind() + ", expected keys with values. Maybe write {id: ..., ...}.");
                }
            }
        } else if (list != null && !RegimeBinder.isEmpty(list)) {
            problems.add(
                    list.place(),
                    path,
                    "is " + list.kind() + ", expected a list. Maybe begin each with \"- {id: ...\".");
        }
    }

    private void addVendors(Map<String, Tree.Mapping> groups, Set<String> dropped) {
        each(groups, VENDORS, (item, path) -> rows.addVendor(item, path, dropped));
    }

    /** Names that are dropped, or not among those kept, with the place that says so. */
    private Map<String, Place> leftOut(Map<String, Tree.Mapping> groups, String kind, Set<String> known) {
        Map<String, Place> left = new TreeMap<>();
        Tree.Mapping group = groups.get(kind);
        if (group == null) {
            return left;
        }
        String path = KEY + "." + kind;
        Map<String, Place> keep = names(group, "keep", path, known);
        Map<String, Place> drop = names(group, "drop", path, known);
        if (group.get("keep").isPresent() && group.get("drop").isPresent()) {
            problems.add(group.place(), path, "has both keep and drop, expected one. Maybe remove drop.");
        } else if (group.get("keep").isPresent()) {
            known.stream().filter(name -> !keep.containsKey(name)).forEach(name -> left.put(name, group.place()));
        }
        left.putAll(drop);
        return left;
    }

    private Map<String, Place> names(Tree.Mapping group, String action, String parent, Set<String> known) {
        Map<String, Place> names = new LinkedHashMap<>();
        String path = parent + "." + action;
        Tree list = group.get(action).map(Tree.Entry::value).orElse(null);
        if (list instanceof Tree.Sequence sequence) {
            for (Tree item : sequence.items()) {
                String name = item instanceof Tree.Scalar scalar ? scalar.text() : "";
                if (!known.contains(name)) {
                    problems.add(
                            item.place(),
                            path,
                            "names " + item.kind() + ", which the world does not have, " + Nearest.hint(name, known));
                } else if (names.put(name, item.place()) != null) {
                    problems.add(item.place(), path, "names \"" + name + "\" twice. Maybe remove one.");
                }
            }
        } else if (list != null) {
            problems.add(
                    list.place(), path, "is " + list.kind() + ", expected a list such as [a, b]. Maybe add brackets.");
        }
        return names;
    }

    private Optional<Tree.Mapping> mapping(Tree tree, String path, List<String> keys) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            problems.add(
                    tree.place(),
                    path,
                    "is " + tree.kind() + ", expected the keys " + String.join(", ", keys) + ". Maybe indent them.");
            return Optional.empty();
        }
        mapping.entries().forEach((key, entry) -> {
            if (!keys.contains(key)) {
                problems.add(entry.keyPlace(), path + "." + key, "is an unknown key, " + Nearest.hint(key, keys));
            }
        });
        return Optional.of(mapping);
    }
}
