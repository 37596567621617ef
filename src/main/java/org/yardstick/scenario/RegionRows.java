package org.yardstick.scenario;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yardstick.agents.BuyerGroup;
import org.yardstick.market.Region;

/** Gathers the rows of the start state that speak of markets into regions. */
final class RegionRows {

    private final List<CsvTable.Row> rows;
    private final ProblemList problems;
    private final RowChecks checks;

    RegionRows(List<CsvTable.Row> rows, ProblemList problems) {
        this.rows = List.copyOf(rows);
        this.problems = problems;
        this.checks = new RowChecks(problems);
    }

    /** Regions by the budget of their buyers, largest first, with their state at the start month. */
    List<Region> regions(List<BuyerGroup> groups, YearMonth start) {
        Map<String, Double> budgets = new HashMap<>();
        groups.forEach(group -> budgets.merge(group.market(), BuyerGroupRows.total(group), Double::sum));
        Map<String, Map<String, CsvTable.Row>> facts = new LinkedHashMap<>();
        for (CsvTable.Row row : rows) {
            if (row.text("entity_kind").equals("market")) {
                facts.computeIfAbsent(row.text("entity"), key -> new LinkedHashMap<>())
                        .put(row.text("item"), row);
            }
        }
        List<Region> regions = new ArrayList<>();
        facts.forEach((id, items) -> region(id, items, start).ifPresent(regions::add));
        Comparator<Region> byBudget = Comparator.comparingDouble(region -> budgets.getOrDefault(region.id(), 0.0));
        regions.sort(byBudget.reversed()
                .thenComparing(Region::tier)
                .thenComparing(Region::alignmentUs)
                .thenComparing(Region::trustUs)
                .thenComparing(Region::id));
        return regions;
    }

    private Optional<Region> region(String id, Map<String, CsvTable.Row> facts, YearMonth start) {
        int before = problems.count();
        double tier = fact(id, facts, "diffusion_tier_2025-01");
        double alignment = fact(id, facts, "alignment_us");
        double trustUs = fact(id, facts, "trust_us_supply");
        double trustChina = fact(id, facts, "trust_cn_supply");
        double sovereignty = fact(id, facts, "sovereignty_preference");
        double programme = fact(id, facts, "domestic_programme_strength");
        double exposure = fact(id, facts, "exposure_to_china");
        double stateShare = fact(id, facts, "state_budget_share");
        double tier1 = facts.containsKey("tier1_share_of_ai_demand")
                ? fact(id, facts, "tier1_share_of_ai_demand")
                : tier <= 1 ? 1 : 0;
        Map<String, Double> stocks = new TreeMap<>();
        Pattern stock = Pattern.compile("stock_(.+)_" + start);
        facts.keySet().forEach(item -> {
            Matcher matcher = stock.matcher(item);
            if (matcher.matches()) {
                stocks.put(matcher.group(1), fact(id, facts, item));
            }
        });
        CsvTable.Row groups = facts.get(WorldTables.COUNTRY_GROUP);
        Set<String> countryGroups = groups == null ? Set.of() : WorldTables.codes(groups.text("value"));
        boolean unread = stocks.containsValue(Double.NaN)
                || Double.isNaN(
                        tier + alignment + trustUs + trustChina + sovereignty + programme + exposure + stateShare)
                || Double.isNaN(tier1);
        if (unread || problems.count() > before) {
            // A value that is no number is reported once, by initialFacts().
            return Optional.empty();
        }
        CsvTable.Row first = facts.values().iterator().next();
        return checks.made(
                first,
                WorldTables.INITIAL_STATE,
                () -> new Region(
                        id,
                        (int) tier,
                        countryGroups,
                        tier1,
                        alignment,
                        trustUs,
                        trustChina,
                        sovereignty,
                        programme,
                        exposure,
                        stateShare,
                        stocks));
    }

    private double fact(String id, Map<String, CsvTable.Row> facts, String item) {
        CsvTable.Row row = facts.get(item);
        if (row == null) {
            CsvTable.Row any = facts.values().iterator().next();
            problems.add(
                    Place.wholeFile(any.place().file()),
                    "data.initial_state.market." + id,
                    "has no row \"" + item + "\", expected one for every market. "
                            + Nearest.nearest(item, facts.keySet())
                                    .map(name -> "Maybe \"" + name + "\" is meant.")
                                    .orElse("Maybe add it."));
            return Double.NaN;
        }
        return CsvTable.read(row, WorldTables.INITIAL_STATE, "value", Double.class, new ProblemList())
                .orElse(Double.NaN);
    }
}
