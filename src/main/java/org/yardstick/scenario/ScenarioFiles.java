package org.yardstick.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where scenario files lie, and what short names mean. */
public final class ScenarioFiles {

    private static final String SUFFIX = ".yaml";
    private static final String STUDIES = "studies";

    private final Path folder;

    /**
     * Looks below a project folder.
     *
     * @param home folder that holds {@code scenarios/}
     */
    public ScenarioFiles(Path home) {
        this.folder = home.resolve("scenarios");
    }

    /** Short names of the project's scenarios, sorted. */
    public List<String> scenarioNames() {
        return names(folder);
    }

    /** Short names of the project's regimes, sorted. */
    public List<String> regimeNames() {
        return names(folder.resolve("regimes"));
    }

    /** Short names of the project's studies, sorted. */
    public List<String> studyNames() {
        return names(folder.resolve(STUDIES));
    }

    static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(ScenarioFiles::stem)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be listed", e);
        }
    }

    /** File name without its suffix. */
    static String stem(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? fileName : fileName.substring(0, dot);
    }

    static String stem(Path file) {
        return stem(String.valueOf(file.getFileName()));
    }

    /** {@code worldFabs} as {@code world-fabs}. */
    static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    Path folder() {
        return folder;
    }

    Path baselineWorld() {
        return folder.resolve("world");
    }

    /** File of a scenario given by short name or path, if there is one. */
    Optional<Path> scenario(String nameOrPath) {
        return firstFile(folder.resolve(safe(nameOrPath) + SUFFIX), Path.of(safe(nameOrPath)));
    }

    /** File of a study given by short name or path, if there is one. */
    Optional<Path> study(String nameOrPath) {
        return firstFile(folder.resolve(STUDIES).resolve(safe(nameOrPath) + SUFFIX), Path.of(safe(nameOrPath)));
    }

    /** File of a regime named in a scenario file: beside that file first, then in the project. */
    Optional<Path> regime(String name, Path scenarioFile) {
        Path beside = parent(scenarioFile);
        String safe = safe(name);
        return firstFile(
                beside.resolve("regimes").resolve(safe + SUFFIX),
                beside.resolve(safe + SUFFIX),
                beside.resolve(safe),
                folder.resolve("regimes").resolve(safe + SUFFIX),
                folder.resolve(safe));
    }

    /** Folder of a world named in a scenario file. */
    Optional<Path> world(String name, Path scenarioFile) {
        String safe = safe(name);
        return Stream.of(parent(scenarioFile).resolve(safe), folder.resolve(safe))
                .filter(path -> Files.isRegularFile(path.resolve("world.yaml")))
                .findFirst();
    }

    /** File of a world's section, the baseline's where the world has none of its own. */
    Path section(Path world, String component) {
        String name = kebab(component) + SUFFIX;
        return firstFile(world.resolve(name)).orElse(baselineWorld().resolve(name));
    }

    /** File of a table, the project's where the world has none of its own. */
    Path table(Path world, String fileName) {
        String safe = safe(fileName);
        return firstFile(
                        world.resolve(safe),
                        world.resolve("data").resolve(safe),
                        parent(world).resolve("data").resolve(safe))
                .orElse(folder.resolve("data").resolve(safe));
    }

    private static Optional<Path> firstFile(Path... candidates) {
        return Stream.of(candidates).filter(Files::isRegularFile).findFirst();
    }

    static Path parent(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    /** A text that is no path on this system names no file rather than failing. */
    private static String safe(String name) {
        try {
            return Path.of(name).toString().isEmpty() ? "?" : name;
        } catch (InvalidPathException e) {
            return "?";
        }
    }
}
