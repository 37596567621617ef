package org.yardstick.experiment;

import java.util.ArrayList;
import java.util.List;
import org.yardstick.analysis.WeightedDraw;
import org.yardstick.model.RandomStreams;

/**
 * A posterior ensemble: weighted sets of parameter values that runs draw from.
 *
 * @param version version of the program that made it
 * @param paths settings that each set gives a value
 * @param members sets, at least one, with a weight above 0 among them
 */
public record ParameterEnsemble(String version, List<String> paths, List<ParameterSet> members) {

    /** Columns before those of the paths. */
    public static final List<String> COLUMNS = List.of("set", "weight", "score", "version");

    /** Checks that every set has a value for every path. */
    public ParameterEnsemble {
        paths = List.copyOf(paths);
        members = List.copyOf(members);
        for (ParameterSet member : members) {
            if (member.values().size() != paths.size()) {
                throw new IllegalArgumentException("a set has %d values, expected %d"
                        .formatted(member.values().size(), paths.size()));
            }
        }
        if (members.stream().mapToDouble(ParameterSet::weight).sum() <= 0) {
            throw new IllegalArgumentException("no set has a weight above 0");
        }
    }

    /**
     * Returns the number of the set that a replicate uses: drawn by weight from the experiment's seed and the replicate
     * alone, so that replicates of compared scenarios use the same set.
     */
    public int drawn(long experimentSeed, int replicate) {
        double uniform = new RandomStreams(Seeds.runSeed(experimentSeed, replicate))
                .stream("parameter-ensemble").nextDouble();
        double[] weights = members.stream().mapToDouble(ParameterSet::weight).toArray();
        return WeightedDraw.index(WeightedDraw.normalised(weights), uniform);
    }

    /** Returns the settings {@code path=value} of a set. */
    public List<String> settings(int set) {
        List<String> settings = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            settings.add(paths.get(i) + "=" + members.get(set).values().get(i));
        }
        return settings;
    }

    /** Returns the ensemble as a tidy table: one row a set, one column a path. */
    byte[] csv() {
        return CsvText.of(csv -> {
            List<String> header = new ArrayList<>(COLUMNS);
            header.addAll(paths);
            csv.writeRecord(header);
            for (int i = 0; i < members.size(); i++) {
                ParameterSet member = members.get(i);
                List<String> row = new ArrayList<>(List.of(
                        Integer.toString(i + 1),
                        NumberText.of(member.weight()),
                        NumberText.of(member.score()),
                        version));
                row.addAll(member.values());
                csv.writeRecord(row);
            }
        });
    }
}
