package org.yardstick.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.yardstick.experiment.ExperimentCase;
import org.yardstick.experiment.ExperimentCase.ReplicateFunction;
import org.yardstick.experiment.Observables;
import org.yardstick.policy.LeverRegistry;
import org.yardstick.policy.PolicyPlan;
import org.yardstick.policy.PolicyPlan.Entry;
import org.yardstick.scenario.Problem;
import org.yardstick.scenario.ResolvedScenario;
import org.yardstick.scenario.Scenario;
import org.yardstick.scenario.ScenarioProblems;
import org.yardstick.scenario.ScenarioReader;

/** Reads scenario files below the program's folder, or wherever the user points. */
final class CheckedScenarios implements ScenarioSource {

    private static final String SET = "--set";
    private static final List<String> OWN_OPTIONS = List.of("until", "replicates", "seed");

    private final Path home;
    private final Function<Scenario, ReplicateFunction> model;

    /**
     * Makes a source.
     *
     * @param home folder that holds {@code scenarios}
     * @param model makes a scenario's runs
     */
    CheckedScenarios(Path home, Function<Scenario, ReplicateFunction> model) {
        this.home = home;
        this.model = model;
    }

    @Override
    public LoadedScenario load(String nameOrPath, List<String> settings) {
        ResolvedScenario resolved = resolve(nameOrPath, settings);
        Scenario scenario = resolved.scenario();
        return new LoadedScenario(
                scenario.title(),
                scenario.start(),
                scenario.until(),
                scenario.replicates(),
                scenario.seed(),
                policies(scenario.policy()),
                resolved.parameters().policy().stream()
                        .map(setting -> setting.path() + " = " + setting.value())
                        .toList(),
                resolved.warnings().stream().map(Problem::toString).toList(),
                new ExperimentCase(
                        scenario.id(),
                        resolved.toYaml(),
                        resolved.inputHashes(),
                        PolicyEvents.of(scenario.policy()),
                        new ExperimentCase.Traits(triggers(scenario.policy()), resolved.ownWorld(), Optional.empty()),
                        model.apply(scenario)));
    }

    /**
     * Reads a scenario with every value in force.
     *
     * @throws BadInput with every problem
     */
    ResolvedScenario resolve(String nameOrPath, List<String> settings) {
        try {
            return new ScenarioReader(LeverRegistry.types(), Observables.ofCatalogue())
                    .resolve(nameOrPath, home, settings);
        } catch (ScenarioProblems e) {
            throw badInput(e);
        }
    }

    static BadInput badInput(ScenarioProblems problems) {
        BadInput bad = new BadInput(
                problems.problems().stream().map(CheckedScenarios::told).toList());
        bad.initCause(problems);
        return bad;
    }

    /** Settings that have options of their own are told by these, not as the n-th {@code --set}. */
    private static String told(Problem problem) {
        boolean own = problem.file().equals(SET) && OWN_OPTIONS.contains(problem.path());
        return own ? "--" + problem.path() + ": " + problem.message() : problem.toString();
    }

    private static List<ExperimentCase.TriggerName> triggers(PolicyPlan plan) {
        return plan.triggers().stream()
                .map(trigger -> new ExperimentCase.TriggerName(trigger.issuer(), trigger.id()))
                .toList();
    }

    private static List<String> policies(PolicyPlan plan) {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, List<Entry>> issuer : new TreeMap<>(plan.byIssuer()).entrySet()) {
            for (Entry entry : issuer.getValue()) {
                lines.add(issuer.getKey() + ": " + entry.regime().id() + " from " + entry.from());
            }
        }
        plan.triggers()
                .forEach(trigger -> lines.add(trigger.issuer() + ": trigger " + trigger.id() + " " + trigger.words()));
        return lines;
    }
}
