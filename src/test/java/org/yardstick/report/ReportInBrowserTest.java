package org.yardstick.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The report in a real browser: what its reader does with it. Needs Chromium, so it runs with {@code mvn -P browser verify}
 * only; {@code -Drenew} writes the screenshots anew.
 */
@Tag("browser")
final class ReportInBrowserTest {

    private static final Path PICTURES = Path.of("src/test/resources/org/yardstick/report/browser");
    private static final String TIP = "document.querySelector('#tip')";

    /** Screenshots are compared by squares of this many pixels, so that smoothing of letters does not count. */
    private static final int SQUARE = 10;

    private static final double MOST_OF_A_SQUARE = 30;
    private static final double MOST_SQUARES = 0.02;

    @TempDir
    static Path tmp;

    private static Path report = Path.of("");
    private static Optional<Chromium> started = Optional.empty();

    @BeforeAll
    static void writeAndStart() throws IOException {
        Path folder = SampleRuns.write(tmp.resolve("compare"), "small-yard", "market-control");
        report = ReportBook.write(
                folder,
                folder.resolve("report.html"),
                new ReportBook.Shipped("0.1.0", Optional.empty(), Optional.empty()));
        // One typeface everywhere, or lines would break elsewhere.
        Files.writeString(
                report,
                Files.readString(report)
                        .replaceFirst("</style>", "* { font-family: \"DejaVu Sans\" !important; }</style>"));
        started = Optional.of(new Chromium(tmp.resolve("profile")));
    }

    @AfterAll
    static void stop() {
        started.ifPresent(Chromium::close);
    }

    private static Chromium browser() {
        return started.orElseThrow();
    }

    @BeforeEach
    void open() {
        browser().look(1100, 900, "light");
        browser().open(report);
        browser().value("localStorage.clear()");
    }

    private static String shown(String selector) {
        return browser()
                .value("Array.from(document.querySelectorAll('" + selector + "')).filter(e =>"
                        + " e.offsetParent !== null).map(e => e.textContent).join('; ')");
    }

    @Test
    void opensWithoutAnErrorAndAsksForNothing() {
        assertThat(browser().value("document.querySelectorAll('svg.plot').length > 20"))
                .isEqualTo("true");
        assertThat(browser().complaints()).isEmpty();
    }

    @Test
    void theBasisSwitchChangesTablesAndCharts() {
        assertThat(shown("caption")).contains("Dec 2025, by units").doesNotContain("by compute", "by value");
        assertThat(shown("#vendors figure h3")).isEqualTo("Vendors in China, by units");
        browser().click("input[value=compute]");
        assertThat(shown("caption")).contains("Dec 2025, by compute").doesNotContain("by units", "by value");
        assertThat(shown("#vendors figure h3")).isEqualTo("Vendors in China, by compute");
        assertThat(browser().complaints()).isEmpty();
    }

    @Test
    void theKeyboardAlonePicksABasis() {
        browser().value("document.querySelector('input[value=units]').focus()");
        browser().press("ArrowRight");
        assertThat(browser().value("document.querySelector('input[name=basis]:checked').value"))
                .isEqualTo("value");
        assertThat(shown("caption")).contains("by value").doesNotContain("by units");
    }

    private static void pick(String list, String value) {
        browser()
                .value("(() => { const s = document.querySelector('#" + list + "'); s.value = '" + value
                        + "'; s.dispatchEvent(new Event('change')); })()");
    }

    @Test
    void marketAndVendorCanBePicked() {
        browser().click("input[value=compute]");
        pick("market", "world");
        assertThat(shown("#vendors figure h3")).isEqualTo("Vendors worldwide, by compute");
        pick("vendor", "huawei");
        assertThat(shown("#vendors figure h3")).isEqualTo("Huawei worldwide, by compute");
        assertThat(shown("#vendors .empty")).isEmpty();
        browser().click("input[value=units]");
        assertThat(shown("#vendors figure h3")).isEmpty();
        assertThat(shown("#vendors .empty")).isEqualTo("These results hold no figures for this choice.");
    }

    @Test
    void pointingAtAChartShowsItsValues() {
        assertThat(browser().value(TIP + ".hidden")).isEqualTo("true");
        browser().point("#figure-1-1", 0.6);
        assertThat(browser().value(TIP + ".hidden")).isEqualTo("false");
        assertThat(browser().value(TIP + ".innerText"))
                .containsPattern("^[A-Z][a-z]{2} 20\\d\\d\\s")
                .containsPattern("Small yard \\d+\\.\\d% \\[\\d+\\.\\d to \\d+\\.\\d\\]")
                .contains("Market control");
    }

    @Test
    void arrowKeysReadAChart() {
        browser().value("document.querySelector('#figure-1-1').focus()");
        browser().press("End");
        assertThat(browser().value(TIP + ".innerText")).startsWith("Dec 2030");
        browser().press("ArrowLeft");
        assertThat(browser().value(TIP + ".innerText")).startsWith("Nov 2030");
        browser().press("PageUp");
        assertThat(browser().value(TIP + ".innerText")).startsWith("Nov 2029");
        browser().press("Escape");
        assertThat(browser().value(TIP + ".hidden")).isEqualTo("true");
    }

