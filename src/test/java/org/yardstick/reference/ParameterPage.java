package org.yardstick.reference;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yardstick.agents.WorldParameters;
import org.yardstick.scenario.Parameter;
import org.yardstick.scenario.WorldSettings;

/** Every parameter of the world: value, range, unit, meaning and source. */
final class ParameterPage {
    private static final String ROOT = "world";

    private final List<Parameter> parameters =
            Shipped.scenario("history").parameters().world();
    private final SourceComments comments;
    private final ReadSettings read;
    private final Text page = new Text();

    ParameterPage(SourceComments comments, ReadSettings read) {
        this.comments = comments;
        this.read = read;
    }

    String text() {
        page.heading(1, "Parameters")
                .prose("Every value of the world that `--set` changes, as it is in the scenario `history`: "
                        + parameters.size()
                        + " of them, in one file a section under `scenarios/world/`. The range is what is plausible; sweeps"
                        + " and calibration draw from it. A value marked *assumption* or *recalled* is a prior at best. Policy"
                        + " settings have paths too: see [levers](levers.md) and [regimes](regimes.md).");
        section("World", ROOT, comments.of(WorldSettings.class).components(), List.of());
        Map<String, String> sections = comments.of(WorldParameters.class).components();
        for (RecordComponent section : WorldParameters.class.getRecordComponents()) {
            Class<?> type = section.getType();
            String name = section.getName();
            section(
                    name + ": " + sections.getOrDefault(name, ""),
                    ROOT + "." + name,
                    comments.of(type).components(),
                    read.unread(type));
        }
        return page.toString();
    }

    private void section(String title, String prefix, Map<String, String> meanings, List<String> unread) {
        Map<String, List<Parameter>> byName = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            if (parameter.path().startsWith(prefix + ".")) {
                String rest = parameter.path().substring(prefix.length() + 1);
                if (!prefix.equals(ROOT) || !rest.contains(".")) {
                    byName.computeIfAbsent(rest.split("\\.", -1)[0], name -> new ArrayList<>())
                            .add(parameter);
                }
            }
        }
        page.heading(2, title).prose("Paths begin with `" + prefix + ".`");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("parameter", "value", "range", "unit"));
        List<String> notes = new ArrayList<>();
        byName.forEach((name, values) -> {
            for (Parameter value : values) {
                rows.add(List.of(
                        Text.code(value.path().substring(prefix.length() + 1)),
                        Numbers.grouped(value.value()),
                        range(value),
                        value.unit()));
            }
            notes.addAll(notes(name, values, meanings.getOrDefault(name, ""), unread.contains(name)));
        });
        page.table(rows, 36, 12, 20, 16).list(notes);
    }

    private static List<String> notes(String name, List<Parameter> values, String meaning, boolean unread) {
        Map<String, List<String>> bySource = new LinkedHashMap<>();
        for (Parameter value : values) {
            String key = value.path().substring(value.path().lastIndexOf('.') + 1);
            bySource.computeIfAbsent(value.source(), source -> new ArrayList<>())
                    .add(Text.code(key));
        }
        String head = "`" + name + "`: " + Text.plain(meaning) + "." + (unread ? " **Nothing reads it yet.**" : "");
        List<String> notes = new ArrayList<>();
        Optional<String> only =
                bySource.size() == 1 ? bySource.keySet().stream().findFirst() : Optional.empty();
        notes.add(head + only.map(ParameterPage::source).orElse(""));
        if (only.isEmpty()) {
            bySource.forEach((source, keys) -> notes.add("  " + String.join(", ", keys) + ":" + source(source)));
        }
        return notes;
    }

    private static String source(String source) {
        return source.isBlank() ? "" : " *Source: " + Text.plain(source) + ".*";
    }

    private static String range(Parameter parameter) {
        if (parameter.low().isEmpty() || parameter.high().isEmpty()) {
            return "";
        }
        return Numbers.of(parameter.low().get()) + " to "
                + Numbers.of(parameter.high().get());
    }
}
