package org.yardstick.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Takes the runs of a sweep from the folders of its finished shards instead of making them. */
public final class ShardEngine implements SweepEngine, AutoCloseable {

    private final SweepPlan plan;
    private final SortedMap<Integer, SweepLog> logs = new TreeMap<>();

    /**
     * Opens the shards of a sweep.
     *
     * @param folder folder that holds theirs
     * @param plan the whole sweep
     * @throws OutputRefused if shards are missing, unfinished or of another study; each is named
     * @throws IOException if a file cannot be read
     */
    public ShardEngine(Path folder, SweepPlan plan) throws IOException {
        this.plan = plan;
        List<Shard> found = shards(folder);
        int of = found.isEmpty() ? 0 : found.get(0).of();
        if (found.isEmpty() || found.stream().anyMatch(shard -> shard.of() != of)) {
            throw new OutputRefused(folder + " holds "
                    + (found.isEmpty() ? "no shards" : "shards of several sweeps: " + names(found))
                    + ", expected folders such as 1-of-4. Maybe name another folder with --shards, or make them by:"
                    + " yardstick sweep STUDY --shard 1/4");
        }
        List<String> problems = new ArrayList<>();
        List<Shard> missing = IntStream.rangeClosed(1, of)
                .mapToObj(number -> new Shard(number, of))
                .filter(shard -> !found.contains(shard))
                .toList();
        if (!missing.isEmpty()) {
            problems.add("missing: " + names(missing));
        }
        List<Shard> unfinished = new ArrayList<>();
        for (Shard shard : found) {
            ResultFolder part = ResultFolder.resume(folder.resolve(shard.folderName()), SweepPlan.KIND);
            part.checkUnchanged(FileNames.STUDY, SweepFiles.studyText(plan), "study");
            if (ManifestJson.read(part.path())
                    .filter(ManifestJson.Earlier::finished)
                    .isEmpty()) {
                unfinished.add(shard);
            }
        }
        if (!unfinished.isEmpty()) {
            problems.add("not finished: " + names(unfinished));
        }
        if (!problems.isEmpty()) {
            throw new OutputRefused("shards of " + folder + " are lacking, so nothing was merged: "
                    + String.join("; ", problems) + ". Maybe go on with them by: yardstick sweep STUDY --shard "
                    + Stream.concat(missing.stream(), unfinished.stream())
                            .findFirst()
                            .orElse(Shard.WHOLE)
                    + " --resume");
        }
        for (Shard shard : found) {
            logs.put(
                    shard.number() - 1,
                    new SweepLog(folder.resolve(shard.folderName()).resolve(FileNames.SWEEP_LOG), plan));
        }
    }

    private static String names(List<Shard> shards) {
        return shards.stream().map(Shard::toString).collect(Collectors.joining(", "));
    }

    private static List<Shard> shards(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Shard> shards = new ArrayList<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.sorted().toList()) {
                String name = String.valueOf(entry.getFileName());
                // Whatever else lies there is none of ours.
                if (name.matches("\\d+-of-\\d+")) {
                    shards.add(Shard.of(name));
                }
            }
        }
        return shards;
    }

    @Override
    public void run(Iterator<SweepTask> tasks, int count, SweepModel model, Sink sink)
            throws IOException, InterruptedException {
        while (tasks.hasNext()) {
            SweepTask task = tasks.next();
            int number = plan.number(task.point(), task.replicate());
            Optional<SweepLog> log = Optional.ofNullable(logs.get(number % logs.size()));
            Optional<SweepLog.Logged> run =
                    log.isEmpty() ? Optional.empty() : log.get().find(number);
            if (run.isEmpty()) {
                throw new OutputRefused("shard " + (number % logs.size() + 1) + "/" + logs.size() + " lacks point "
                        + task.point() + ", replicate " + task.replicate() + ". Maybe run it again with --resume.");
            }
            sink.take(run.get().result(task));
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (SweepLog log : logs.values()) {
            log.close();
        }
    }
}
