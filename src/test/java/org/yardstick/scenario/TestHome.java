package org.yardstick.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yardstick.market.Quantity;
import org.yardstick.policy.Lever;
import org.yardstick.policy.Refers;

/** A project folder for one test: the shipped world, and regimes of a made-up lever. */
final class TestHome {

    /** A lever that stands for all. */
    record FakeSales(
            @Refers(Refers.To.PLACE) Set<String> destinations,
            @Quantity(unit = "fraction", max = 1) double revenueShareRate,
            Optional<Double> maxTpp,
            Map<String, Double> caps)
            implements Lever {
        static FakeSales defaults() {
            return new FakeSales(Set.of(), 0, Optional.empty(), Map.of());
        }
    }

    static final Map<String, Class<?>> LEVERS =
            Map.of("licensed-sales", FakeSales.class, "other-sales", FakeSales.class);

    static final List<ObservableMetric> METRICS = List.of(
            new ObservableMetric("capability_lag", Map.of("", "months"), "", false),
            new ObservableMetric("vendor_units", Map.of("units", "chips"), "vendor", true),
            new ObservableMetric(
                    "domestic_share",
                    Map.of("units", "fraction", "value", "fraction", "compute", "fraction"),
                    "",
                    true));

    final Path home;

    TestHome(Path folder) {
        this.home = folder;
        copy("world");
        copy("data");
        // Calibration moves this number, and tests must find it.
        write("world/choice.yaml", text("world/choice.yaml").replaceFirst("value: \\S+", "value: 2.2"));
        write("regimes/market-control.yaml", """
                id: market-control
                issuer: us
                title: A test
                stages:
                  - id: letter
                    title: Letter
                    announced: 2025-04-01
                    from: 2025-04-09
                    source: a test
                    levers:
                      licensed-sales: {destinations: [china], revenueShareRate: 0.1}
                  - id: licensed-2025-08
                    title: Licensed
                    from: 2025-08-11
                    source: a test
                    levers:
                      licensed-sales: {destinations: [china, "D:4"], revenueShareRate: 0.15, maxTpp: 2400}
                      deal: {type: other-sales, destinations: [uae]}
                """);
        write("regimes/quiet.yaml", """
                id: quiet
                issuer: us
                title: Nothing
                stages:
                  - id: start
                    title: Start
                    from: 2018-01-01
                    source: a test
                """);
        write("history.yaml", """
                id: history
                title: A test
                until: 2030-12
                replicates: 3
                seed: 7
                policy:
                  us:
                    - {regime: quiet, from: 2018-01-01}
                    - {regime: market-control, from: 2025-04-09}
                  gulf:
                """);
    }

    private void copy(String folder) {
        Path from = Path.of("scenarios", folder);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                write(folder + "/" + file.getFileName(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(String file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(String file, byte[] bytes) {
        try {
            Path path = home.resolve("scenarios").resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String file) {
        try {
            return Files.readString(home.resolve("scenarios").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void replace(String file, String old, String with) {
        String text = text(file);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " does not hold " + old);
        }
        write(file, text.replace(old, with));
    }

    ResolvedScenario resolve(String... overrides) {
        return new ScenarioReader(LEVERS, METRICS).resolve("history", home, List.of(overrides));
    }

    /** Problems as a user sees them, one a line; blank when there are none. */
    String problems(String... overrides) {
        try {
            resolve(overrides);
            return "";
        } catch (ScenarioProblems e) {
            return e.text();
        }
    }
}
