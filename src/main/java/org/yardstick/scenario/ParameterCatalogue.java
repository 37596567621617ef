package org.yardstick.scenario;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yardstick.market.Quantity;

/**
 * Every value in force in a scenario that {@code --set} takes, in the order of files and records.
 *
 * @param entries world settings and parameters first, then each issuer's switches and lever settings
 */
public record ParameterCatalogue(List<Parameter> entries) {

    /** Place of the regime's name in a path that names it. */
    private static final int REGIME = 2;

    /** Place of the lever's name in the path of one of its settings. */
    private static final int LEVER = 3;

    /**
     * A setting that a lever type has.
     *
     * @param type lever type id
     * @param name setting's name
     * @param unit unit in words; blank for what is no number
     * @param min smallest value that means anything
     * @param max largest value that means anything
     * @param byDefault value when a file does not name it, if it may be left out with one
     */
    public record LeverSetting(
            String type,
            String name,
            String unit,
            Optional<Double> min,
            Optional<Double> max,
            Optional<String> byDefault) {}

    public ParameterCatalogue {
        entries = List.copyOf(entries);
    }

    /** World settings and parameters only. */
    public List<Parameter> world() {
        return entries.stream()
                .filter(parameter -> parameter.path().startsWith("world."))
                .toList();
    }

    /** Settings of policy only. */
    public List<Parameter> policy() {
        return entries.stream()
                .filter(parameter -> parameter.path().startsWith("policy."))
                .toList();
    }

    /** A parameter by its path. */
    public Optional<Parameter> find(String path) {
        return entries.stream()
                .filter(parameter -> parameter.path().equals(path))
                .findFirst();
    }

    /**
     * The parameter that a path means which may leave out the lever, or name the regime too, as {@code --set} admits; empty
     * if there is none or it may mean several.
     */
    Optional<Parameter> meant(String path) {
        Optional<Parameter> exact = find(path);
        if (exact.isPresent() || !path.startsWith("policy.")) {
            return exact;
        }
        List<Parameter> near = entries.stream()
                .filter(parameter -> without(parameter.path(), LEVER).equals(path)
                        || parameter.path().equals(without(path, REGIME))
                        || without(parameter.path(), LEVER).equals(without(path, REGIME)))
                .toList();
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    /** A path without one of its parts. */
    private static String without(String path, int part) {
        List<String> parts = new ArrayList<>(List.of(path.split("\\.", -1)));
        if (part < parts.size()) {
            parts.remove(part);
        }
        return String.join(".", parts);
    }

    /** Settings of every lever type, by type id. */
    public static List<LeverSetting> leverSettings(Map<String, ? extends Class<?>> leverTypes) {
        List<LeverSetting> settings = new ArrayList<>();
        new TreeMap<String, Class<?>>(leverTypes).forEach((type, lever) -> {
            RecordComponent[] components = lever.getRecordComponents();
            List<Optional<Object>> defaults = Defaults.of(lever);
            for (int i = 0; i < components.length; i++) {
                RecordComponent component = components[i];
                Optional<Quantity> quantity = Optional.ofNullable(component.getAnnotation(Quantity.class));
                settings.add(new LeverSetting(
                        type,
                        component.getName(),
                        quantity.map(Quantity::unit).orElse(""),
                        quantity.map(Quantity::min),
                        quantity.map(Quantity::max),
                        defaults.get(i).map(ResolvedYaml::value)));
            }
        });
        return List.copyOf(settings);
    }
}
