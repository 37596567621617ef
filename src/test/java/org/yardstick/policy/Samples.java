package org.yardstick.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.yardstick.market.Product;
import org.yardstick.market.ProductClass;
import org.yardstick.market.Region;

/** Real products, markets and small plans for tests of this room. */
final class Samples {
    static final Region US = region("us", 0);
    static final Region CHINA = region("china", 3, "D:1", "D:5");
    static final Region UAE = region("uae", 2, "D:4");
    static final Region MALAYSIA = region("malaysia", 2);
    static final Region JAPAN = region("japan", 1);

    static final Product A100 = flagship("nvidia-a100", "nvidia", 4992, 826, 1, 2.04, 600);
    static final Product A800 = flagship("nvidia-a800", "nvidia", 4992, 826, 1, 2.04, 400);
    static final Product H100 = flagship("nvidia-h100", "nvidia", 15832, 814, 1, 3.35, 900);
    static final Product H800 = flagship("nvidia-h800", "nvidia", 15832, 814, 1, 3.36, 400);
    static final Product H20 = flagship("nvidia-h20", "nvidia", 2368, 814, 1, 4.0, 900);
    static final Product H200 = flagship("nvidia-h200", "nvidia", 15832, 814, 1, 4.8, 900);
    static final Product B200 = flagship("nvidia-b200", "nvidia", 36000, 800, 2, 7.7, 1800);
    static final Product MI308X = flagship("amd-mi308x", "amd", 3722, 200, 12, 5.3, 896);
    static final Product L4 = card("nvidia-l4", 1936, 294, 0.3, false);
    static final Product L20 = card("nvidia-l20", 1912, 609, 0.864, false);
    static final Product RTX4090 = card("nvidia-rtx4090", 5285, 608, 1.008, true);
    static final Product RTX4090D = card("nvidia-rtx4090d", 4707, 608, 1.008, true);
    static final Product RTX_PRO_6000D = card("nvidia-rtx-pro-6000d", 2399, 750, 1.398, false);

    static final Product ASCEND = flagship("huawei-910c", "huawei", 12800, 665, 2, 3.2, 784);

    private Samples() {}

    static Region region(String id, int tier, String... groups) {
        return new Region(id, tier, Set.of(groups), tier <= 1 ? 1 : 0, 0, 0, 0, 0, 0, 0, 0, Map.of());
    }

    static ChipTrade to(Region destination, Product product) {
        return trade(destination, product, destination.id(), false, 1);
    }

    static ChipTrade trade(
            Region destination, Product product, String ownerHq, boolean stateFunded, int generationLag) {
        String home = product.vendor().equals("huawei") ? "china" : "us";
        return new ChipTrade(product, generationLag, destination, ownerHq, stateFunded, home);
    }

    static InputTrade input(InputTrade.Kind kind, String supplier, String user, String userMarket) {
        return new InputTrade(kind, supplier, user, userMarket);
    }

    static ChipThreshold denyAll(String... destinations) {
        return new ChipThreshold(
                Set.of(destinations), false, Set.of(), 1, Set.of("us"), List.of(new PerformanceTest(1, 0, 0, 0)));
    }

    static LicensedSales licence(double levy, double granted) {
        return new LicensedSales(
                Set.of("china"),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                0,
                levy,
                Optional.empty(),
                0,
                0,
                granted);
    }

    static ImportAcceptance acceptance(double share) {
        return new ImportAcceptance("china", share, share, Map.of());
    }

    static Stage stage(String id, String from, Map<String, Lever> levers) {
        return stage(id, from, from, "", levers, Set.of());
    }

    static Stage stage(
            String id, String announced, String from, String until, Map<String, Lever> levers, Set<String> lift) {
        return new Stage(
                id,
                id,
                LocalDate.parse(announced),
                LocalDate.parse(from),
                until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until)),
                levers,
                lift);
    }

    static PolicyPlan.Entry entry(String issuer, String from, PolicyPlan.Timing timing, Stage... stages) {
        return new PolicyPlan.Entry(
                new PolicyRegime("regime-of-" + issuer, issuer, "", List.of(stages)), LocalDate.parse(from), timing);
    }

    static PolicyPlan.Entry dated(String issuer, Stage... stages) {
        return entry(issuer, "2010-01-01", PolicyPlan.Timing.DATED, stages);
    }

    static PolicyCalendar calendar(PolicyPlan.Entry... entries) {
        Map<String, List<PolicyPlan.Entry>> byIssuer = new TreeMap<>();
        for (PolicyPlan.Entry entry : entries) {
            byIssuer.computeIfAbsent(entry.regime().issuer(), issuer -> new ArrayList<>())
                    .add(entry);
        }
        return new PolicyCalendar(new PolicyPlan(byIssuer), YearMonth.of(2020, 1), 132);
    }

    /** Months since the calendar's start. */
    static int month(String yearMonth) {
        YearMonth month = YearMonth.parse(yearMonth);
        return (month.getYear() - 2020) * 12 + month.getMonthValue() - 1;
    }

    private static Product flagship(
            String id, String vendor, double tpp, double area, int dies, double bandwidthTbS, double interconnectGbS) {
        return product(id, vendor, ProductClass.FLAGSHIP, tpp, area, dies, bandwidthTbS, interconnectGbS, false);
    }

    private static Product card(String id, double tpp, double area, double bandwidthTbS, boolean consumer) {
        return product(id, "nvidia", ProductClass.INFERENCE, tpp, area, 1, bandwidthTbS, 64, consumer);
    }

    private static Product product(
            String id,
            String vendor,
            ProductClass productClass,
            double tpp,
            double area,
            int dies,
            double bandwidthTbS,
            double interconnectGbS,
            boolean consumer) {
        return new Product(
                id,
                vendor,
                vendor,
                productClass,
                1,
                YearMonth.of(2020, 1),
                Optional.empty(),
                tpp / 8,
                tpp,
                area,
                dies,
                0,
                bandwidthTbS,
                interconnectGbS,
                400,
                1000,
                10000,
                consumer,
                Optional.empty());
    }
}
