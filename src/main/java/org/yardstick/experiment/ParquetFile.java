package org.yardstick.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Writes the results of a sweep as Parquet, too: smaller than CSV and faster to read where there are millions of rows. DuckDB
 * does the work; it is large, so it is built apart from the program.
 */
public final class ParquetFile {

    /** Name of the file, beside the one of the same results as CSV. */
    public static final String NAME = "results.parquet";

    private static final String DATABASE = "jdbc:duckdb:";

    private static final String COLUMNS = "{'point': 'INTEGER', 'replicate': 'INTEGER', 'outcome': 'VARCHAR',"
            + " 'value': 'DOUBLE', 'unit': 'VARCHAR'}";

    private ParquetFile() {}

    /** Returns whether DuckDB is there. */
    public static boolean isPossible() {
        return DriverManager.drivers()
                .anyMatch(driver -> driver.getClass().getName().startsWith("org.duckdb."));
    }

    /**
     * Writes the results of a folder as Parquet, in their order: columns {@code point}, {@code replicate},
     * {@code outcome}, {@code value} (null where the run has none) and {@code unit}. The manifest then lists the file.
     *
     * @param folder folder of a sweep
     * @throws IOException if it cannot be written
     */
    public static void write(Path folder) throws IOException {
        Path part = folder.resolve(NAME + PartFile.SUFFIX);
        try (Connection database = DriverManager.getConnection(DATABASE);
                Statement statement = database.createStatement()) {
            // One thread and little memory, however many rows there are; nothing may be fetched from a network.
            for (String setting : List.of(
                    "memory_limit = '256MB'",
                    "threads = 1",
                    "autoinstall_known_extensions = false",
                    "temp_directory = " + quoted(part + ".tmp"))) {
                statement.execute("SET " + setting);
            }
            statement.execute(
                    "COPY (SELECT * FROM read_csv(%s, header = true, delim = ',', quote = '\"', columns = %s))"
                                    .formatted(
                                            quoted(folder.resolve(FileNames.RESULTS)
                                                    .toString()),
                                            COLUMNS)
                            + " TO %s (FORMAT parquet, COMPRESSION zstd)".formatted(quoted(part.toString())));
            Files.move(part, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (SQLException e) {
            throw new IOException(folder.resolve(NAME) + " cannot be written: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(part);
        }
        ManifestJson.addFiles(folder, List.of(folder.resolve(NAME)));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
