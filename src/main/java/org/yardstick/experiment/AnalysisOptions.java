package org.yardstick.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the reader of a sweep says beside its files.
 *
 * @param policy factor that is the policy; by default the first category
 * @param base level of it that the others are held against; by default the first
 * @param cumulative factors each level of which adds one control to the level before
 * @param higherIsBetter by outcome, which values are wanted
 * @param interest by outcome, which values are of interest: {@code above 0.5} or {@code below 0.5}
 */
public record AnalysisOptions(
        Optional<String> policy,
        Optional<String> base,
        List<String> cumulative,
        Map<String, Boolean> higherIsBetter,
        Map<String, String> interest) {

    /** Copies the collections. */
    public AnalysisOptions {
        cumulative = List.copyOf(cumulative);
        higherIsBetter = new TreeMap<>(higherIsBetter);
        interest = new TreeMap<>(interest);
    }

    /** Returns options that leave everything to the files. */
    public static AnalysisOptions none() {
        return new AnalysisOptions(Optional.empty(), Optional.empty(), List.of(), Map.of(), Map.of());
    }
}
