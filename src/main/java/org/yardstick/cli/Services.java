package org.yardstick.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.yardstick.experiment.Machine;
import org.yardstick.metrics.MetricDefinition;

/**
 * What commands work with; tests pass their own.
 *
 * @param scenarios reads scenarios
 * @param studies reads studies
 * @param metrics the metric catalogue
 * @param charts draws charts
 * @param listings what {@code list} shows of a subject, for the scenario of this name where it depends on one
 * @param targets reads published figures that a run is held against
 * @param parameters reads files about parameters
 * @param observed published figures for charts, as the text of {@code observed.csv}
 * @param build version and commit
 * @param machine where the program runs
 * @param clock the time
 * @param folder folder that relative paths start from
 * @param home folder of the program, which holds {@code scenarios} and {@code output}
 * @param terminal whether messages go to a terminal, where a progress bar makes sense
 */
record Services(
        ScenarioSource scenarios,
        StudySource studies,
        Supplier<List<MetricDefinition>> metrics,
        Charts charts,
        BiFunction<Listing.Subject, Optional<String>, Listing> listings,
        TargetSource targets,
        ParameterFiles parameters,
        Supplier<Optional<String>> observed,
        BuildInfo build,
        Supplier<Machine> machine,
        Clock clock,
        Path folder,
        Path home,
        boolean terminal) {}
