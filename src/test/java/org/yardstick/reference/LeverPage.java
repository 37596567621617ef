package org.yardstick.reference;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yardstick.market.Quantity;
import org.yardstick.policy.InputTrade;
import org.yardstick.policy.Lever;
import org.yardstick.policy.LeverRegistry;
import org.yardstick.policy.PerformanceTest;
import org.yardstick.policy.Programme;
import org.yardstick.policy.Refers;
import org.yardstick.scenario.ParameterCatalogue;
import org.yardstick.scenario.ParameterCatalogue.LeverSetting;

/** Every lever with what it does, its settings and the regimes that use it. */
final class LeverPage {
    private final SourceComments comments;
    private final ReadSettings read;
    private final Map<String, List<LeverSetting>> settings =
            ParameterCatalogue.leverSettings(LeverRegistry.types()).stream()
                    .collect(Collectors.groupingBy(LeverSetting::type));
    private final Map<String, Set<String>> uses = uses();
    private final Text page = new Text();

    LeverPage(SourceComments comments, ReadSettings read) {
        this.comments = comments;
        this.read = read;
    }

    String text() {
        page.heading(1, "Levers")
                .prose(
                        "A lever is one instrument of a government. A stage of a regime sets it under its type id, for instance"
                                + " `hbm-control: {deniedShare: 0.95}`, or under a key of its own with `type: hbm-control`, which lets one"
                                + " government use a type several times. A setting that is left out has its neutral value, and a lever with"
                                + " neutral settings changes nothing. Places are market ids, country groups of the export regulations"
                                + " such as `D:4`, or `all`. How levers of several governments add up: [ODD](../odd.md).")
                .prose(unreadNote());
        LeverRegistry.entries().values().forEach(this::lever);
        page.heading(2, "tests").prose(comments.of(PerformanceTest.class).text());
        page.list(
                items(PerformanceTest.class, ParameterCatalogue.leverSettings(Map.of("test", PerformanceTest.class))));
        page.heading(2, "inputs and purposes")
                .list(List.of(
                        "Kinds of input: " + names(InputTrade.Kind.values()) + "."
                                + nothingAsksFor(InputTrade.Kind.class),
                        "Purposes of public money: " + names(Programme.Purpose.values()) + "."
                                + nothingAsksFor(Programme.Purpose.class)));
        return page.toString();
    }

    /** Settings of each lever type that nothing reads. */
    static Map<String, List<String>> unread(ReadSettings read) {
        Map<String, List<String>> unread = new LinkedHashMap<>();
        LeverRegistry.entries().forEach((type, entry) -> {
            List<String> names = read.unread(entry.parameters());
            if (!names.isEmpty()) {
                unread.put(type, names);
            }
        });
        return unread;
    }

    private String nothingAsksFor(Class<? extends Enum<?>> type) {
        List<String> names = read.unasked(type).stream().map(Text::code).toList();
        return names.isEmpty() ? "" : " No mechanism asks for " + String.join(", ", names) + " yet.";
    }

    private String unreadNote() {
        Map<String, List<String>> unread = unread(read);
        if (unread.isEmpty()) {
            return "Every setting of every lever is read by the model.";
        }
        List<String> parts = new ArrayList<>();
        unread.forEach((type, names) -> parts.add("[" + type + "](#" + type + ") "
                + names.stream().map(Text::code).collect(Collectors.joining(", "))));
        return "**Settings that nothing reads yet**, so that a change of them changes nothing: "
                + String.join("; ", parts) + ".";
    }

    private void lever(LeverRegistry.Entry entry) {
        String said = comments.of(entry.parameters()).text();
        page.heading(2, entry.type())
                .prose("**" + entry.title() + ".** Issuers: " + String.join(", ", entry.issuers()) + ".")
                .prose(said)
                .prose("*Effect:* " + effect(entry.parameters()))
                .list(items(entry.parameters(), settings.getOrDefault(entry.type(), List.of())))
                .prose("*Used in:* " + used(entry.type()));
    }

