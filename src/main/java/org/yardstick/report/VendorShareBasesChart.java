package org.yardstick.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who delivers a market's AI chips by units, by value and by compute: one page of three stacks for each scenario. */
final class VendorShareBasesChart implements ChartFamily {

    private static final List<String> BASES = List.of("units", "value", "compute");

    private final String market;

    VendorShareBasesChart(String market) {
        this.market = market;
    }

    @Override
    public String name() {
        return "vendor-share-bases";
    }

    @Override
    public List<Plan> plans(Draft draft) {
        return draft.table().scenarios().stream()
                .map(scenario -> plan(draft, scenario))
                .toList();
    }

    private Plan plan(Draft draft, String scenario) {
        Words words = draft.words();
        String name = name() + "-" + Names.file(market) + "-" + Names.file(scenario);
        Map<String, Page.Key> legend = new LinkedHashMap<>();
        List<Panel> panels = new ArrayList<>();
        for (String basis : BASES) {
            Map<String, List<Point>> shares =
                    Windows.shares(draft.table().byVendor(scenario, "vendor_share_12m", basis, market));
            if (shares.values().stream().anyMatch(points -> !points.isEmpty())) {
                panels.add(panel(draft, basis, shares, legend));
            }
        }
        if (panels.isEmpty()) {
            return Plan.skipped(name, words.text("skip.market", "vendor_share_12m", market));
        }
        List<String> scenarios = List.of(scenario);
        return Plan.of(
                name,
                new Page(
                        words.text("chart." + name() + ".title", words.place(market), words.scenario(scenario)),
                        words.sentences(words.text("note.medians.three"), draft.projectionNote(draft.months())),
                        Stack.order(market).stream()
                                .flatMap(vendor -> Stream.ofNullable(legend.get(vendor)))
                                .toList(),
                        panels,
                        panels.size(),
                        false,
                        draft.months().first(),
                        draft.months().last(),
                        draft.marks(scenarios, draft.months()),
                        draft.marksNote(scenarios, draft.months()),
                        draft.source(scenarios, false)));
    }

    private Panel panel(Draft draft, String basis, Map<String, List<Point>> shares, Map<String, Page.Key> legend) {
        List<Panel.Layer> layers = new ArrayList<>();
        for (Stack.Part part : Stack.pile(shares, market)) {
            Page.Key key = new Page.Key(
                    draft.words().name(part.vendor()), draft.theme().vendor(part.vendor()), Page.Swatch.AREA);
            legend.putIfAbsent(part.vendor(), key);
            layers.add(new Panel.Layer(
                    key.label(),
                    key.colour(),
                    part.edges().stream().map(point -> point.times(100)).toList()));
        }
        return new Panel(
                draft.words().text("basis." + basis),
                draft.words().text("chart." + name() + "." + basis),
                Scale.percent(100, 20),
                List.of(),
                layers,
                List.of());
    }
}
