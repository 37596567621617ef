package org.yardstick.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a made-up result folder with the shapes of a real one: growth, a ban, substitution, noise and bands. */
final class SampleResults {

    private static final int FIRST = Months.of(2020, 1);
    private static final int LAST = Months.of(2030, 12);

    private final StringBuilder summary =
            new StringBuilder("scenario,month,metric,basis,market,vendor,unit,median,p05,p95\n");
    private final StringBuilder metrics =
            new StringBuilder("scenario,replicate,month,metric,basis,market,vendor,value,unit\n");

    private SampleResults() {}

    /** Writes {@code summary.csv}, {@code metrics.csv}, {@code manifest.json}, {@code observed.csv} and {@code events.csv}. */
    static Path write(Path folder, String... scenarios) throws IOException {
        Files.createDirectories(folder);
        SampleResults sample = new SampleResults();
        for (String scenario : scenarios) {
            sample.addScenario(scenario, scenario.equals("small-yard") ? 0 : 1);
        }
        Files.writeString(folder.resolve("summary.csv"), sample.summary);
        Files.writeString(folder.resolve("metrics.csv"), sample.metrics);
        Files.writeString(
                folder.resolve("manifest.json"),
                "{\"version\": \"0.1.0\", \"seed\": 42, \"replicates\": 20, \"scenarios\": [\""
                        + String.join("\", \"", scenarios) + "\"]}\n");
        Files.writeString(folder.resolve("observed.csv"), OBSERVED);
        StringBuilder events = new StringBuilder("scenario,issuer,regime,stage,announced,from,label\n");
        for (String scenario : scenarios) {
            events.append(SHARED_EVENTS.replace("SCENARIO", scenario));
            if (!scenario.equals("small-yard")) {
                events.append(MARKET_CONTROL_EVENTS.replace("SCENARIO", scenario));
            }
        }
        Files.writeString(folder.resolve("events.csv"), events);
        return folder;
    }

    private void addScenario(String scenario, double open) {
        for (int month = FIRST; month <= LAST; month++) {
            addMonth(scenario, month, open);
        }
    }

