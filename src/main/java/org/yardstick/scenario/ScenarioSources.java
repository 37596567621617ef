package org.yardstick.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything that was read for one scenario, still as written; overrides change it before it is bound. */
final class ScenarioSources {

    /** A regime's lists: dated stages, and triggers. */
    static final String STAGES = "stages";

    static final String TRIGGERS = "triggers";

    /**
     * One entry of an issuer's policy with the regime that it names.
     *
     * @param entry the entry in the scenario file
     * @param regime the regime's file
     * @param regimeFile name of that file
     * @param byTrigger whether a trigger switches to it rather than a date
     */
    record RegimeUse(Tree.Mapping entry, Tree.Mapping regime, String regimeFile, boolean byTrigger) {
        RegimeUse withEntry(Tree.Mapping changed) {
            return new RegimeUse(changed, regime, regimeFile, byTrigger);
        }

        RegimeUse withRegime(Tree.Mapping changed) {
            return new RegimeUse(entry, changed, regimeFile, byTrigger);
        }

        String regimeId() {
            return entry.scalar("regime").map(Tree.Scalar::text).orElse("");
        }

        List<Tree.Mapping> stages() {
            return list(STAGES);
        }

        /** The groups of keys in one of the regime's lists. */
        List<Tree.Mapping> list(String key) {
            List<Tree.Mapping> groups = new ArrayList<>();
            if (regime.get(key).map(Tree.Entry::value).orElse(null) instanceof Tree.Sequence sequence) {
                for (Tree item : sequence.items()) {
                    if (item instanceof Tree.Mapping group) {
                        groups.add(group);
                    }
                }
            }
            return groups;
        }

        /** This use with one group of a list replaced. */
        RegimeUse withGroup(String key, Tree.Mapping old, Tree.Mapping changed) {
            Tree.Sequence groups = (Tree.Sequence) regime.get(key).orElseThrow().value();
            return withRegime(regime.with(key, groups.with(groups.items().indexOf(old), changed)));
        }
    }

    private Tree.Mapping scenario;
    private Tree.Mapping world = Tree.emptyMapping(Place.wholeFile("world.yaml"));
    private final SortedMap<String, Tree> sections = new TreeMap<>();
    private final Map<String, CsvTable> tables = new LinkedHashMap<>();
    private final SortedMap<String, Place> leftOut = new TreeMap<>();
    private final SortedMap<String, List<RegimeUse>> policy = new TreeMap<>();

    ScenarioSources(Tree.Mapping scenario) {
        this.scenario = scenario;
    }

    /** The same sources, to be changed apart from these; trees and tables are shared, for nothing changes inside them. */
    ScenarioSources copy() {
        ScenarioSources copy = new ScenarioSources(scenario);
        copy.world = world;
        copy.sections.putAll(sections);
        copy.tables.putAll(tables);
        copy.leftOut.putAll(leftOut);
        copy.policy.putAll(policy);
        return copy;
    }

    Tree.Mapping scenario() {
        return scenario;
    }

    void scenario(Tree.Mapping changed) {
        this.scenario = changed;
    }

    Tree.Mapping world() {
        return world;
    }

    void world(Tree.Mapping changed) {
        this.world = changed;
    }

    /** World sections by component name of the world's parameters. */
    SortedMap<String, Tree> sections() {
        return sections;
    }

    /** Tables by id. */
    Map<String, CsvTable> tables() {
        return tables;
    }

    /** Notes that the scenario leaves a market, vendor or product out that regimes may still name. */
    void leaveOut(String id, Place place) {
        leftOut.put(id, place);
    }

    /** Names that the scenario leaves out, with the place that says so. */
    SortedMap<String, Place> leftOut() {
        return leftOut;
    }

    /** Regimes in use by issuer, in the order of the scenario file. */
    SortedMap<String, List<RegimeUse>> policy() {
        return policy;
    }
}
