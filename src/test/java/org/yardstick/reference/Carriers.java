package org.yardstick.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yardstick.agents.BuyerGroup;
import org.yardstick.agents.VendorSpec;
import org.yardstick.market.Region;
import org.yardstick.metrics.MetricCatalogue;
import org.yardstick.policy.InputTrade;
import org.yardstick.policy.LeverRegistry;
import org.yardstick.policy.Programme;
import org.yardstick.scenario.ParameterCatalogue;
import org.yardstick.scenario.ResolvedScenario;
import org.yardstick.scenario.World;

/**
 * What carries a claim or a measure in the program, written as {@code kind:name} and parted by semicolons, such as
 * {@code lever:chip-threshold} or {@code stage:market-control/licensed-2025-08/licensed-sales}.
 */
final class Carriers {
    private static final Pattern UNREAD = Pattern.compile("nothing reads ([a-z0-9-]+)\\.(\\w+) yet");

    private static final Pattern UNASKED = Pattern.compile("nothing asks for ([a-z-]+) yet");

    private final ResolvedScenario history = Shipped.scenario("history");
    private final Map<String, List<String>> unread;
    private final Set<String> unasked = new HashSet<>();

    Carriers(ReadSettings read) {
        unread = LeverPage.unread(read);
        unasked.addAll(read.unasked(InputTrade.Kind.class));
        unasked.addAll(read.unasked(Programme.Purpose.class));
    }

    /** The carriers in a cell, which may be blank. */
    static List<String> split(String cell) {
        return Arrays.stream(cell.split(";", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** What is wrong with a row: names that no longer exist, and notes that no longer hold. */
    List<String> problems(String row, String carriedBy, String note) {
        List<String> problems = new ArrayList<>();
        for (String carrier : split(carriedBy)) {
            problem(carrier).ifPresent(what -> problems.add(row + ": " + carrier + " " + what));
        }
        if (split(carriedBy).isEmpty() && !note.startsWith("not modelled: ")) {
            problems.add(
                    row + ": nothing carries it, expected a note that begins with \"not modelled: \" and says why");
        }
        if (!split(carriedBy).isEmpty() && !note.isEmpty() && !note.startsWith("in part: ")) {
            problems.add(row + ": the note of what is carried must begin with \"in part: \"");
        }
        Matcher said = UNREAD.matcher(note);
        while (said.find()) {
            if (!unread.getOrDefault(said.group(1), List.of()).contains(said.group(2))) {
                problems.add("%s: the note says that nothing reads %s.%s, but something does now; maybe change the note"
                        .formatted(row, said.group(1), said.group(2)));
            }
        }
        Matcher asked = UNASKED.matcher(note);
        while (asked.find()) {
            if (!unasked.contains(asked.group(1))) {
                problems.add("%s: the note says that nothing asks for %s, but something does now; maybe change the note"
                        .formatted(row, asked.group(1)));
            }
        }
        return problems;
    }

    /** A carrier as a link or a name for readers. */
    static String link(String carrier) {
        String kind = carrier.substring(0, carrier.indexOf(':'));
        String name = carrier.substring(carrier.indexOf(':') + 1);
        return switch (kind) {
            case "lever" -> "lever [" + name + "](levers.md#" + name + ")";
            case "setting" -> "setting [" + name + "](levers.md#" + name.substring(0, name.indexOf('.')) + ")";
            case "regime" -> "regime [" + name + "](regimes.md#" + name + ")";
            case "stage" -> {
                String[] parts = name.split("/", -1);
                yield "[" + parts[0] + "](regimes.md#" + parts[0] + ") `" + parts[1] + "`, lever `" + parts[2] + "`";
            }
            case "metric" -> "metric [" + name + "](metrics.md)";
            case "parameter" -> "parameter [" + name + "](parameters.md)";
            default -> kind + " `" + name + "`";
        };
    }

    private Optional<String> problem(String carrier) {
        int colon = carrier.indexOf(':');
        if (colon < 0) {
            return Optional.of("is no carrier, expected kind:name");
        }
        String name = carrier.substring(colon + 1);
        World world = history.scenario().world();
        return switch (carrier.substring(0, colon)) {
            case "lever" -> known(LeverRegistry.entries().containsKey(name), "is not in the registry of levers");
            case "setting" -> setting(name);
            case "parameter" ->
                known(
                        history.parameters().entries().stream()
                                .anyMatch(parameter -> parameter.path().equals(name)
                                        || parameter.path().startsWith(name + ".")),
                        "is no path of the scenario history");
            case "class" -> known(exists("org.yardstick." + name), "is not on the class path");
            case "metric" ->
                known(MetricCatalogue.standard().find(name).isPresent(), "is not in the catalogue of metrics");
            case "regime" -> known(Shipped.regimeIds().contains(name), "is not in scenarios/regimes");
            case "scenario" -> known(Shipped.scenarioIds().contains(name), "is not in scenarios");
            case "stage" -> stage(name);
            case "market" ->
                known(world.regions().stream().map(Region::id).anyMatch(name::equals), "is no market of the world");
            case "vendor" ->
                known(world.vendors().stream().map(VendorSpec::id).anyMatch(name::equals), "is no vendor of the world");
            case "group" ->
                known(
                        world.buyerGroups().stream().map(Carriers::groupName).anyMatch(name::equals),
                        "is no group of buyers");
            default -> Optional.of("is of an unknown kind");
        };
    }

    private Optional<String> setting(String name) {
        String[] parts = name.split("\\.", -1);
        boolean exists = ParameterCatalogue.leverSettings(LeverRegistry.types()).stream()
                .anyMatch(setting -> parts.length == 2
                        && setting.type().equals(parts[0])
                        && setting.name().equals(parts[1]));
        if (!exists) {
            return Optional.of("is no setting of a lever");
        }
        boolean dead = unread.getOrDefault(parts[0], List.of()).contains(parts[1]);
        return known(!dead, "is a setting that nothing reads, so it carries nothing");
    }

    private static Optional<String> stage(String name) {
        String[] parts = name.split("/", -1);
        if (parts.length != 3 || !Shipped.regimeIds().contains(parts[0])) {
            return Optional.of("is no stage, expected regime/stage/lever with a regime of scenarios/regimes");
        }
        for (Map<String, Object> stage : Shipped.stages(parts[0])) {
            if (String.valueOf(stage.get("id")).equals(parts[1])) {
                boolean sets =
                        Shipped.map(stage.getOrDefault("levers", Map.of())).containsKey(parts[2]);
                boolean lifts = stage.getOrDefault("lift", List.of()) instanceof List<?> lifted
                        && lifted.stream().map(String::valueOf).anyMatch(parts[2]::equals);
                return known(sets || lifts, "names no lever of that stage");
            }
        }
        return Optional.of("names no stage of that regime");
    }

    private static String groupName(BuyerGroup group) {
        return group.market() + "/" + group.group();
    }

    private static boolean exists(String name) {
        try {
            Class.forName(name, false, Carriers.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static Optional<String> known(boolean known, String otherwise) {
        return known ? Optional.empty() : Optional.of(otherwise);
    }

    /** Carriers and note of a row as readers see them. */
    static String told(String verb, String carriedBy, String note) {
        String carriers = split(carriedBy).stream().map(Carriers::link).collect(Collectors.joining("; "));
        if (carriers.isEmpty()) {
            return "**" + note.replaceFirst("^not modelled: ", "Not modelled:** ") + ".";
        }
        String rest = note.isEmpty() ? "" : " *" + note.replaceFirst("^in part: ", "In part:* ") + ".";
        return verb + " " + carriers + "." + rest;
    }
}
