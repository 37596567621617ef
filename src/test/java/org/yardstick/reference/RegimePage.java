package org.yardstick.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every regime as a list of dated stages with their settings and sources. */
final class RegimePage {
    private static final Set<String> SHOWN_APART =
            Set.of("id", "title", "from", "announced", "until", "mark", "source", "levers", "lift");

    /** The first regime that has a stage, by all that the stage says. */
    private final Map<Map<String, Object>, String> seen = new LinkedHashMap<>();

    private final Text page = new Text();

    String text() {
        page.heading(1, "Regimes")
                .prose(
                        "A regime is what one government does, as dated stages. A stage sets [levers](levers.md); each stays in force"
                                + " until a later stage of the regime sets it again or lifts it, or until the stage's own end. Agents learn of a"
                                + " stage on the day of its announcement, which is the day of force where none is given. `(d)` in a source"
                                + " marks a design setting: chosen for the model, not a fact. Dates come from"
                                + " `scenarios/data/policy_timeline.csv`; [timeline](timeline.md) says for each row of it where it went.");
        List<String> index = new ArrayList<>();
        for (String regime : Shipped.regimeIds()) {
            Map<String, Object> file = Shipped.yaml(Shipped.regimeFile(regime));
            index.add("[" + regime + "](#" + regime + ") (" + file.get("issuer") + "): " + file.get("title") + ".");
        }
        page.list(index);
        Shipped.regimeIds().forEach(this::regime);
        triggers();
        return page.toString();
    }

    private void triggers() {
        List<String> items = new ArrayList<>();
        for (String scenario : Shipped.scenarioIds()) {
            Map<String, Object> file = Shipped.yaml(Shipped.scenarioFile(scenario));
            Shipped.map(file.getOrDefault("triggers", Map.of())).forEach((issuer, list) -> {
                if (list instanceof List<?> triggers) {
                    triggers.forEach(trigger -> items.addAll(trigger(scenario, issuer, Shipped.map(trigger))));
                }
            });
        }
        if (!items.isEmpty()) {
            page.heading(2, "Triggers")
                    .prose(
                            "A scenario may hold stages with a condition in place of a date; each comes into force when a metric"
                                    + " crosses its level.")
                    .list(items);
        }
    }

    private static List<String> trigger(String scenario, String issuer, Map<String, Object> trigger) {
        Map<String, Object> condition = new LinkedHashMap<>(trigger);
        condition.keySet().removeAll(SHOWN_APART);
        List<String> items = new ArrayList<>();
        items.add("**" + trigger.get("id") + "** " + Text.plain(String.valueOf(trigger.get("title"))) + " (scenario `"
                + scenario + "`, issuer " + issuer + "): " + value(condition));
        items.addAll(settings(trigger));
        return items;
    }

    private void regime(String id) {
        Map<String, Object> file = Shipped.yaml(Shipped.regimeFile(id));
        page.heading(2, id)
                .prose("**" + file.get("title") + ".** Issuer: " + file.get("issuer") + ". " + scenarios(id));
        String remarks = Shipped.text(Shipped.regimeFile(id))
                .lines()
                .takeWhile(line -> line.startsWith("#"))
                .map(line -> line.substring(1).strip())
                .collect(Collectors.joining(" "));
        if (!remarks.isEmpty()) {
            page.prose("*In the file:* " + Text.plain(remarks));
        }
        List<String> items = new ArrayList<>();
        for (Map<String, Object> stage : Shipped.stages(id)) {
            items.addAll(stage(id, stage));
        }
        page.list(items);
    }

    private static String scenarios(String regime) {
        List<String> users = new ArrayList<>();
        for (String scenario : Shipped.scenarioIds()) {
            String text = Shipped.text(Shipped.scenarioFile(scenario));
            if (text.contains("regime: " + regime + ",") || text.contains("regime: " + regime + "}")) {
                users.add(Text.code(scenario));
            }
        }
        return users.isEmpty()
                ? "No shipped scenario uses it; name it in one of your own."
                : "In the scenarios " + String.join(", ", users) + ".";
    }

    private List<String> stage(String regime, Map<String, Object> stage) {
        String head = "**" + stage.get("from") + "** " + Text.plain(String.valueOf(stage.get("title"))) + " (`"
                + stage.get("id") + "`" + date(stage, "announced", "announced ") + date(stage, "until", "until ") + ")";
        String first = seen.putIfAbsent(stage, regime);
        if (first != null) {
            return List.of(head + ": as in [" + first + "](#" + first + ").");
        }
        List<String> items = new ArrayList<>();
        items.add(head);
        stage.forEach((key, value) -> {
            if (!SHOWN_APART.contains(key)) {
                items.add("  " + Text.code(key) + ": " + value(value));
            }
        });
        items.addAll(settings(stage));
        return items;
    }

    private static List<String> settings(Map<String, Object> stage) {
        List<String> items = new ArrayList<>();
        Shipped.map(stage.getOrDefault("levers", Map.of()))
                .forEach((key, value) -> items.add("  " + lever(key, Shipped.map(value))));
        if (stage.get("lift") instanceof List<?> lifted) {
            items.add("  lifts "
                    + lifted.stream().map(key -> Text.code(String.valueOf(key))).collect(Collectors.joining(", ")));
        }
        items.add("  *Source: " + Text.plain(String.valueOf(stage.get("source"))) + "*");
        return items;
    }

    private static String date(Map<String, Object> stage, String key, String words) {
        return stage.containsKey(key) ? ", " + words + stage.get(key) : "";
    }

    private static String lever(String key, Map<String, Object> settings) {
        Map<String, Object> rest = new LinkedHashMap<>(settings);
        Object given = rest.remove("type");
        String type = given == null ? key : given.toString();
        String name = type.equals(key) ? "" : Text.code(key) + " of type ";
        return name + "[" + type + "](levers.md#" + type + ")" + (rest.isEmpty() ? "" : ": " + value(rest));
    }

    private static String value(Object value) {
        if (value instanceof Map<?, ?> map) {
            return Shipped.map(map).entrySet().stream()
                    .map(entry -> Text.code(entry.getKey()) + " " + inner(entry.getValue()))
                    .collect(Collectors.joining("; "));
        }
        return inner(value);
    }

    private static String inner(Object value) {
        if (value instanceof Map<?, ?> map) {
            return Shipped.map(map).entrySet().stream()
                    .map(entry -> entry.getKey() + " " + inner(entry.getValue()))
                    .collect(Collectors.joining(", "));
        }
        if (value instanceof List<?> list) {
            boolean nested = list.stream().anyMatch(Map.class::isInstance);
            return list.stream().map(RegimePage::inner).collect(Collectors.joining(nested ? " *or* " : ", "));
        }
        return Text.plain(Numbers.grouped(String.valueOf(value)));
    }
}
