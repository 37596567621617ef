package org.yardstick.experiment;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Sees whether a folder holds the whole of a sweep, so that going on with it needs neither a run nor a new file. The study
 * is known to be the same, so hashes tell that the log is, too, without working out what each of its runs depends on.
 */
final class FinishedSweep {

    private static final int CAUSE = 3;

    private final SweepPlan plan;
    private final Path log;
    private final BitSet finished = new BitSet();
    private int failed;
    private int firstFailed = Integer.MAX_VALUE;
    private String firstCause = "";

    private FinishedSweep(SweepPlan plan, Path log) {
        this.plan = plan;
        this.log = log;
    }

    /**
     * Returns how the sweep ended, if it did and all its files are as it left them.
     *
     * @param folder a folder of the same study
     * @param plan the sweep
     * @throws IOException if a file cannot be read
     */
    static Optional<SweepSummary> in(Path folder, SweepPlan plan) throws IOException {
        Optional<ManifestJson.Earlier> manifest = ManifestJson.read(folder).filter(ManifestJson.Earlier::finished);
        if (manifest.isEmpty() || !isWhole(folder, plan, manifest.get().files())) {
            return Optional.empty();
        }
        FinishedSweep sweep = new FinishedSweep(plan, folder.resolve(FileNames.SWEEP_LOG));
        return sweep.holdsAllRuns() ? Optional.of(sweep.summary(folder)) : Optional.empty();
    }

    private static boolean isWhole(Path folder, SweepPlan plan, List<WrittenFile> files) {
        return plan.facts().files().stream()
                .allMatch(name -> Files.isRegularFile(folder.resolve(name))
                        && files.contains(WrittenFile.of(folder, folder.resolve(name))));
    }

    private boolean holdsAllRuns() throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(log)) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int point = line.indexOf(',');
                int replicate = line.indexOf(',', point + 1);
                int number = plan.number(
                        Integer.parseInt(line, 0, point, 10), Integer.parseInt(line, point + 1, replicate, 10));
                if (!plan.shard().has(number) || finished.get(number)) {
                    return false;
                }
                finished.set(number);
                take(number, line, line.indexOf(',', replicate + 1) + 1);
            }
        }
        return finished.cardinality() == plan.ownRuns();
    }

    private void take(int number, String line, int cause) {
        if (line.charAt(cause) == ',') {
            return;
        }
        failed++;
        if (number < firstFailed) {
            firstFailed = number;
            firstCause = CsvText.cells(line).get(CAUSE);
        }
    }

    private SweepSummary summary(Path folder) {
        return new SweepSummary(
                folder,
                plan.ownRuns(),
                plan.ownRuns(),
                failed,
                failed > 0 ? Optional.of(plan.failure(firstFailed, firstCause)) : Optional.empty());
    }
}
