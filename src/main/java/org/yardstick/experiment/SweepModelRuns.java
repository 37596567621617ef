package org.yardstick.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yardstick.metrics.MetricCatalogue;
import org.yardstick.metrics.RunRecord;
import org.yardstick.model.RunPlan;
import org.yardstick.scenario.ParsedScenario;
import org.yardstick.scenario.Scenario;
import org.yardstick.scenario.ScenarioProblems;
import org.yardstick.scenario.ScenarioReader;
import org.yardstick.scenario.SeriesWindow;

/**
 * Runs of the model for a sweep. Scenario files are read once in each process; what sets the points apart is changed in
 * memory.
 */
public final class SweepModelRuns implements SweepModel {

    private static final long serialVersionUID = 1L;

    /** Sets of shared settings kept in memory: one a replicate where these draw their parameters. */
    private static final int MOST_KEPT = 8;

    private final String home;
    private final String folder;
    private final TreeMap<String, Class<?>> leverTypes;
    private final TreeMap<String, String> inputHashes;
    private final ArrayList<SeriesWindow> outcomes;
    private final transient Loaded loaded;

    /**
     * Makes a model.
     *
     * @param home folder that holds {@code scenarios}, on every machine
     * @param folder folder that relative paths start from, on every machine
     * @param leverTypes lever record classes by type id
     * @param inputHashes SHA-256 of every file that the sweep was planned with, by name
     * @param outcomes what each run is asked for
     */
    public SweepModelRuns(
            Path home,
            Path folder,
            Map<String, ? extends Class<?>> leverTypes,
            SortedMap<String, String> inputHashes,
            List<SeriesWindow> outcomes) {
        this.home = home.toString();
        this.folder = folder.toString();
        this.leverTypes = new TreeMap<>(leverTypes);
        this.inputHashes = new TreeMap<>(inputHashes);
        this.outcomes = new ArrayList<>(outcomes);
        this.loaded = new Loaded(
                home, folder, new ScenarioReader(leverTypes, Observables.ofCatalogue()), inputHashes, outcomes);
    }

    private Object readResolve() {
        return new SweepModelRuns(Path.of(home), Path.of(folder), leverTypes, inputHashes, outcomes);
    }

    @Override
    public SweepResult evaluate(SweepTask task) {
        try {
            Base base = loaded.base(task.scenario(), task.shared());
            Scenario scenario = base.scenario().with(task.own());
            RunRecord run = new ModelRun(base.plan().with(scenario)).run(task.replicate(), loaded.metrics);
            return SweepResult.of(
                    task,
                    loaded.readers.stream().map(reader -> reader.value(run)).toList());
        } catch (OtherFiles e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            return SweepResult.failed(task, e);
        }
    }

    /** A scenario with the settings that many runs share, and its policies worked out. */
    private record Base(ParsedScenario scenario, RunPlan plan) {}

    /** The scenario files are not those that the sweep was planned with: no run may be made from them. */
    private static final class OtherFiles extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        OtherFiles(String message) {
            super(message);
        }
    }

    /** What this process has read, and what it reads from runs. */
    private static final class Loaded {
        private final Path home;
        private final Path folder;
        private final ScenarioReader reader;
        private final Map<Path, String> hashes = new TreeMap<>();
        private final Set<String> metrics = new TreeSet<>();
        private final List<WindowReader> readers = new ArrayList<>();
        private final Map<String, ParsedScenario> files = new TreeMap<>();
        private final Map<List<String>, Base> bases = new LinkedHashMap<>(2 * MOST_KEPT, 0.75f, true);

        Loaded(
                Path home,
                Path folder,
                ScenarioReader reader,
                SortedMap<String, String> inputHashes,
                List<SeriesWindow> outcomes) {
            this.home = home;
            this.folder = folder;
            this.reader = reader;
            // Names start from the home where the file lies in it, else from the folder.
            inputHashes.forEach((name, hash) -> {
                hashes.put(folder.resolve(name).normalize(), hash);
                hashes.put(home.resolve(name).normalize(), hash);
            });
            for (SeriesWindow outcome : outcomes) {
                metrics.add(outcome.metric());
                readers.add(new WindowReader(
                        outcome,
                        MetricCatalogue.standard()
                                .find(outcome.metric())
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "metric " + outcome.metric() + " is not in the catalogue; see list metrics"))));
            }
        }

        synchronized Base base(String scenario, List<String> shared) {
            List<String> key = new ArrayList<>(shared);
            key.add(scenario);
            Base known = bases.get(key);
            if (known == null) {
                ParsedScenario parsed = file(scenario).fixed(shared);
                known = new Base(parsed, new RunPlan(parsed.scenario()));
                bases.put(key, known);
                if (bases.size() > MOST_KEPT) {
                    bases.remove(bases.keySet().iterator().next());
                }
            }
            return known;
        }

        private ParsedScenario file(String scenario) {
            ParsedScenario known = files.get(scenario);
            if (known == null) {
                known = parsed(scenario);
                known.inputHashes().forEach((file, hash) -> {
                    if (!hash.equals(hashes.get(home.resolve(file).normalize()))) {
                        throw new OtherFiles(file + " is not the file that the sweep was planned with."
                                + " Maybe it was changed meanwhile, or this machine holds another version.");
                    }
                });
                files.put(scenario, known);
            }
            return known;
        }

        private ParsedScenario parsed(String scenario) {
            try {
                // Machines of a cluster work in folders of their own.
                return reader.parse(
                        scenario.endsWith(".yaml") ? folder.resolve(scenario).toString() : scenario, home, List.of());
            } catch (ScenarioProblems e) {
                throw new OtherFiles(
                        "the scenario files in " + home + " are not those that the sweep was planned with ("
                                + e.problems().get(0)
                                + "). Maybe this machine does not see that folder under the same path.");
            }
        }
    }
}
