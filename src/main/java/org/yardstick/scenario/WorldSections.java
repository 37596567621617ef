package org.yardstick.scenario;

import java.nio.file.Path;
import java.util.Optional;

/** Reads one section of a world by itself, for those who need its parameters and no scenario. */
public final class WorldSections {

    private WorldSections() {}

    /**
     * Reads a section file.
     *
     * @param file file such as {@code scenarios/world/choice.yaml}
     * @param type record whose components the file fills, each number as {@code {value, low, high, unit, source}}
     * @throws ScenarioProblems with every problem found
     */
    public static <T extends Record> T read(Path file, Class<T> type) {
        ProblemList problems = new ProblemList();
        InputFiles input = new InputFiles(Path.of(""), problems);
        String path = "world." + ScenarioFiles.stem(file);
        Optional<T> section = input.read(file)
                .flatMap(text -> YamlParser.file(input.name(file), text, problems))
                .flatMap(tree -> new RecordBinder(
                                problems,
                                RecordBinder.Style.SOURCED,
                                new RecordShapes(ReferenceIds.none()),
                                parameter -> {})
                        .record(tree, type, path));
        problems.throwIfAny();
        return section.orElseThrow();
    }
}