    private static String background() {
        return browser().value("getComputedStyle(document.body).backgroundColor");
    }

    @Test
    void darkAndLightFollowTheSystemUntilTheReaderPicks() {
        assertThat(background()).isEqualTo("rgb(255, 255, 255)");
        browser().look(1100, 900, "dark");
        assertThat(background()).isEqualTo("rgb(20, 24, 28)");
        browser().click("input[name=theme][value=light]");
        assertThat(background()).isEqualTo("rgb(255, 255, 255)");
        browser().look(1100, 900, "light");
        browser().click("input[name=theme][value=dark]");
        assertThat(background()).isEqualTo("rgb(20, 24, 28)");
        browser().open(report);
        assertThat(background()).isEqualTo("rgb(20, 24, 28)");
        browser().value("localStorage.clear()");
    }

    @Test
    void onlyWhatTellsScenariosApartCanBeShown() {
        assertThat(shown(".timeline .what b")).contains("Performance and interconnect thresholds");
        browser().click("#apart");
        assertThat(shown(".timeline .what b"))
                .doesNotContain("Performance and interconnect thresholds")
                .contains("H20 licensed for 15% of revenue");
    }

    @ParameterizedTest
    @CsvSource({"360", "500", "800", "1400"})
    void nothingIsWiderThanTheWindow(int width) {
        browser().look(width, 800, "light");
        assertThat(Double.parseDouble(browser().value("document.documentElement.scrollWidth")))
                .isLessThanOrEqualTo(width);
    }

    @Test
    void printsToA4OnWhitePaper() {
        browser().click("input[name=theme][value=dark]");
        String pdf = new String(browser().pdf(), StandardCharsets.ISO_8859_1);
        assertThat(pdf).startsWith("%PDF-");
        Matcher boxes =
                Pattern.compile("/MediaBox \\[0 0 ([\\d.]+) ([\\d.]+)\\]").matcher(pdf);
        int pages = 0;
        while (boxes.find()) {
            pages++;
            assertThat(Double.parseDouble(boxes.group(1))).isBetween(594.0, 596.0);
            assertThat(Double.parseDouble(boxes.group(2))).isBetween(841.0, 843.0);
        }
        assertThat(pages).isBetween(3, 20);
        browser().value("localStorage.clear()");
    }

    @ParameterizedTest
    @CsvSource({"wide, 1100, 1400, light", "dark, 1100, 900, dark", "phone, 390, 1000, light"})
    void looksAsBefore(String name, int width, int height, String scheme) throws IOException {
        browser().look(width, height, scheme);
        byte[] now = browser().screenshot();
        Path before = PICTURES.resolve(name + ".png");
        if (System.getProperty("renew") != null) {
            Files.createDirectories(PICTURES);
            Files.write(before, now);
        }
        Path seen = Path.of("target", "browser", name + ".png");
        Files.createDirectories(Optional.ofNullable(seen.getParent()).orElse(seen));
        Files.write(seen, now);
        assertThat(different(ImageIO.read(before.toFile()), ImageIO.read(new ByteArrayInputStream(now))))
                .as("part of the squares that differ between " + before + " and " + seen
                        + "; after a change that was meant to show, run: mvn -P browser test"
                        + " -Dtest=ReportInBrowserTest -Drenew")
                .isLessThanOrEqualTo(MOST_SQUARES);
    }

    @Test
    void aScreenshotOfAnotherBasisWouldBeNoticed() throws IOException {
        browser().look(1100, 1500, "light");
        BufferedImage before = ImageIO.read(new ByteArrayInputStream(browser().screenshot()));
        browser().look(1100, 1500, "dark");
        BufferedImage after = ImageIO.read(new ByteArrayInputStream(browser().screenshot()));
        assertThat(different(before, after)).isGreaterThan(0.5);
    }

    /** Returns the part of the squares whose mean colour differs clearly. */
    private static double different(BufferedImage before, BufferedImage after) {
        if (before.getWidth() != after.getWidth() || before.getHeight() != after.getHeight()) {
            return 1;
        }
        int squares = 0;
        int different = 0;
        for (int x = 0; x + SQUARE <= before.getWidth(); x += SQUARE) {
            for (int y = 0; y + SQUARE <= before.getHeight(); y += SQUARE) {
                squares++;
                different += Math.abs(mean(before, x, y) - mean(after, x, y)) > MOST_OF_A_SQUARE ? 1 : 0;
            }
        }
        return (double) different / squares;
    }

    private static double mean(BufferedImage image, int left, int top) {
        double sum = 0;
        for (int x = left; x < left + SQUARE; x++) {
            for (int y = top; y < top + SQUARE; y++) {
                int rgb = image.getRGB(x, y);
                sum += ((rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255)) / 3.0;
            }
        }
        return sum / (SQUARE * SQUARE);
    }
}
