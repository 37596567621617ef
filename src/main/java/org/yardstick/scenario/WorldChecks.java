package org.yardstick.scenario;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Checks what the rows of a changed world say of each other. */
final class WorldChecks {
    private final ScenarioSources sources;
    private final ProblemList problems;
    private final WorldRows rows;

    WorldChecks(ScenarioSources sources, ProblemList problems, WorldRows rows) {
        this.sources = sources;
        this.problems = problems;
        this.rows = rows;
    }

    /** Reports references that lead nowhere; those from rows of the shipped tables are blamed on the change. */
    void check(Place change) {
        Set<String> markets = rows.markets();
        Set<String> vendors = rows.ids(WorldTables.VENDORS);
        Map<String, Integer> products = new TreeMap<>();
        for (CsvTable.Row row : rows(WorldTables.PRODUCTS)) {
            products.merge(row.text("vendor"), 1, Integer::sum);
            if (!vendors.contains(row.text("vendor"))) {
                add(
                        row,
                        change,
                        "product " + row.text("id") + " names the unknown vendor \"" + row.text("vendor") + "\", "
                                + Nearest.hint(row.text("vendor"), vendors));
            }
        }
        for (CsvTable.Row row : rows(WorldTables.VENDORS)) {
            if (!products.containsKey(row.text("id"))) {
                add(
                        row,
                        change,
                        "vendor " + row.text("id")
                                + " has no product. Maybe add one under products, or drop the vendor.");
            }
            if (!markets.contains(row.text("home"))) {
                add(
                        row,
                        change,
                        "vendor " + row.text("id") + " is at home in \"" + row.text("home")
                                + "\", which the world does not have. Maybe drop the vendor too.");
            }
        }
        Set<String> withBuyers = new TreeSet<>();
        rows(WorldTables.BUDGETS).forEach(row -> withBuyers.add(row.text("market")));
        for (String market : List.of("us", "china")) {
            if (!withBuyers.contains(market)) {
                problems.add(
                        change,
                        WorldChanges.KEY + ".buyers",
                        "leaves nobody to buy in " + market + ". Maybe keep one group.");
            }
        }
    }

    private List<CsvTable.Row> rows(CsvTable.Layout layout) {
        CsvTable table = sources.tables().get(layout.id());
        return table == null ? List.of() : table.rows();
    }

    private void add(CsvTable.Row row, Place change, String message) {
        boolean own = row.place().file().equals(change.file());
        problems.add(own ? row.place() : change, WorldChanges.KEY, message);
    }
}
