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