    private void addMonth(String scenario, int month, double open) {
        double t = Months.middleYear(month) - 2020;
        double noise = 1 + 0.12 * Math.sin(month * 12.9898) * Math.cos(month * 4.1);
        double after = t > 5.3 ? t - 5.3 : 0;
        double units = Math.min(0.92, 0.08 + 0.8 / (1 + Math.exp(-(t - 5 + open * 0.5) * 0.9)) - open * 0.04 * after);
        double value = Math.min(0.9, units * (0.6 + 0.04 * t));
        double compute = Math.min(0.9, units * (0.5 + 0.05 * t) - open * 0.02 * after);
        share(scenario, month, "domestic_share", "units", "", units, noise);
        share(scenario, month, "domestic_share", "value", "", value, noise);
        share(scenario, month, "domestic_share", "compute", "", compute, noise);
        share(scenario, month, "vendor_share", "units", "nvidia", 0.95 * (1 - units), noise);
        double ratio = 3 + 6 / (1 + Math.exp(-(t - 4) * 1.2)) + (1 - open) * 0.8 * after;
        row(scenario, month, "us_to_china_compute_ratio", "compute", "world", "", "ratio", ratio, 0.05 + 0.02 * after);
        double world = 4e9 * Math.exp(0.75 * t - 0.025 * t * t) / 12 * noise;
        Map<String, Double> parts = new LinkedHashMap<>();
        parts.put("nvidia", 0.78 - 0.015 * t);
        parts.put("amd", 0.03 + 0.006 * t);
        parts.put("google-tpu", 0.09);
        parts.put("amazon-trainium", t > 3 ? 0.02 : 0);
        parts.put("huawei", 0.02 + 0.011 * t);
        parts.put("cambricon", 0.004 + 0.002 * t);
        parts.put("baidu-kunlunxin", 0.004 + 0.001 * t);
        parts.put("alibaba-t-head", 0.003 + 0.001 * t);
        parts.put("other-cn", 0.012 + 0.001 * t);
        parts.forEach((vendor, part) -> {
            double regime = 1 + open * (vendor.equals("nvidia") ? 0.1 : vendor.equals("huawei") ? -0.3 : 0.02);
            row(scenario, month, "vendor_revenue", "value", "world", vendor, "USD", regime * part * world, 0.15);
            row(scenario, month, "vendor_compute", "compute", "world", vendor, "H100e", part * world / 30e3, 0.15);
        });
        Map<String, Double> china = new LinkedHashMap<>();
        china.put("huawei", compute * 0.62);
        china.put("cambricon", compute * 0.14);
        china.put("baidu-kunlunxin", compute * 0.08);
        china.put("alibaba-t-head", compute * 0.07);
        china.put("other-cn", compute * 0.09);
        china.put("nvidia", (1 - compute) * 0.94);
        china.put("amd", (1 - compute) * 0.06);
        china.forEach((vendor, part) -> {
            row(scenario, month, "vendor_share_12m", "compute", "china", vendor, "fraction", part, 0.1);
            row(scenario, month, "vendor_revenue", "value", "china", vendor, "USD", part * world * 0.17, 0.15);
        });
        row(
                scenario,
                month,
                "capability_lag",
                "",
                "china",
                "",
                "months",
                8 + 6 * Math.exp(-t) + (1 - open) * after,
                0.2);
        double tools = 14e9 + 5e9 * t - (1 - open) * 1e9 * after;
        row(scenario, month, "tool_sales_to_china_12m", "value", "china", "five-toolmakers", "USD", tools, 0.1);
        row(scenario, month, "tool_sales_china_share_12m", "value", "china", "asml", "fraction", tools / 1.2e11, 0.1);
        products(scenario, month, t, open, noise);
        blocs(scenario, month, t, open, world);
    }

    private void blocs(String scenario, int month, double t, double open, double world) {
        row(scenario, month, "us_to_china_compute_ratio_flow", "compute", "world", "", "ratio", 4 + t - open, 0.1);
        for (String place : List.of("owned", "located", "used")) {
            double us = 1e5 * Math.exp(0.9 * t);
            row(scenario, month, place + "_compute", "compute", "us", "", "H100e", us, 0.05);
            row(scenario, month, place + "_compute", "compute", "china", "", "H100e", us / (3 + t - open), 0.05);
        }
        row(scenario, month, "welfare", "value", "us", "", "USD", 0.4 * world, 0.1);
        row(scenario, month, "welfare", "value", "china", "", "USD", (open - 0.3) * 0.1 * world, 0.1);
        row(scenario, month, "welfare", "value", "third-countries", "", "USD", 0.1 * world, 0.1);
        row(scenario, month, "market_units", "value", "china", "", "USD", 0.15 * world, 0.1);
        row(scenario, month, "vendor_share", "value", "china", "nvidia", "fraction", 0.5 + 0.1 * open, 0.1);
        row(scenario, month, "vendor_share", "value", "china", "huawei", "fraction", 0.3 - 0.1 * open, 0.1);
        row(scenario, month, "smuggled_units", "units", "china", "nvidia", "chips", 900 * t, 0.3);
        row(scenario, month, "leased_compute", "compute", "china", "", "H100e", 4e3 * t * t, 0.2);
        row(scenario, month, "domestic_share_stock", "compute", "china", "", "fraction", 0.06 * t, 0.1);
        row(scenario, month, "performance_frontier", "", "world", "nvidia", "H100e", 0.3 * Math.exp(0.5 * t), 0.1);
        row(scenario, month, "performance_frontier", "", "world", "huawei", "H100e", 0.2 * Math.exp(0.3 * t), 0.1);
        if (month % 12 == 11) {
            row(scenario, month, "vendor_rnd_12m", "value", "world", "nvidia", "USD", (3e9 + open * 1e8) * t, 0.1);
            row(scenario, month, "smuggled_units_by_route_12m", "units", "china", "malaysia", "chips", 6e3 * t, 0.3);
            row(scenario, month, "smuggled_units_by_route_12m", "units", "china", "uae", "chips", 2e3 * t, 0.3);
            for (String market : TileMap.MARKETS) {
                double share = market.equals("china") ? 0.06 * t : 0.0004 * t * market.length();
                row(scenario, month, "chinese_stack_share_stock", "compute", market, "", "fraction", share, 0.1);
            }
        }
    }

