package org.yardstick.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a folder of results came to be, as its manifest tells; texts are blank and lists are empty where it does not.
 *
 * @param kind what wrote it, such as {@code sweep}
 * @param version the program's version
 * @param commit the program's commit
 * @param command words after the program's name
 * @param status {@code finished}, {@code running} or {@code failed}
 * @param problem why it failed
 * @param started when the work began, UTC
 * @param seed the experiment's seed
 * @param replicates replicates of each scenario
 * @param ensemble the file that replicates drew their parameters from; blank where all had the same
 * @param failedRuns runs that ended in an error
 * @param machine operating system, cores and Java
 * @param inputs SHA-256 of the files read, by name
 * @param files SHA-256 of the files written, by name
 */
record Provenance(
        String kind,
        String version,
        String commit,
        List<String> command,
        String status,
        String problem,
        String started,
        String seed,
        String replicates,
        String ensemble,
        int failedRuns,
        String machine,
        Map<String, String> inputs,
        Map<String, String> files) {

    private static final String FILE = "manifest.json";

    Provenance {
        command = List.copyOf(command);
        inputs = new LinkedHashMap<>(inputs);
        files = new LinkedHashMap<>(files);
    }

    /**
     * Reads the manifest of a folder; empty if there is none.
     *
     * @throws ReportException if it is no valid JSON
     */
    static Optional<Provenance> read(Path folder) throws ReportException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(JsonMapper.shared().readTree(Files.readAllBytes(file))));
        } catch (JacksonException e) {
            throw ReportException.at(
                    file,
                    e.getLocation().getLineNr(),
                    "not valid JSON (" + e.getOriginalMessage()
                            + "). Maybe the run was stopped: run it again with --overwrite.");
        } catch (IOException e) {
            throw new ReportException(file + " cannot be read (" + e.getMessage() + ").", e);
        }
    }

    private static Provenance of(JsonNode root) {
        List<String> command = new ArrayList<>();
        root.path("commandLine").forEach(word -> command.add(word.asString("")));
        Map<String, String> inputs = new LinkedHashMap<>();
        root.path("inputs")
                .properties()
                .forEach(input -> inputs.put(input.getKey(), input.getValue().asString("")));
        Map<String, String> files = new LinkedHashMap<>();
        for (JsonNode file : root.path("files")) {
            files.put(text(file, "name"), text(file, "sha256"));
        }
        JsonNode machine = root.path("machine");
        String where = machine.isObject()
                ? text(machine, "os") + ", " + text(machine, "cores") + " cores, " + text(machine, "jvm")
                : "";
        return new Provenance(
                text(root, "kind"),
                text(root, "version"),
                text(root, "commit"),
                command,
                text(root, "status"),
                text(root, "problem"),
                text(root, "started"),
                text(root, "seed"),
                text(root, "replicates"),
                text(root, "ensemble"),
                root.path("failedRuns").asInt(0),
                where,
                inputs,
                files);
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }

    /** Returns the command as it was typed, with words quoted that a shell would split. */
    String commandLine() {
        StringBuilder line = new StringBuilder("./yardstick");
        for (String word : command) {
            boolean plain = word.matches("[A-Za-z0-9_./=:,+@%-]+");
            line.append(' ').append(plain ? word : "'" + word.replace("'", "'\\''") + "'");
        }
        return line.toString();
    }

    /** Returns whether parameters were drawn from an ensemble, so that bands show doubt about them too. */
    boolean overParameters() {
        return !ensemble.isEmpty();
    }

    /** Returns whether a later version than the given one wrote the folder. */
    boolean isNewerThan(String program) {
        int[] theirs = numbers(version);
        int[] ours = numbers(program);
        for (int i = 0; i < theirs.length && i < ours.length; i++) {
            if (theirs[i] != ours[i]) {
                return theirs[i] > ours[i];
            }
        }
        return false;
    }

    private static int[] numbers(String version) {
        int[] numbers = new int[3];
        String[] parts = version.split("[^0-9]+", -1);
        for (int i = 0; i < numbers.length && i < parts.length; i++) {
            numbers[i] = parts[i].isEmpty() || parts[i].length() > 8 ? 0 : Integer.parseInt(parts[i]);
        }
        return numbers;
    }
}
