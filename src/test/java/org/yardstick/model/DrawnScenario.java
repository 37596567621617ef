package org.yardstick.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.yardstick.scenario.ScenarioFiles;

/** Scenario files drawn at random: who rules when, which markets and vendors there are, and a trigger now and then. */
final class DrawnScenario {
    private static final List<String> MARKETS = List.of(
            "netherlands",
            "japan",
            "south-korea",
            "taiwan",
            "eu",
            "uk",
            "uae",
            "saudi-arabia",
            "other-gulf",
            "singapore",
            "malaysia",
            "other-asean",
            "india",
            "latin-america",
            "africa",
            "russia",
            "iran",
            "rest-of-world");
    private static final List<String> VENDORS = List.of(
            "amd", "google-tpu", "amazon-trainium", "cambricon", "baidu-kunlunxin", "alibaba-t-head", "other-cn");
    private static final List<String> TIMINGS = List.of("dated", "shifted", "settled");

    private DrawnScenario() {}

    /** Writes a drawn scenario into a folder and returns its file. */
    static Path write(Path folder, int draw, UniformRandomProvider random) {
        Map<String, List<String>> regimes = regimes();
        StringBuilder text = new StringBuilder("""
                id: drawn-%d
                title: Drawn at random
                until: %d-12
                replicates: 1
                seed: %d
                policy:
                """.formatted(draw, 2024 + random.nextInt(7), draw));
        regimes.forEach((issuer, names) -> {
            if (random.nextDouble() < 0.85) {
                String first = names.get(random.nextInt(names.size()));
                text.append("  %s:\n    - {regime: %s, from: 2018-01-01, timing: %s}\n"
                        .formatted(issuer, first, TIMINGS.get(random.nextInt(3))));
                if (random.nextDouble() < 0.5) {
                    text.append("    - {regime: %s, from: %d-%02d-%02d, timing: %s}\n"
                            .formatted(
                                    names.get(random.nextInt(names.size())),
                                    2020 + random.nextInt(8),
                                    1 + random.nextInt(12),
                                    1 + random.nextInt(28),
                                    TIMINGS.get(random.nextInt(3))));
                }
            }
        });
        text.append("  # An issuer without regimes is left out.\n");
        text.append("worldChanges:\n  markets: {drop: %s}\n".formatted(some(MARKETS, 0.15, random)));
        text.append("  vendors: {drop: %s}\n".formatted(some(VENDORS, 0.15, random)));
        if (text.indexOf("  us:") > 0 && random.nextDouble() < 0.4) {
            text.append("""
                    triggers:
                      us:
                        - id: drawn
                          title: Drawn
                          metric: capability_lag
                          market: china
                          is: %s
                          level: %d
                          unit: months
                          monthsInARow: %d
                          graceDays: %d
                          repeat: true
                          source: drawn
                          levers:
                            licensed-sales: {destinations: [china], revenueShareRate: 0.2, grantedShare: 0.7}
                    """.formatted(
                            random.nextBoolean() ? "below" : "above",
                            3 + random.nextInt(15),
                            1 + random.nextInt(6),
                            random.nextInt(90)));
        }
        Path file = folder.resolve("drawn-" + draw + ".yaml");
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static List<String> some(List<String> names, double share, UniformRandomProvider random) {
        List<String> some = new ArrayList<>();
        for (String name : names) {
            if (random.nextDouble() < share) {
                some.add(name);
            }
        }
        return some;
    }

    /** Names of the shipped regimes by issuer. */
    private static Map<String, List<String>> regimes() {
        Map<String, List<String>> byIssuer = new TreeMap<>();
        for (String name : new ScenarioFiles(Trial.HOME).regimeNames()) {
            Path file = Trial.HOME.resolve("scenarios/regimes").resolve(name + ".yaml");
            try (Stream<String> lines = Files.lines(file)) {
                lines.filter(line -> line.startsWith("issuer: "))
                        .findFirst()
                        .ifPresent(line -> byIssuer.computeIfAbsent(
                                        line.substring("issuer: ".length()), issuer -> new ArrayList<>())
                                .add(name));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return byIssuer;
    }
}
