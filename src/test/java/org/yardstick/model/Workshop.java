package org.yardstick.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A copy of the shipped scenarios that a test may change. */
final class Workshop {
    final Path home;

    Workshop(Path home) {
        this.home = home;
        each(Trial.HOME.resolve("scenarios"), file -> {
            Path copy = home.resolve(Trial.HOME.relativize(file).toString());
            Files.createDirectories(copy.getParent());
            Files.copy(file, copy);
        });
    }

    /** Changes the text of every file with the given ending. */
    void edit(String ending, UnaryOperator<String> change) {
        each(home.resolve("scenarios"), file -> {
            if (file.toString().endsWith(ending)) {
                Files.writeString(file, change.apply(Files.readString(file)));
            }
        });
    }

    /** Writes a file below {@code scenarios}. */
    void write(String file, String text) {
        try {
            Files.writeString(home.resolve("scenarios").resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface FileAction {
        void apply(Path file) throws IOException;
    }

    private static void each(Path folder, FileAction action) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> found = files.filter(Files::isRegularFile).toList();
            for (Path file : found) {
                action.apply(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
