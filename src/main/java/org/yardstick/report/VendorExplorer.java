package org.yardstick.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yardstick.report.Figure.Choice;
import org.yardstick.report.Measure.Kind;

/** Figures for a reader who picks a market, a basis and one vendor or all of them. */
final class VendorExplorer {

    /** Stands for all vendors at once. */
    static final String ALL = "all";

    private static final int MOST_MARKETS = 4;
    private static final int MOST_VENDORS = 12;
    private static final int PER_CENT = 100;
    private static final Set<String> FLOWS =
            Set.of("vendor_share_12m", "vendor_share", "vendor_units", "vendor_revenue", "vendor_compute");

    private final Draft draft;
    private final FigureMaker maker;

    VendorExplorer(Draft draft, FigureMaker maker) {
        this.draft = draft;
        this.maker = maker;
    }

    /** What there is to pick. */
    record Option(String id, String name) {}

    /** Figures by choice, and what there is to pick. */
    record Explorer(List<Option> markets, List<Option> vendors, List<Figure> figures) {}

    /** Returns all figures, those of Chinese buyers by units shown first. */
    Explorer explorer() {
        List<Option> markets = new ArrayList<>();
        Map<String, Option> vendors = new LinkedHashMap<>();
        List<Figure> figures = new ArrayList<>();
        for (String market : markets()) {
            List<String> shown = vendors(market);
            for (String basis : ShareComparison.BASES) {
                figures.addAll(figures(market, basis, shown, markets.isEmpty()));
            }
            if (figures.stream().anyMatch(figure -> figure.choice().market().equals(market))) {
                markets.add(new Option(market, Names.place(market)));
                shown.forEach(vendor -> vendors.putIfAbsent(vendor, new Option(vendor, Names.of(vendor))));
            }
        }
        return new Explorer(markets, List.copyOf(vendors.values()), figures);
    }

    private List<Figure> figures(String market, String basis, List<String> vendors, boolean first) {
        List<Figure> figures = new ArrayList<>();
        boolean shown = first && basis.equals(ShareComparison.BASES.get(0));
        stacks(market, basis).ifPresent(page -> figures.add(maker.figure(page, new Choice(basis, market, ALL, shown))));
        for (String vendor : vendors) {
            lines(market, basis, vendor)
                    .ifPresent(page -> figures.add(maker.figure(page, new Choice(basis, market, vendor, false))));
        }
        return figures;
    }

    private Optional<Page> stacks(String market, String basis) {
        List<Panel> panels = new ArrayList<>();
        List<String> scenarios = draft.table().scenarios();
        for (String scenario : scenarios) {
            Map<String, List<Point>> shares = shares(scenario, market, basis);
            if (shares.values().stream().anyMatch(points -> !points.isEmpty())) {
                List<Panel.Layer> layers = layers(shares, market);
                String title = scenarios.size() > 1 ? Names.scenario(scenario) : "";
                panels.add(new Panel(
                        title, words(market, basis), Scale.percent(PER_CENT, 25), List.of(), layers, List.of()));
            }
        }
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Page(
                "Vendors " + Names.place(market) + ", by " + basis,
                "Medians over replicates, trailing 12 months, scaled to 100%; at right: the last 12 months."
                        + draft.projectionNote(draft.months()),
                List.of(),
                panels,
                panels.size(),
                true,
                draft.months().first(),
                draft.months().last(),
                draft.marks(scenarios, draft.months()),
                draft.marksNote(scenarios, draft.months()),
                draft.source(scenarios, false)));
    }

    private List<Panel.Layer> layers(Map<String, List<Point>> shares, String market) {
        List<Panel.Layer> layers = new ArrayList<>();
        for (Stack.Part part : Stack.pile(shares, market)) {
            List<Point> edges =
                    part.edges().stream().map(point -> point.times(PER_CENT)).toList();
            Point end = edges.get(edges.size() - 1);
            String label = String.format(Locale.ROOT, "%s %.0f%%", Names.of(part.vendor()), end.high() - end.low());
            layers.add(new Panel.Layer(label, draft.theme().vendor(part.vendor()), edges));
        }
        return layers;
    }

    private Map<String, List<Point>> shares(String scenario, String market, String basis) {
        Map<String, List<Point>> yearly = draft.table().byVendor(scenario, "vendor_share_12m", basis, market);
        return Windows.shares(yearly.isEmpty() ? draft.trailingSums(scenario, flow(basis), basis, market) : yearly);
    }

    private static String words(String market, String basis) {
        boolean cards = market.equals(ShareComparison.MARKET);
        return switch (basis) {
            case "units" -> cards ? "Share of all AI cards delivered, %" : "Share of flagship chips delivered, %";
            case "value" -> cards ? "Share of spending on AI chips, %" : "Share of vendors' revenue, %";
            default -> "Share of compute delivered by legal sale (H100-equivalents), %";
        };
    }

    private static String flow(String basis) {
        return switch (basis) {
            case "units" -> "vendor_units";
            case "value" -> "vendor_revenue";
            default -> "vendor_compute";
        };
    }

    private Optional<Page> lines(String market, String basis, String vendor) {
        String name = Names.of(vendor);
        Measure share = new Measure(
                "Share " + Names.place(market),
                words(market, basis),
                "vendor_share",
                basis,
                market,
                vendor,
                Kind.SHARE,
                PER_CENT);
        Measure amount = switch (basis) {
            case "units" -> amount("Flagship chips", "Thousand in 12 months", basis, market, vendor, 1e-3);
            case "value" -> amount("Revenue", "Billion USD in 12 months", basis, market, vendor, 1e-9);
            default -> amount("Compute", "Thousand H100-equivalents in 12 months", basis, market, vendor, 1e-3);
        };
        return new ComparisonChart(
                        "vendor", name + " " + Names.place(market) + ", by " + basis, 1, d -> List.of(share, amount))
                .plans(draft).stream()
                        .flatMap(plan -> plan.picture().stream())
                        .flatMap(picture -> picture instanceof Page page ? Stream.of(page) : Stream.empty())
                        .findFirst();
    }

    private static Measure amount(
            String title, String axis, String basis, String market, String vendor, double factor) {
        return new Measure(title, axis, flow(basis), basis, market, vendor, Kind.YEARLY_FLOW, factor);
    }

    /** China and the world first, others by name. */
    private List<String> markets() {
        Set<String> found = new TreeSet<>();
        for (SeriesKey key : draft.table().keys()) {
            if (FLOWS.contains(key.metric()) && !key.vendor().isEmpty()) {
                found.add(key.market());
            }
        }
        List<String> markets = new ArrayList<>(List.of(ShareComparison.MARKET, "world"));
        markets.retainAll(found);
        found.removeAll(markets);
        markets.addAll(found);
        return markets.subList(0, Math.min(markets.size(), MOST_MARKETS));
    }

    /** Known vendors in the order of the legends, others by name; those that never sold are left out. */
    private List<String> vendors(String market) {
        Set<String> found = new TreeSet<>();
        for (SeriesKey key : draft.table().keys()) {
            if (FLOWS.contains(key.metric())
                    && key.market().equals(market)
                    && !key.vendor().isEmpty()
                    && draft.table().points(key).stream().anyMatch(point -> point.median() > 0)) {
                found.add(key.vendor());
            }
        }
        List<String> vendors = new ArrayList<>(Vendors.ids(market));
        vendors.retainAll(found);
        found.removeAll(vendors);
        vendors.addAll(found);
        return vendors.subList(0, Math.min(vendors.size(), MOST_VENDORS));
    }
}
