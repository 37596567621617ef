package org.yardstick.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.yardstick.metrics.MetricDefinition;
import org.yardstick.policy.LeverRegistry;
import org.yardstick.policy.Trigger;
import org.yardstick.report.ChartBook;
import org.yardstick.report.Language;
import org.yardstick.scenario.Parameter;
import org.yardstick.scenario.ParameterCatalogue;
import org.yardstick.scenario.ParameterCatalogue.LeverSetting;
import org.yardstick.scenario.ScenarioFiles;

/** What {@code list} shows: from the program's own files and catalogues. */
final class CatalogueListings implements BiFunction<Listing.Subject, Optional<String>, Listing> {

    /** Settings that only name a world. */
    private static final Set<String> NAMES = Set.of("world.id", "world.title");

    /** Bounds as wide as this stand for none. */
    private static final double NO_LIMIT = 1e15;

    private final Path home;
    private final CheckedScenarios scenarios;
    private final Supplier<List<MetricDefinition>> metrics;

    CatalogueListings(Path home, CheckedScenarios scenarios, Supplier<List<MetricDefinition>> metrics) {
        this.home = home;
        this.scenarios = scenarios;
        this.metrics = metrics;
    }

    @Override
    public Listing apply(Listing.Subject subject, Optional<String> scenario) {
        return switch (subject) {
            case SCENARIOS -> files(new ScenarioFiles(home).scenarioNames(), home.resolve("scenarios"), false);
            case STUDIES -> studies();
            case REGIMES ->
                files(
                        new ScenarioFiles(home).regimeNames(),
                        home.resolve("scenarios").resolve("regimes"),
                        true);
            case LEVERS -> levers();
            case PARAMETERS -> parameters(scenario.orElse(ValidateCommand.SCENARIO));
            case TRIGGERS -> triggers(scenario);
            case METRICS -> metrics();
            case CHARTS -> charts();
        };
    }

    private static Listing charts() {
        return new Listing(
                List.of("chart", "from", "what it shows"),
                ChartBook.entries(Language.EN).stream()
                        .map(entry -> List.of(entry.name(), entry.from(), entry.title()))
                        .toList());
    }

    private Listing studies() {
        Path folder = home.resolve("scenarios").resolve("studies");
        List<List<String>> rows = new ArrayList<>();
        for (String name : new ScenarioFiles(home).studyNames()) {
            Map<?, ?> content = content(folder.resolve(name + ".yaml"));
            String claims = content.get("claims") instanceof List<?> ids
                    ? ids.stream().map(String::valueOf).collect(Collectors.joining(" "))
                    : "";
            rows.add(List.of(name, text(content, "title"), claims));
        }
        return new Listing(List.of("study", "title", "claims"), rows);
    }

    private static Listing files(List<String> names, Path folder, boolean regimes) {
        List<List<String>> rows = new ArrayList<>();
        for (String name : names) {
            Map<?, ?> content = content(folder.resolve(name + ".yaml"));
            List<String> row = new ArrayList<>(List.of(name));
            if (regimes) {
                row.add(text(content, "issuer"));
            }
            row.add(text(content, "title"));
            rows.add(row);
        }
        return new Listing(regimes ? List.of("regime", "issuer", "title") : List.of("scenario", "title"), rows);
    }

    /** A file that cannot be read is listed all the same; {@code check} tells what is wrong with it. */
    private static Map<?, ?> content(Path file) {
        try {
            Object root = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            return root instanceof Map<?, ?> map ? map : Map.of();
        } catch (YamlEngineException e) {
            return Map.of("title", "(cannot be read)");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static String text(Map<?, ?> content, String key) {
        return Optional.<Object>ofNullable(content.get(key))
                .map(Object::toString)
                .orElse("");
    }

    private static Listing levers() {
        Map<String, List<LeverSetting>> settings = ParameterCatalogue.leverSettings(LeverRegistry.types()).stream()
                .collect(Collectors.groupingBy(LeverSetting::type));
        List<List<String>> rows = new ArrayList<>();
        LeverRegistry.entries()
                .forEach((type, entry) -> rows.add(List.of(
                        type,
                        String.join(" ", entry.issuers()),
                        entry.title(),
                        settings.getOrDefault(type, List.of()).stream()
                                .map(LeverSetting::name)
                                .collect(Collectors.joining(" ")))));
        return new Listing(List.of("lever", "issuers", "what it does", "settings"), rows);
    }

    private Listing parameters(String scenario) {
        List<List<String>> rows = new ArrayList<>();
        for (Parameter parameter :
                scenarios.resolve(scenario, List.of()).parameters().entries()) {
            if (NAMES.contains(parameter.path())) {
                continue;
            }
            rows.add(List.of(
                    parameter.path(),
                    parameter.value(),
                    range(parameter.low(), parameter.high()),
                    range(parameter.min(), parameter.max().filter(max -> max < NO_LIMIT)),
                    parameter.unit(),
                    parameter.source()));
        }
        return new Listing(List.of("parameter", "value", "evidence range", "admissible", "unit", "source"), rows);
    }

    private static String range(Optional<Double> low, Optional<Double> high) {
        return low.isPresent() || high.isPresent() ? end(low) + ".." + end(high) : "";
    }

    /** Triggers of one scenario, or of all that are shipped. */
    private Listing triggers(Optional<String> scenario) {
        List<List<String>> rows = new ArrayList<>();
        for (String name : scenario.map(List::of).orElse(new ScenarioFiles(home).scenarioNames())) {
            for (Trigger trigger :
                    scenarios.resolve(name, List.of()).scenario().policy().triggers()) {
                rows.add(List.of(
                        name,
                        trigger.id(),
                        trigger.issuer(),
                        String.join(" ", trigger.whileRegimes()),
                        trigger.repeat() ? "may repeat" : "once",
                        trigger.words()));
            }
        }
        return new Listing(
                List.of("scenario", "trigger", "issuer", "under", "how often", "what it does"),
                rows,
                scenario.orElse("No scenario")
                        + " has no triggers. Maybe see those of all scenarios: yardstick list triggers");
    }

    private static String end(Optional<Double> value) {
        return value.map(number -> number == Math.rint(number) && Math.abs(number) < 1e15
                        ? Long.toString(number.longValue())
                        : number.toString())
                .orElse("");
    }

    private Listing metrics() {
        List<List<String>> rows = new ArrayList<>();
        for (MetricDefinition metric : metrics.get()) {
            rows.add(List.of(
                    metric.id(),
                    metric.unit(),
                    String.join(" ", metric.bases()),
                    metric.vendorSpeaksOf(),
                    metric.byDefault() ? "default" : "",
                    metric.definition()));
        }
        return new Listing(List.of("metric", "unit", "bases", "by", "set", "definition"), rows);
    }
}
