package org.yardstick.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yardstick.experiment.ParquetFile;
import picocli.CommandLine.Option;

/** The option that chooses how the results of a sweep are written. */
final class FormatOptions {

    static final String PARQUET_BUILD = "mvn -P parquet -Dmaven.test.skip=true package";

    /** Formats of results. */
    enum Format {
        /** The usual one. */
        CSV,
        /** The usual one, and Parquet beside it. */
        PARQUET
    }

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "How results are written: csv (default), or parquet for results.parquet beside results.csv,"
                    + " which suits millions of rows.")
    private Format format = Format.CSV;

    /**
     * Checks that the format can be written.
     *
     * @throws BadInput if it was not built
     */
    void check() {
        if (format == Format.PARQUET && !ParquetFile.isPossible()) {
            throw new BadInput(
                    List.of("--format parquet is not built on this machine: build it in the program's folder by "
                            + PARQUET_BUILD + " (about 85 MB)."));
        }
    }

    /** Returns the names of all files that will be written. */
    Set<String> names(Set<String> others) {
        Set<String> names = new TreeSet<>(others);
        if (format == Format.PARQUET) {
            names.add(ParquetFile.NAME);
        }
        return names;
    }

    /** Writes what the sweep itself does not. */
    void write(Path folder) throws IOException {
        if (format == Format.PARQUET) {
            ParquetFile.write(folder);
        }
    }
}
