package org.yardstick.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes {@code manifest.json}, and reads back what later commands need of it. */
public final class ManifestJson {

    private static final String SEED_RULE =
            "a run's seed depends on the experiment's seed and the replicate only; all scenarios share it";

    /**
     * What is needed of an earlier manifest.
     *
     * @param kind kind of experiment
     * @param finished whether the experiment came to its end
     * @param names files that Yardstick wrote or meant to write, the manifest left out
     * @param files files that it wrote, as they were then
     */
    record Earlier(String kind, boolean finished, List<String> names, List<WrittenFile> files) {}

    private ManifestJson() {}

    private static JsonMapper mapper() {
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    static byte[] of(Manifest manifest) {
        JsonMapper mapper = mapper();
        ObjectNode root = mapper.createObjectNode();
        root.put("program", "yardstick");
        root.put("kind", manifest.plan().kind());
        root.put("version", manifest.program().version());
        root.put("commit", manifest.program().commit());
        addTexts(root.putArray("commandLine"), manifest.program().commandLine());
        root.put("status", manifest.status().name().toLowerCase(Locale.ROOT));
        manifest.problem().ifPresent(problem -> root.put("problem", problem));
        root.put("started", manifest.started().toString());
        manifest.ended().ifPresent(ended -> root.put("ended", ended.toString()));
        addTexts(root.putArray("scenarios"), manifest.plan().scenarios());
        root.put("seed", manifest.plan().seed());
        root.put("replicates", manifest.plan().replicates());
        manifest.plan().ensemble().ifPresent(file -> root.put("ensemble", file));
        root.put("seedRule", SEED_RULE);
        // As text, because many readers of JSON round numbers of 64 bits.
        ArrayNode seeds = root.putArray("runSeeds");
        for (int replicate = 0; replicate < manifest.plan().replicates(); replicate++) {
            seeds.add(Long.toString(Seeds.runSeed(manifest.plan().seed(), replicate)));
        }
        root.put("failedRuns", manifest.failedRuns());
        addTexts(root.putArray("metrics"), manifest.plan().metrics());
        ObjectNode inputs = root.putObject("inputs");
        manifest.plan().inputs().forEach(inputs::put);
        Machine machine = manifest.program().machine();
        root.putObject("machine")
                .put("cores", machine.cores())
                .put("workers", manifest.plan().workers())
                .put("memoryBytes", machine.memoryBytes())
                .put("heapBytes", machine.heapBytes())
                .put("os", machine.os())
                .put("jvm", machine.jvm());
        if (manifest.status() != Manifest.Status.FINISHED) {
            addTexts(root.putArray("planned"), manifest.plan().files());
        }
        addFiles(root.putArray("files"), manifest.files());
        return bytes(mapper, root);
    }

    private static void addTexts(ArrayNode array, List<String> texts) {
        texts.forEach(array::add);
    }

    private static void addFiles(ArrayNode array, List<WrittenFile> files) {
        for (WrittenFile file : files) {
            array.addObject()
                    .put("name", file.name())
                    .put("bytes", file.bytes())
                    .put("sha256", file.sha256());
        }
    }

    private static byte[] bytes(JsonMapper mapper, JsonNode root) {
        return (mapper.writeValueAsString(root) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads the manifest of a folder, if there is one.
     *
     * @throws OutputRefused if it cannot be read
     */
    static Optional<Earlier> read(Path folder) {
        return tree(folder).map(root -> {
            TreeSet<String> names = new TreeSet<>();
            root.path("files").forEach(file -> names.add(file.path("name").asString("")));
            root.path("planned").forEach(name -> names.add(name.asString("")));
            names.remove("");
            List<WrittenFile> files = new ArrayList<>();
            root.path("files")
                    .forEach(file -> files.add(new WrittenFile(
                            file.path("name").asString(""),
                            file.path("bytes").asLong(-1),
                            file.path("sha256").asString(""))));
            return new Earlier(
                    root.path("kind").asString("unknown"),
                    root.path("status").asString("").equals("finished"),
                    List.copyOf(names),
                    List.copyOf(files));
        });
    }

    private static Optional<ObjectNode> tree(Path folder) {
        Path file = folder.resolve(FileNames.MANIFEST);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            if (mapper().readTree(Files.readAllBytes(file)) instanceof ObjectNode root) {
                return Optional.of(root);
            }
            throw new OutputRefused(file + " is no manifest of Yardstick; nothing was changed."
                    + " Maybe name another folder with --out.");
        } catch (JacksonException | IOException e) {
            throw new OutputRefused(file + " cannot be read (" + e.getMessage()
                    + "), so what Yardstick wrote there is unknown; nothing was changed."
                    + " Maybe delete the folder yourself, or name another one with --out.");
        }
    }

    /**
     * Adds files to the manifest of a folder, so that a later {@code --overwrite} knows them as Yardstick's own; does
     * nothing where the folder has no manifest.
     *
     * @param folder a result folder
     * @param files files inside it; those outside are left out
     * @throws OutputRefused if the manifest cannot be read
     * @throws IOException if it cannot be written
     */
    public static void addFiles(Path folder, List<Path> files) throws IOException {
        Optional<ObjectNode> root = tree(folder);
        if (root.isEmpty()) {
            return;
        }
        Path home = folder.toAbsolutePath().normalize();
        List<WrittenFile> added = files.stream()
                .filter(file -> file.toAbsolutePath().normalize().startsWith(home))
                .map(file -> WrittenFile.of(folder, file))
                .toList();
        List<String> names = added.stream().map(WrittenFile::name).toList();
        List<JsonNode> kept = new ArrayList<>();
        root.get().path("files").forEach(kept::add);
        kept.removeIf(file -> names.contains(file.path("name").asString("")));
        ArrayNode array = root.get().putArray("files");
        kept.forEach(array::add);
        addFiles(array, added);
        try (PartFile file = new PartFile(
                folder, FileNames.MANIFEST, FileNames.MANIFEST + PartFile.SUFFIX, Files::newOutputStream)) {
            file.write(bytes(mapper(), root.get()));
            file.publish();
        }
    }
}