    private List<String> items(Class<?> type, List<LeverSetting> known) {
        Map<String, LeverSetting> byName = new LinkedHashMap<>();
        known.forEach(setting -> byName.put(setting.name(), setting));
        Map<String, String> meanings = comments.of(type).components();
        List<String> unread = read.unread(type);
        List<String> items = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            LeverSetting setting = byName.get(component.getName());
            String neutral = setting == null
                    ? ""
                    : setting.byDefault()
                            .map(value -> "; neutral " + neutral(value))
                            .orElse("");
            items.add(Text.code(component.getName()) + " (" + kind(component) + neutral + "): "
                    + meanings.getOrDefault(component.getName(), "")
                    + (unread.contains(component.getName()) ? ". **Nothing reads it yet.**" : "."));
        }
        return items;
    }

    private static String neutral(String value) {
        String bare = value.replaceAll("[\\[\\]{}\"]", "");
        return bare.isEmpty() ? "none" : Numbers.grouped(bare);
    }

    private String effect(Class<? extends Lever> type) {
        List<String> effects = new ArrayList<>();
        collect(type, effects);
        Set<String> readers = read.readers(type);
        String by = readers.isEmpty()
                ? ""
                : "Read by " + readers.stream().map(Text::code).collect(Collectors.joining(", ")) + ".";
        return (String.join(" ", effects) + " " + by).strip();
    }

    private void collect(Class<?> type, List<String> effects) {
        for (Class<?> effect : type.getInterfaces()) {
            if (effect != Lever.class) {
                effects.add(comments.of(effect).firstSentence().replaceFirst("^A lever that ", "It "));
                collect(effect, effects);
            }
        }
    }

    private String used(String type) {
        Set<String> regimes = uses.getOrDefault(type, Set.of());
        return regimes.isEmpty()
                ? "no shipped regime."
                : regimes.stream()
                                .map(regime -> "[" + regime + "](regimes.md#" + regime + ")")
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    private static Map<String, Set<String>> uses() {
        Map<String, Set<String>> uses = new LinkedHashMap<>();
        for (String regime : Shipped.regimeIds()) {
            for (Map<String, Object> stage : Shipped.stages(regime)) {
                Shipped.map(stage.getOrDefault("levers", Map.of()))
                        .forEach((key, value) -> uses.computeIfAbsent(
                                        String.valueOf(Shipped.map(value).getOrDefault("type", key)),
                                        type -> new TreeSet<>())
                                .add(regime));
            }
        }
        return uses;
    }

    private static String kind(RecordComponent component) {
        Quantity quantity = component.getAnnotation(Quantity.class);
        Refers refers = component.getAnnotation(Refers.class);
        Type type = component.getGenericType();
        String number = quantity == null
                ? "number"
                : "number, " + Numbers.of(quantity.min()) + " to " + Numbers.of(quantity.max())
                        + (quantity.unit().equals("1") ? "" : ", " + quantity.unit());
        String name = refers == null ? "text" : noun(refers.value());
        if (type instanceof ParameterizedType generic) {
            if (generic.getRawType() == Map.class) {
                return number + "; by " + name;
            }
            if (generic.getRawType() == Set.class) {
                return "list: " + name;
            }
            return generic.getRawType() == List.class ? "list of [tests](#tests)" : number + "; may be left out";
        }
        if (type == boolean.class) {
            return "true or false";
        }
        return type == String.class ? name : type == int.class ? "whole " + number : number;
    }

    private static String noun(Refers.To to) {
        return switch (to) {
            case MARKET -> "market";
            case PLACE -> "place";
            case VENDOR -> "vendor";
            case FIRM -> "vendor or maker";
            case PRODUCT_PATTERN -> "product id, or its start with `*`";
            case INPUT -> "[kind of input](#inputs-and-purposes)";
            case PURPOSE -> "[purpose](#inputs-and-purposes)";
        };
    }

    private static String names(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(constant ->
                        Text.code(constant.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .collect(Collectors.joining(", "));
    }
}
