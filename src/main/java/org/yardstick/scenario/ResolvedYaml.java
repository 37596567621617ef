package org.yardstick.scenario;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yardstick.policy.Lever;
import org.yardstick.policy.PolicyPlan;
import org.yardstick.policy.Stage;
import org.yardstick.policy.Trigger;

/** Writes a resolved scenario as YAML: fixed order, every setting named, defaults included. */
final class ResolvedYaml {

    /** Keys that tell this record from a scenario. */
    static final String OVERRIDES = "overrides";

    static final String INPUTS = "inputs";

    private final ResolvedScenario resolved;
    private final StringBuilder out = new StringBuilder();

    ResolvedYaml(ResolvedScenario resolved) {
        this.resolved = resolved;
    }

    String text() {
        Scenario scenario = resolved.scenario();
        line(
                0,
                "# A record of everything in force in this scenario, with defaults and sources; not itself a scenario to run.");
        line(
                0,
                "# To run it again: run the scenario named by id with the overrides below, from inputs of these hashes.");
        line(0, "id: " + quote(scenario.id()));
        line(0, "title: " + quote(scenario.title()));
        line(0, "start: " + scenario.start());
        line(0, "until: " + scenario.until());
        line(0, "replicates: " + scenario.replicates());
        line(0, "seed: " + scenario.seed());
        line(0, OVERRIDES + ":" + (resolved.overrides().isEmpty() ? " []" : ""));
        resolved.overrides().forEach(override -> line(1, "- " + quote(override)));
        line(0, INPUTS + ":");
        resolved.inputHashes().forEach((file, hash) -> line(1, quote(file) + ": " + quote("sha256:" + hash)));
        world();
        line(0, "policy:" + (scenario.policy().byIssuer().isEmpty() ? " {}" : ""));
        new TreeMap<>(scenario.policy().byIssuer()).forEach(this::issuer);
        if (!scenario.policy().triggers().isEmpty()) {
            line(0, "triggers:");
            scenario.policy().triggers().forEach(this::trigger);
        }
        return out.toString();
    }

    private void trigger(Trigger trigger) {
        line(1, "- id: " + quote(trigger.id()));
        line(2, "issuer: " + quote(trigger.issuer()));
        line(2, "title: " + quote(trigger.title()));
        line(2, "under: " + value(trigger.whileRegimes()));
        line(2, "when: " + value(trigger.when()));
        trigger.after().ifPresent(id -> line(2, "after: " + quote(id)));
        line(2, "earliest: " + trigger.earliest());
        line(2, "latest: " + trigger.latest());
        line(2, "announceAfterDays: " + trigger.announceAfterDays());
        line(2, "graceDays: " + trigger.graceDays());
        line(2, "repeat: " + trigger.repeat());
        if (trigger.act() instanceof Trigger.SwitchRegime act) {
            line(2, "switchTo: " + quote(act.regime().id()));
            line(2, "timing: " + Scalars.name(act.timing()));
            line(2, "stages: " + value(act.regime().stages()));
        } else if (trigger.act() instanceof Trigger.StartStage act) {
            line(2, "start: " + value(act.stage()));
        }
    }

    private void world() {
        line(0, "parameters:");
        for (Parameter parameter : resolved.parameters().world()) {
            Map<String, String> parts = new LinkedHashMap<>();
            boolean number = !parameter.unit().isEmpty();
            parts.put("value", number ? parameter.value() : quote(parameter.value()));
            parameter.low().ifPresent(low -> parts.put("low", Scalars.text(low)));
            parameter.high().ifPresent(high -> parts.put("high", Scalars.text(high)));
            if (number) {
                parts.put("unit", quote(parameter.unit()));
            }
            if (!parameter.source().isEmpty()) {
                parts.put("source", quote(parameter.source()));
            }
            line(1, parameter.path() + ": " + flow(parts));
        }
    }

    private void issuer(String issuer, List<PolicyPlan.Entry> entries) {
        line(1, issuer + ":");
        for (PolicyPlan.Entry entry : entries) {
            line(2, "- regime: " + quote(entry.regime().id()));
            line(3, "title: " + quote(entry.regime().title()));
            if (!entry.announced().equals(entry.from())) {
                line(3, "announced: " + entry.announced());
            }
            line(3, "from: " + entry.from());
            line(3, "timing: " + Scalars.name(entry.timing()));
            line(3, "stages:" + (entry.regime().stages().isEmpty() ? " []" : ""));
            entry.regime().stages().forEach(this::stage);
        }
    }

    private void stage(Stage stage) {
        line(4, "- id: " + quote(stage.id()));
        line(5, "title: " + quote(stage.title()));
        line(5, "announced: " + stage.announced());
        line(5, "from: " + stage.from());
        stage.until().ifPresent(until -> line(5, "until: " + until));
        if (!stage.lift().isEmpty()) {
            line(5, "lift: " + value(new TreeSet<>(stage.lift())));
        }
        if (!stage.mark()) {
            line(5, "mark: false");
        }
        line(5, "levers:" + (stage.levers().isEmpty() ? " {}" : ""));
        new TreeMap<>(stage.levers()).forEach(this::lever);
    }

    private void lever(String key, Lever lever) {
        line(6, quote(key) + ": " + value(lever));
    }

    /** A value as YAML in one line. */
    static String value(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(ResolvedYaml::value).orElse("null");
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? Scalars.text(optional.getAsDouble()) : "null";
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? Integer.toString(optional.getAsInt()) : "null";
        }
        if (value instanceof Double number) {
            return Scalars.text(number);
        }
        if (value instanceof Enum<?>) {
            return Scalars.name(value);
        }
        if (value instanceof CharSequence) {
            return quote(value.toString());
        }
        if (value instanceof Collection<?> items) {
            return "["
                    + String.join(", ", items.stream().map(ResolvedYaml::value).toList()) + "]";
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, String> parts = new LinkedHashMap<>();
            map.forEach((key, item) -> parts.put(value(key), value(item)));
            return flow(parts);
        }
        if (value instanceof Record settings) {
            return flow(components(settings));
        }
        return String.valueOf(value);
    }

    private static Map<String, String> components(Record settings) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (RecordComponent component : settings.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                parts.put(component.getName(), value(component.getAccessor().invoke(settings)));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(component + " cannot be read", e);
            }
        }
        return parts;
    }

    private static String flow(Map<String, String> parts) {
        return "{"
                + String.join(
                        ", ",
                        parts.entrySet().stream()
                                .map(part -> part.getKey() + ": " + part.getValue())
                                .toList())
                + "}";
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (c < 0x20 || c == 0x7f) {
                quoted.append("\\x%02x".formatted(c));
            } else {
                quoted.appendCodePoint(c);
            }
        });
        return quoted.append('"').toString();
    }

    private void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }
}