    private void products(String scenario, int month, double t, double open, double noise) {
        lead(scenario, month, t, "nvidia-a100", 0.4, 3.6, 8 * noise);
        lead(scenario, month, t, "nvidia-h100", 2.8, 6.5, 12 + 34 * Math.exp(-Math.pow((t - 3.7) / 0.5, 2)));
        lead(scenario, month, t, "nvidia-b200", 4.9, 8.0, 16 + 10 * Math.exp(-Math.pow((t - 5.6) / 0.7, 2)) + open);
        price(scenario, month, t, "world", "nvidia-h100", 2.8, 6.5, 37e3 - 3500 * (t - 2.8));
        price(scenario, month, t, "world", "nvidia-b200", 4.9, 8.0, 42e3 - 2500 * (t - 4.9));
        price(scenario, month, t, "china", "nvidia-h20", 4.1, 6.0 + open, 12e3 * noise);
        price(scenario, month, t, "china", "huawei-910b", 3.5, 7.0, 15e3 + 900 * (t - 3.5) * (2 - open));
        price(scenario, month, t, "china", "huawei-910c", 4.9, 9.0, 24e3 + 500 * (t - 4.9));
    }

    private void lead(String scenario, int month, double t, String product, double from, double to, double weeks) {
        if (t >= from && t <= to) {
            row(scenario, month, "lead_time", "", "world", product, "weeks", weeks, 0.2);
        }
    }

    private void price(
            String scenario, int month, double t, String market, String product, double from, double to, double usd) {
        if (t >= from && t <= to) {
            row(scenario, month, "chip_price", "value", market, product, "USD", usd, 0.08);
        }
    }

    private void share(
            String scenario, int month, String metric, String basis, String vendor, double value, double noise) {
        row(scenario, month, metric, basis, "china", vendor, "fraction", Math.min(1, value * noise), 0.25);
        row(scenario, month, metric + "_12m", basis, "china", vendor, "fraction", value, 0.14);
    }

    private void row(
            String scenario,
            int month,
            String metric,
            String basis,
            String market,
            String vendor,
            String unit,
            double median,
            double spread) {
        if (Catalogue.metricsByRun().contains(metric)) {
            for (int replicate = 0; replicate < 2; replicate++) {
                double value = median * (1 + (replicate - 0.5) * spread);
                metrics.append(String.format(
                        Locale.ROOT,
                        "%s,%d,%04d-%02d,%s,%s,%s,%s,%.6g,%s%n",
                        scenario,
                        replicate,
                        month / 12,
                        month % 12 + 1,
                        metric,
                        basis,
                        market,
                        vendor,
                        value,
                        unit));
            }
        }
        double high = unit.equals("fraction") ? Math.min(1, median * (1 + spread)) : median * (1 + spread);
        summary.append(String.format(
                Locale.ROOT,
                "%s,%04d-%02d,%s,%s,%s,%s,%s,%.6g,%.6g,%.6g%n",
                scenario,
                month / 12,
                month % 12 + 1,
                metric,
                basis,
                market,
                vendor,
                unit,
                median,
                median * (1 - spread),
                high));
    }

