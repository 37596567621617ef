package org.yardstick.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A few charts beside pictures of them that somebody has looked at. {@code mvn test -Dtest=StoredPicturesTest -Drenew}
 * stores them anew: look at them before they are committed.
 */
class StoredPicturesTest {

    private static final Path STORE = Path.of("src/test/resources/org/yardstick/report/pictures");

    /** Mean distance of colours, of 255: another Java may smooth an edge in another way, but moves no line. */
    private static final double TOLERANCE = 1.5;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "domestic-substitution, EN, domestic-substitution.png",
        "revenue-gained-and-lost, EN, revenue-gained-and-lost.png",
        "policy-timeline, ZH, policy-timeline.zh.png",
        "stack-map, ZH, stack-map-market-control.zh.png"
    })
    void aChartLooksAsItDid(String chart, Language language, String file) throws IOException {
        Path results = SampleResults.write(folder, SampleResults.twoScenarios());
        ChartOptions options = ChartOptions.standard()
                .only(List.of(chart))
                .sized(640, 400)
                .as(Set.of(ChartOptions.Format.PNG))
                .in(language);
        ChartBook.draw(results, folder.resolve("charts"), options);
        Path drawn = folder.resolve("charts").resolve(file);
        if (Optional.ofNullable(System.getProperty("renew")).isPresent()) {
            Files.createDirectories(STORE);
            Files.write(STORE.resolve(file), Files.readAllBytes(drawn));
        }
        assertThat(distance(read(drawn), read(STORE.resolve(file)))).isLessThan(TOLERANCE);
    }

    private static BufferedImage read(Path file) throws IOException {
        return Optional.ofNullable(ImageIO.read(file.toFile())).orElseThrow();
    }

    private static double distance(BufferedImage a, BufferedImage b) {
        assertThat(a.getWidth()).isEqualTo(b.getWidth());
        assertThat(a.getHeight()).isEqualTo(b.getHeight());
        long sum = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                int first = a.getRGB(x, y);
                int second = b.getRGB(x, y);
                for (int shift = 0; shift <= 16; shift += 8) {
                    sum += Math.abs(((first >> shift) & 255) - ((second >> shift) & 255));
                }
            }
        }
        return sum / (3.0 * a.getWidth() * a.getHeight());
    }
}
