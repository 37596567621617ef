package org.yardstick.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reference pages say what the code and the scenario files say; with {@code -Drenew} they are written anew. */
final class ReferencePagesTest {
    private static final Path FOLDER = Path.of("src", "site", "markdown", "reference");
    private static final String RENEW = "mvn --batch-mode -q test -Dtest=ReferencePagesTest -Drenew";
    private static final String HEADER =
            "<!-- Generated from the code and the scenario files; do not edit. To renew: " + RENEW + " -->\n\n";

    private static Map<String, Supplier<String>> pages() {
        ReadSettings read = new ReadSettings();
        SourceComments comments = new SourceComments();
        Map<String, Supplier<String>> pages = new LinkedHashMap<>();
        pages.put("parameters.md", () -> new ParameterPage(comments, read).text());
        pages.put("levers.md", () -> new LeverPage(comments, read).text());
        pages.put("phases.md", () -> PhasePage.text(comments));
        pages.put("metrics.md", MetricPage::text);
        pages.put("regimes.md", () -> new RegimePage().text());
        pages.put("timeline.md", CoveragePages::timeline);
        pages.put("claims.md", CoveragePages::claims);
        return pages;
    }

    @TestFactory
    Stream<DynamicTest> everyPageSaysWhatTheCodeSays() {
        return pages().entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(
                        page.getKey(),
                        () -> check(page.getKey(), HEADER + page.getValue().get())));
    }

    private static void check(String name, String text) throws IOException {
        Path file = FOLDER.resolve(name);
        if (System.getProperty("renew") != null) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertThat(file).as("%s is missing; write it with: %s", file, RENEW).exists();
        assertThat(Files.readString(file))
                .as("%s is out of date; renew it with: %s", file, RENEW)
                .isEqualTo(text);
    }
}