    private static final String OBSERVED = """
            target,basis,market,vendor,start,end,value,low,high,unit,weight,source,url,note
            domestic_share,compute,china,,2024-01,2024-12,0.566,0.4,0.7,fraction,low,derived,,
            domestic_share,units,china,,2023-01,2023-06,0.1,0.08,0.12,fraction,high,IDC,,
            domestic_share,units,china,,2024-01,2024-12,0.3,0.25,0.37,fraction,low,IDC,,
            domestic_share,value,china,,2023-01,2023-12,0.19,0.12,0.24,fraction,low,Bernstein,,
            domestic_share,value,china,,2024-01,2024-12,0.34,0.28,0.4,fraction,med,"Morgan Stanley, 2025",,
            vendor_share,units,china,nvidia,2025-01,2025-06,0.62,0.58,0.66,fraction,high,IDC,,
            chip_price,value,world,nvidia-h100,2023-01,2023-12,35000,30000,40000,USD,med,Epoch AI,,
            chip_price,value,china,nvidia-h20,2024-01,2024-12,12000,9000,15000,USD,med,Reuters,,
            capability_lag,,china,,2024-01,2024-12,7,5,10,months,med,Epoch AI,,
            tool_sales_china_share,value,china,asml,2024-01,2024-12,0.39,0.36,0.41,fraction,high,SCMP,,
            tool_sales_to_china,value,china,five-toolmakers,2024-01,2024-12,38000000000,,,USD,high,Quartz,,
            lead_time,,world,nvidia-a100,2021-01,2022-06,8,0,16,weeks,med,recalled,,
            lead_time,,world,nvidia-h100,2023-07,2023-12,44,36,52,weeks,key,Omdia,,
            lead_time,,world,nvidia-h100,2024-04,2024-06,14,10,16,weeks,key,TrendForce,,
            vendor_revenue,value,china,nvidia,2023-02,2023-04,1590000000,,,USD,med,10-Q,,
            vendor_revenue,value,china,nvidia,2023-05,2023-07,2740000000,,,USD,med,10-Q,,
            vendor_revenue,value,china,nvidia,2023-08,2023-10,4030000000,,,USD,med,10-Q,,
            vendor_revenue,value,china,nvidia,2023-11,2024-01,1950000000,,,USD,med,10-Q,,
            vendor_revenue,value,china,nvidia,2024-02,2024-04,2490000000,,,USD,med,10-Q,,
            """;

    private static final String SHARED_EVENTS = """
            SCENARIO,us,small-yard-high-fence,october-2022,2022-10-07,2022-10-07,Performance and interconnect thresholds
            SCENARIO,us,small-yard-high-fence,allies-2023,2023-01-27,2023-07-23,Japan and the Netherlands control tools
            SCENARIO,us,small-yard-high-fence,october-2023,2023-10-17,2023-11-17,Density test; H800 and A800 barred
            SCENARIO,us,small-yard-high-fence,hbm-2024,2024-12-02,2024-12-31,HBM and 140 firms listed
            SCENARIO,china,self-sufficiency,state-ban,2025-11-05,2025-11-05,No foreign chips in state data centres
            """;

    private static final String MARKET_CONTROL_EVENTS = """
            SCENARIO,us,market-control,h20-licence,2025-04-09,2025-04-09,H20 needs a licence
            SCENARIO,us,market-control,tiers-off,2025-05-13,2025-05-13,Diffusion tiers not enforced; Gulf deals
            SCENARIO,us,market-control,licensed,2025-08-11,2025-08-11,H20 licensed for 15% of revenue
            SCENARIO,us,market-control,affiliates,2025-09-29,2025-09-29,50% affiliates rule
            SCENARIO,us,market-control,h200,2025-12-08,2026-01-15,H200 class licensed at 25%
            SCENARIO,us,market-control,per-firm,2026-05-01,2026-05-01,About ten firms up to 75k each
            """;

    /** Returns the names of the scenarios that most tests use. */
    static String[] twoScenarios() {
        return List.of("small-yard", "market-control").toArray(new String[0]);
    }
}
