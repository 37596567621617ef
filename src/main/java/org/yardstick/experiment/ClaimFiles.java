package org.yardstick.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes what studies say of claims into a folder of its own. */
public final class ClaimFiles {

    static final String KIND = "claims";
    private static final String WORDS = "claims.txt";

    private ClaimFiles() {}

    /** Returns the names of the files. */
    public static Set<String> names() {
        return facts(List.of(), 1, new TreeMap<>()).fileNames();
    }

    /**
     * Writes verdicts; equal verdicts give equal files, the manifest left out.
     *
     * @param folder where they go
     * @param judged what was found
     * @param lines the same for readers
     * @param studies ids of the studies that were read
     * @param inputs SHA-256 of the tables of claims, by name
     * @param workers threads
     * @param equipment what the work is done with
     * @throws IOException if a file cannot be written
     * @throws InterruptedException if this thread is interrupted
     */
    public static void write(
            ResultFolder folder,
            ClaimReport.Judged judged,
            List<String> lines,
            List<String> studies,
            SortedMap<String, String> inputs,
            int workers,
            Equipment equipment)
            throws IOException, InterruptedException {
        new ManifestKeeper(equipment, folder, facts(studies, workers, inputs), () -> 0).keep(() -> {
            folder.write(ClaimReport.FILE, judged.csv());
            folder.write(WORDS, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            return drawing -> folder.path();
        });
    }

    private static PlanFacts facts(List<String> studies, int workers, SortedMap<String, String> inputs) {
        return new PlanFacts(KIND, studies, 0, 0, workers, List.of(), inputs, List.of(ClaimReport.FILE, WORDS));
    }
}
