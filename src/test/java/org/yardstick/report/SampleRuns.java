package org.yardstick.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Adds to a sample folder what a report reads beside charts: replicates, what is in force, and a whole manifest. */
final class SampleRuns {

    private static final String HEADER = "scenario,replicate,month,metric,basis,market,vendor,value,unit\n";

    private SampleRuns() {}

    /** Writes a folder as {@code compare} leaves it, with three replicates of each scenario. */
    static Path write(Path folder, String... scenarios) throws IOException {
        SampleResults.write(folder, scenarios);
        StringBuilder metrics = new StringBuilder(HEADER);
        for (String scenario : scenarios) {
            // The second scenario gains units and value, loses compute, and keeps the lag within luck.
            double step = scenario.equals(scenarios[0]) ? 0 : 0.2;
            share(metrics, scenario, "domestic_share_12m", "units", "", 0.4 + step, 0.02);
            share(metrics, scenario, "domestic_share_12m", "value", "", 0.5 + step, 0.02);
            share(metrics, scenario, "domestic_share_12m", "compute", "", 0.7 - step, 0.02);
            share(metrics, scenario, "vendor_share_12m", "units", "nvidia", 0.6 - step, -0.02);
            share(metrics, scenario, "vendor_share_12m", "compute", "huawei", 0.5, 0.01);
            share(metrics, scenario, "vendor_share_12m", "compute", "cambricon", 0.1, 0.01);
            share(metrics, scenario, "capability_lag", "", "", step == 0 ? 6 : 6.1, step == 0 ? 0.5 : -0.5);
            Files.writeString(
                    folder.resolve("scenario." + scenario + ".resolved.yaml"),
                    RESOLVED.replace("SCENARIO", scenario).replace("TITLE", "Sample " + scenario));
        }
        Files.writeString(folder.resolve("metrics.csv"), metrics);
        manifest(folder, "0.1.0", "finished", scenarios);
        return folder;
    }

    /** Writes the manifest anew. */
    static void manifest(Path folder, String version, String status, String... scenarios) throws IOException {
        Files.writeString(
                folder.resolve("manifest.json"),
                MANIFEST.replace("VERSION", version)
                        .replace("STATUS", status)
                        .replace("SCENARIOS", "\"" + String.join("\", \"", scenarios) + "\""));
    }

    private static void share(
            StringBuilder metrics,
            String scenario,
            String metric,
            String basis,
            String vendor,
            double middle,
            double d) {
        for (String month : new String[] {"2025-11", "2025-12", "2030-12"}) {
            for (int replicate = 0; replicate < 3; replicate++) {
                metrics.append(String.format(
                        Locale.ROOT,
                        "%s,%d,%s,%s,%s,china,%s,%.4f,fraction%n",
                        scenario,
                        replicate,
                        month,
                        metric,
                        basis,
                        vendor,
                        middle + d * (replicate - 1)));
            }
        }
    }

    private static final String MANIFEST = """
            {"program": "yardstick", "version": "VERSION", "commit": "abc123",
             "commandLine": ["compare", "one", "--set", "world.x=a b"], "status": "STATUS",
             "started": "2026-11-22T19:25:11.849196326Z", "scenarios": [SCENARIOS], "seed": 42, "replicates": 3,
             "failedRuns": 0, "inputs": {"scenarios/one.yaml": "00ff"},
             "machine": {"cores": 2, "os": "Linux", "jvm": "OpenJDK 17"},
             "files": [{"name": "summary.csv", "bytes": 5, "sha256": "aa11"},
              {"name": "charts/x.png", "bytes": 5, "sha256": "bb22"}]}
            """;

    private static final String RESOLVED = """
            id: "SCENARIO"
            title: "TITLE"
            overrides: ["world.choice.switchingCost=1"]
            parameters:
              world.choice.switchingCost: {value: 1, low: 0.3, high: 2, unit: "1", source: "assumption"}
              world.choice.homePreference: {value: 0.101, low: 0, high: 1.5, unit: "1", source: "assumption: prior range"}
              world.beliefs.rise: {value: 0.012, low: 0.005, high: 0.15, unit: "fraction/month", source: "not identified by sales"}
              world.fabs.ownFundsUsd: {value: 750000000, low: 400000000, high: 1200000000, unit: "USD/month", source: "SemiAnalysis 2025"}
            policy:
              us:
                - regime: "small-yard-high-fence"
                  title: "Small yard"
                  from: 2018-01-01
                  timing: dated
                  stages:
                    - id: "october-2022"
                      title: "Performance and interconnect thresholds"
                      announced: 2022-10-07
                      from: 2022-10-07
                      until: 2024-01-31
                      levers:
                        "chip-threshold": {destinations: ["china"], tests: [{tppAtLeast: 4800}], budgetUsd: 1500000}
            """;
}
