package org.yardstick.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yardstick.metrics.MetricDefinition;
import org.yardstick.report.ShareComparison;

/**
 * Which metrics are written, and which are recorded besides because the table on the screen needs them.
 *
 * @param written ids of the metrics that files hold
 * @param forTable ids of the metrics that the table shows, as far as the catalogue has them
 */
record MetricChoice(Set<String> written, Set<String> forTable) {

    static final String DEFAULT = "default";
    static final String ALL = "all";

    MetricChoice {
        written = Set.copyOf(written);
        forTable = Set.copyOf(forTable);
    }

    /**
     * Reads the value of {@code --metrics}.
     *
     * @throws BadInput if a name is no metric
     */
    static MetricChoice of(String given, List<MetricDefinition> catalogue) {
        Set<String> known = catalogue.stream().map(MetricDefinition::id).collect(Collectors.toCollection(TreeSet::new));
        Set<String> written = new TreeSet<>();
        List<String> problems = new ArrayList<>();
        for (String part : given.split(",", -1)) {
            String name = part.strip();
            if (name.equals(ALL)) {
                written.addAll(known);
            } else if (name.equals(DEFAULT)) {
                catalogue.stream()
                        .filter(MetricDefinition::byDefault)
                        .map(MetricDefinition::id)
                        .forEach(written::add);
            } else if (known.contains(name)) {
                written.add(name);
            } else {
                Optional<String> nearest = NearestName.of(name, known);
                problems.add("--metrics: \"" + name + "\" is no metric, expected default, all or ids. "
                        + nearest.map(near -> "Maybe you mean \"" + near + "\"; see")
                                .orElse("See")
                        + ": yardstick list metrics");
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        Set<String> forTable = new TreeSet<>(ShareComparison.METRICS);
        forTable.retainAll(known);
        return new MetricChoice(written, forTable);
    }
}
