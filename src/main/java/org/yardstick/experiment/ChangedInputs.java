package org.yardstick.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Finds out which of the files that results came from have changed since. */
public final class ChangedInputs {

    private ChangedInputs() {}

    /**
     * Returns the names of files that are no longer as they were when a folder's runs were made; a folder whose manifest
     * cannot be read names none.
     *
     * @param folder a result folder
     * @param home folder that names of files start from
     * @throws IOException if a file cannot be read
     */
    public static List<String> of(Path folder, Path home) throws IOException {
        List<String> changed = new ArrayList<>();
        Path manifest = folder.resolve(FileNames.MANIFEST);
        if (!Files.isRegularFile(manifest)) {
            return changed;
        }
        try {
            JsonMapper.shared()
                    .readTree(Files.readAllBytes(manifest))
                    .path("inputs")
                    .properties()
                    .forEach(input -> {
                        Path file = home.resolve(input.getKey());
                        String then = input.getValue().asString("");
                        if (!Files.isRegularFile(file)
                                || !WrittenFile.of(home, file).sha256().equals(then)) {
                            changed.add(input.getKey());
                        }
                    });
        } catch (JacksonException e) {
            return changed;
        }
        return changed;
    }
}
