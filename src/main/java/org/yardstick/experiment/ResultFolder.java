package org.yardstick.experiment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of one experiment's results. Every file is written under a name that ends in {@code .part} and gets its own
 * name when it is whole. Not for several threads.
 */
public final class ResultFolder implements AutoCloseable {

    private final Path folder;
    private final PartFile.Opener opener;
    private final List<PartFile> open = new ArrayList<>();
    private final List<WrittenFile> written = new ArrayList<>();

    private ResultFolder(Path folder, PartFile.Opener opener) {
        this.folder = folder;
        this.opener = opener;
    }

    /**
     * Makes a folder ready for new results.
     *
     * @param folder where results go; made if absent
     * @param overwrite whether earlier results there may be deleted; only what the folder's manifest lists is
     * @param names files that will be written
     * @throws OutputRefused if the folder is no folder, is not empty and may not be overwritten, or holds files of
     *     others under these names; nothing is changed then
     * @throws IOException if it cannot be made or emptied
     */
    public static ResultFolder prepare(Path folder, boolean overwrite, Set<String> names) throws IOException {
        return prepare(folder, overwrite, names, ResultFolder::opened);
    }

    static ResultFolder prepare(Path folder, boolean overwrite, Set<String> names, PartFile.Opener opener)
            throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new OutputRefused(folder + " is a file, expected a folder for results. Maybe name another --out.");
        }
        if (Files.isDirectory(folder) && !isEmpty(folder)) {
            if (!overwrite) {
                throw new OutputRefused(folder + " is not empty" + unfinished(folder)
                        + "; nothing was written. Maybe add --overwrite, which deletes only what Yardstick wrote"
                        + " there, or name another folder with --out.");
            }
            clear(folder, names);
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new OutputRefused(folder + " cannot be made (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                    + "). Maybe name another folder with --out.");
        }
        return new ResultFolder(folder, opener);
    }

    /**
     * Makes a folder ready for work that was stopped to go on in; nothing in it is deleted.
     *
     * @param folder where earlier results lie; made if absent
     * @param kind kind of work that is to go on, as the manifest names it
     * @throws OutputRefused if it is no folder, or holds files but no manifest of Yardstick's, or one of other work
     * @throws IOException if it cannot be read or made
     */
    public static ResultFolder resume(Path folder, String kind) throws IOException {
        if (!Files.isDirectory(folder) || isEmpty(folder)) {
            return prepare(folder, false, Set.of());
        }
        Optional<ManifestJson.Earlier> earlier = ManifestJson.read(folder);
        if (earlier.isEmpty()) {
            throw new OutputRefused(folder + " holds no " + FileNames.MANIFEST + ", so there is nothing to go on with;"
                    + " nothing was changed. Maybe name another folder with --out.");
        }
        if (!earlier.get().kind().equals(kind)) {
            throw new OutputRefused(folder + " holds results of another kind of work ("
                    + earlier.get().kind() + "), expected those of a " + kind
                    + "; nothing was changed. Maybe name another folder with --out.");
        }
        return new ResultFolder(folder, ResultFolder::opened);
    }

    private static OutputStream opened(Path file) throws IOException {
        return Files.newOutputStream(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static String unfinished(Path folder) {
        try {
            return ManifestJson.read(folder)
                            .filter(manifest -> !manifest.finished())
                            .isPresent()
                    ? " (it holds an experiment that did not finish, or is still running)"
                    : "";
        } catch (OutputRefused e) {
            return "";
        }
    }

    private static void clear(Path folder, Set<String> names) throws IOException {
        Set<Path> ours = new TreeSet<>();
        ManifestJson.read(folder).ifPresent(manifest -> {
            manifest.names().forEach(name -> ours.add(inside(folder, name)));
            ours.add(folder.resolve(FileNames.MANIFEST));
        });
        addParts(folder, ours);
        for (String name : names) {
            Path file = folder.resolve(name);
            if (Files.exists(file) && !ours.contains(file)) {
                throw new OutputRefused(
                        file + " is in the way and not listed as written by Yardstick in " + FileNames.MANIFEST
                                + "; nothing was changed. Maybe move it away, or name another folder with --out.");
            }
        }
        delete(folder, ours);
    }

    /** Parts that a killed program left behind. */
    private static void addParts(Path folder, Set<Path> ours) throws IOException {
        Set<String> names = new TreeSet<>();
        ours.forEach(file -> names.add(file.getFileName().toString()));
        Pattern part = Pattern.compile("(.+)" + Pattern.quote(PartFile.SUFFIX) + "(\\.\\d+)?");
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(entry -> {
                        var match = part.matcher(entry.getFileName().toString());
                        return match.matches() && names.contains(match.group(1)) && Files.isRegularFile(entry);
                    })
                    .forEach(ours::add);
        }
    }

    private static void delete(Path folder, Set<Path> ours) throws IOException {
        Path manifest = folder.resolve(FileNames.MANIFEST);
        Set<Path> subfolders = new TreeSet<>();
        for (Path file : ours) {
            if (!file.equals(manifest) && !Files.isDirectory(file)) {
                Files.deleteIfExists(file);
                subfolders.add(file.getParent());
            }
        }
        // Last, so that after a kill in between the manifest still tells what is ours.
        Files.deleteIfExists(manifest);
        subfolders.remove(folder);
        for (Path subfolder : subfolders) {
            if (Files.isDirectory(subfolder) && isEmpty(subfolder)) {
                Files.delete(subfolder);
            }
        }
    }

    /** A manifest may have been edited, so its names must not lead out of the folder. */
    private static Path inside(Path folder, String name) {
        try {
            Path home = folder.toAbsolutePath().normalize();
            Path file = home.resolve(name).normalize();
            if (file.startsWith(home) && !file.equals(home) && staysInside(home, home.relativize(file))) {
                return folder.resolve(home.relativize(file));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new OutputRefused(
                    folder.resolve(FileNames.MANIFEST) + " lists " + name + ", which cannot be looked up ("
                            + e.getMessage() + "); nothing was changed. Maybe name another folder with --out.");
        }
        throw new OutputRefused(folder.resolve(FileNames.MANIFEST) + " lists " + name
                + ", which lies outside the folder; nothing was changed. Maybe name another folder with --out.");
    }

    /** No folder on the way may be a link that leads elsewhere. */
    private static boolean staysInside(Path home, Path file) throws IOException {
        Path parent = home.resolve(file).getParent();
        return parent == null || !Files.exists(parent) || parent.toRealPath().startsWith(home.toRealPath());
    }

    /** Returns the folder. */
    public Path path() {
        return folder;
    }

    /**
     * Checks that what earlier runs in this folder depended on has not changed.
     *
     * @param name file that tells it, one thing a line; absent before the first run
     * @param now what it would tell now
     * @param what kind of work, for the message
     * @throws OutputRefused with what has changed
     */
    void checkUnchanged(String name, String now, String what) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            return;
        }
        List<String> before = Files.readAllLines(file);
        List<String> lines = now.lines().toList();
        List<String> changes = new ArrayList<>();
        before.stream().filter(line -> !lines.contains(line)).forEach(line -> changes.add("was " + line.strip()));
        lines.stream().filter(line -> !before.contains(line)).forEach(line -> changes.add("is " + line.strip()));
        if (!changes.isEmpty()) {
            throw new OutputRefused(file + ": this " + what + " has changed since it was begun, so it cannot go on: "
                    + String.join("; ", changes) + ". Maybe name another folder with --out, or add --overwrite.");
        }
    }

    /** Returns the files that are whole, in the order of writing; the manifest is not among them. */
    List<WrittenFile> written() {
        return List.copyOf(written);
    }

    /** Begins a file. */
    PartFile begin(String name) throws IOException {
        return begin(name, name + PartFile.SUFFIX);
    }

    /** Begins a piece of a file, which only serves to be appended to another. */
    PartFile beginPiece(String name, int number) throws IOException {
        return begin(name, name + PartFile.SUFFIX + "." + number);
    }

    private PartFile begin(String name, String partName) throws IOException {
        PartFile file = new PartFile(folder, name, partName, opener);
        open.add(file);
        return file;
    }

    /** Gives a file its final name. */
    void publish(PartFile file) throws IOException {
        written.add(file.publish());
        open.remove(file);
    }

    /** Writes a whole file. */
    void write(String name, byte[] content) throws IOException {
        PartFile file = begin(name);
        file.write(content);
        publish(file);
    }

    /** Takes note of files that others have written into the folder. */
    void adopt(List<Path> files) {
        files.forEach(file -> written.add(WrittenFile.of(folder, file)));
    }

    /** Writes the manifest, in place of an earlier one. */
    void write(Manifest manifest) throws IOException {
        try (PartFile file = begin(FileNames.MANIFEST)) {
            file.write(ManifestJson.of(manifest));
            file.publish();
            open.remove(file);
        }
    }

    /** Deletes all files that are not whole. */
    @Override
    public void close() throws IOException {
        for (PartFile file : List.copyOf(open)) {
            open.remove(file);
            file.close();
        }
    }
}
