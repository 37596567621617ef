package org.yardstick.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who delivers the AI compute of a market: one page of stacked areas for each market and scenario. */
final class VendorShareChart implements ChartFamily {

    private final List<String> markets;

    VendorShareChart(List<String> markets) {
        this.markets = List.copyOf(markets);
    }

    @Override
    public String name() {
        return "vendor-share";
    }

    @Override
    public List<Plan> plans(Draft draft) {
        List<Plan> plans = new ArrayList<>();
        for (String market : markets) {
            for (String scenario : draft.table().scenarios()) {
                plans.add(plan(draft, market, scenario));
            }
        }
        return plans;
    }

    private Plan plan(Draft draft, String market, String scenario) {
        Words words = draft.words();
        String name = name() + "-" + Names.file(market) + "-" + Names.file(scenario);
        Map<String, List<Point>> shares = shares(draft, market, scenario);
        if (shares.values().stream().allMatch(List::isEmpty)) {
            return Plan.skipped(
                    name, words.text("skip.market", words.list(List.of("vendor_share", "vendor_compute")), market));
        }
        List<Panel.Layer> layers = new ArrayList<>();
        for (Stack.Part part : Stack.pile(shares, market)) {
            List<Point> edges =
                    part.edges().stream().map(point -> point.times(100)).toList();
            Point end = edges.get(edges.size() - 1);
            String label = words.text(
                    "chart.vendor-share.label",
                    words.name(part.vendor()),
                    String.format(Locale.ROOT, "%.0f", end.high() - end.low()));
            layers.add(new Panel.Layer(label, draft.theme().vendor(part.vendor()), edges));
        }
        List<String> scenarios = List.of(scenario);
        return Plan.of(
                name,
                new Page(
                        words.text("chart.vendor-share.title", words.place(market), words.scenario(scenario)),
                        words.sentences(words.text("note.medians"), draft.projectionNote(draft.months())),
                        List.of(),
                        List.of(new Panel(
                                "",
                                words.text("chart.vendor-share.axis"),
                                Scale.percent(100, 20),
                                List.of(),
                                layers,
                                List.of())),
                        1,
                        true,
                        draft.months().first(),
                        draft.months().last(),
                        draft.marks(scenarios, draft.months()),
                        draft.marksNote(scenarios, draft.months()),
                        draft.source(scenarios, false)));
    }

    private static Map<String, List<Point>> shares(Draft draft, String market, String scenario) {
        Map<String, List<Point>> yearly = draft.table().byVendor(scenario, "vendor_share_12m", "compute", market);
        if (!yearly.isEmpty()) {
            return Windows.shares(yearly);
        }
        Map<String, List<Point>> sums = draft.trailingSums(scenario, "vendor_compute", "compute", market);
        return sums.isEmpty()
                ? Windows.shares(draft.table().byVendor(scenario, "vendor_share", "compute", market))
                : Windows.shares(sums);
    }
}
