package org.yardstick.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Keeps {@code scenarios/fit.csv} true, which every report shows as the fit of the shipped world. Its last column is the
 * model's value in the first replicate, which this test runs; {@code -Drenew} runs all and writes the file anew.
 */
final class ShippedFitTest {

    private static final Path FILE = Path.of("scenarios", "fit.csv");
    private static final int MEDIAN = 10;

    /** A change that moves a single figure by little leaves true what a report says of the fit. */
    private static final double TOLERANCE = 0.05;

    private static final double MOST_MOVED = 0.1;

    @TempDir
    private Path tmp;

    /** The rows of the fit that the program itself writes. */
    private List<String> fit(String... options) throws IOException {
        Path folder = tmp.resolve("fit-" + options.length);
        List<String> words =
                new ArrayList<>(List.of("validate", "--quiet", "--workers", "2", "--out", folder.toString()));
        words.addAll(List.of(options));
        assertThat(Main.commandLine(Wiring::services).execute(words.toArray(String[]::new)))
                .isZero();
        return Files.readAllLines(folder.resolve("fit.csv"));
    }

    private static String median(String row) {
        return row.split(",", -1)[MEDIAN];
    }

    @Test
    void theShippedFitIsThatOfTheShippedWorld() throws IOException {
        List<String> first = fit("--replicates", "1");
        if (System.getProperty("renew") != null) {
            renew(fit(), first);
        }
        List<String> shipped = Files.readAllLines(FILE);
        assertThat(shipped).hasSameSizeAs(first);
        long moved = IntStream.range(1, first.size())
                .filter(row -> differs(last(shipped.get(row)), median(first.get(row))))
                .count();
        assertThat((double) moved / (first.size() - 1))
                .as(
                        "part of the figures of scenarios/fit.csv that have moved; after a change that was meant to move them,"
                                + " run: mvn test -Dtest=ShippedFitTest -Drenew")
                .isLessThanOrEqualTo(MOST_MOVED);
    }

    private static String last(String row) {
        return row.substring(row.lastIndexOf(',') + 1);
    }

    private static boolean differs(String shipped, String now) {
        if (shipped.isEmpty() || now.isEmpty()) {
            return !shipped.equals(now);
        }
        double value = Double.parseDouble(now);
        return Math.abs(Double.parseDouble(shipped) - value) > TOLERANCE * Math.abs(value);
    }

    private static List<String> expected(List<String> rows) {
        List<String> column = new ArrayList<>(List.of("first_replicate"));
        rows.subList(1, rows.size()).forEach(row -> column.add(median(row)));
        return column;
    }

    private static void renew(List<String> all, List<String> first) throws IOException {
        List<String> column = expected(first);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            text.append(all.get(i)).append(',').append(column.get(i)).append('\n');
        }
        Files.writeString(FILE, text);
    }
}
