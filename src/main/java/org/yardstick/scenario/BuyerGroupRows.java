package org.yardstick.scenario;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yardstick.agents.BuyerGroup;

/**
 * Reads groups of buyers: their spending from the table of budgets, their traits from the table of groups. A group that
 * names another group's budget spends a share of it, at a site of its own or under a name of its own; the other keeps
 * the rest.
 */
final class BuyerGroupRows {
    private static final CsvTable.Layout BUDGETS = WorldTables.BUDGETS;
    private static final CsvTable.Layout GROUPS = WorldTables.BUYER_GROUPS;

    /** Rows whose market or group begins so are cross-checks of others and never summed. */
    private static final String CROSS_CHECK = "check-";

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final List<CsvTable.Row> budgets;
    private final Map<String, CsvTable.Row> traits = new LinkedHashMap<>();
    private final RowChecks checks;

    BuyerGroupRows(List<CsvTable.Row> budgets, List<CsvTable.Row> groups, RowChecks checks) {
        this.budgets = budgets;
        this.checks = checks;
        groups.forEach(row -> traits.put(CsvTable.key(row, GROUPS), row));
    }

    /** Groups by total budget, largest first. */
    List<BuyerGroup> groups(Set<String> markets) {
        Map<String, SortedMap<Integer, Double>> byGroup = spending(markets);
        Map<String, List<String>> names = new HashMap<>();
        budgets.forEach(row -> names.put(name(row), List.of(row.text("market"), row.text("buyer_group"))));
        shareOut(byGroup);
        traits.forEach((name, row) -> {
            names.putIfAbsent(name, List.of(row.text("market"), row.text("buyer_group")));
            checks.checkId(row, GROUPS, "headquarters", markets, "market");
            if (!row.text("budget_of").isEmpty()) {
                checks.checkId(row, GROUPS, "market", markets, "market");
            }
        });
        Comparator<BuyerGroup> byBudget = Comparator.comparingDouble(BuyerGroupRows::total);
        return byGroup.entrySet().stream()
                .filter(entry ->
                        names.getOrDefault(entry.getKey(), List.of("")).stream().noneMatch(String::isBlank))
                .map(entry -> group(names.getOrDefault(entry.getKey(), List.of()), entry.getKey(), entry.getValue()))
                .sorted(byBudget.reversed().thenComparing(BuyerGroup::market).thenComparing(BuyerGroup::group))
                .toList();
    }

    private static String name(CsvTable.Row row) {
        return row.text("market") + "." + row.text("buyer_group");
    }

    private Map<String, SortedMap<Integer, Double>> spending(Set<String> markets) {
        Map<String, SortedMap<Integer, Double>> byGroup = new LinkedHashMap<>();
        for (CsvTable.Row row : budgets) {
            if (row.text("market").startsWith(CROSS_CHECK)
                    || row.text("buyer_group").startsWith(CROSS_CHECK)) {
                continue;
            }
            checks.checkId(row, BUDGETS, "market", markets, "market");
            checks.needText(row, BUDGETS, "buyer_group");
            Optional<Integer> year = checks.read(row, BUDGETS, "period", Integer.class);
            Optional<Double> capex = checks.read(row, BUDGETS, "capex_usd_bn", Double.class);
            Optional<Double> share = checks.read(row, BUDGETS, "ai_accelerator_share", Double.class);
            boolean capexSound = checks.inRange(row, BUDGETS, "capex_usd_bn", capex, 0, 1e6);
            boolean shareSound = checks.inRange(row, BUDGETS, "ai_accelerator_share", share, 0, 1);
            if (year.isPresent() && capexSound && shareSound) {
                byGroup.computeIfAbsent(name(row), key -> new TreeMap<>())
                        .put(year.get(), capex.orElse(0.0) * 1e9 * share.orElse(0.0));
            }
        }
        return byGroup;
    }

    /** Gives groups that live off another's budget their share of it, from their first year on. */
    private void shareOut(Map<String, SortedMap<Integer, Double>> byGroup) {
        Map<String, SortedMap<Integer, Double>> whole = new HashMap<>();
        byGroup.forEach((name, years) -> whole.put(name, new TreeMap<>(years)));
        Set<String> parents = Set.copyOf(byGroup.keySet());
        traits.forEach((name, row) -> {
            String parent = row.text("budget_of");
            if (parent.isEmpty()) {
                return;
            }
            checks.checkId(row, GROUPS, "budget_of", parents, "group with a budget");
            Optional<Double> share = checks.read(row, GROUPS, "budget_share", Double.class);
            Optional<Double> from = checks.read(row, GROUPS, "budget_from", Double.class);
            boolean shareSound = checks.inRange(row, GROUPS, "budget_share", share, 0, 1);
            boolean fromSound = checks.inRange(row, GROUPS, "budget_from", from, FIRST_YEAR, LAST_YEAR);
            SortedMap<Integer, Double> left = byGroup.get(parent);
            if (!shareSound || !fromSound || left == null) {
                return;
            }
            SortedMap<Integer, Double> own = byGroup.computeIfAbsent(name, key -> new TreeMap<>());
            whole.getOrDefault(parent, new TreeMap<>()).forEach((year, usd) -> {
                double taken = year >= from.orElse(0.0) ? usd * share.orElse(0.0) : 0;
                own.merge(year, taken, Double::sum);
                left.merge(year, -taken, Double::sum);
            });
            left.replaceAll((year, usd) -> checkedRest(row, usd, whole, parent, year));
        });
    }

    private double checkedRest(
            CsvTable.Row row, double usd, Map<String, SortedMap<Integer, Double>> whole, String parent, int year) {
        double of = whole.getOrDefault(parent, new TreeMap<>()).getOrDefault(year, 0.0);
        checks.inRange(row, GROUPS, "budget_share", Optional.of(usd < -1e-9 * of ? -1.0 : 0.0), 0, 1);
        return Math.max(0, usd);
    }

    /** A group with its traits; without a row of traits it is a population with the market's own state share. */
    private BuyerGroup group(List<String> name, String key, SortedMap<Integer, Double> usd) {
        Optional<CsvTable.Row> row = Optional.ofNullable(traits.get(key));
        boolean firm = row.flatMap(traits -> checks.read(traits, GROUPS, "firm", Boolean.class))
                .orElse(false);
        Optional<Double> stateShare = row.filter(
                        traits -> !traits.text("state_share").isEmpty())
                .flatMap(traits -> {
                    Optional<Double> share = checks.read(traits, GROUPS, "state_share", Double.class);
                    return checks.inRange(traits, GROUPS, "state_share", share, 0, 1) ? share : Optional.empty();
                });
        Optional<String> ownVendor =
                row.map(traits -> traits.text("own_vendor")).filter(vendor -> !vendor.isEmpty());
        String headquarters = row.map(traits -> traits.text("headquarters"))
                .filter(market -> !market.isEmpty())
                .orElse(name.get(0));
        return new BuyerGroup(name.get(0), name.get(1), headquarters, firm, stateShare, ownVendor, usd);
    }

    static double total(BuyerGroup group) {
        return group.acceleratorUsdByYear().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
