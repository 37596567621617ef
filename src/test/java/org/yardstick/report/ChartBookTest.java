package org.yardstick.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class ChartBookTest {

    @TempDir
    static Path shared;

    private static Path results;
    private static Path charts;
    private static List<DrawnChart> drawn;

    @BeforeAll
    static void drawOnce() throws IOException {
        results = SampleResults.write(shared.resolve("results"), SampleResults.twoScenarios());
        charts = shared.resolve("charts");
        drawn = ChartBook.draw(results, charts, ChartOptions.standard());
    }

    @Test
    void everyFamilyIsDrawnInBothFormats() {
        assertThat(drawn).allSatisfy(chart -> assertThat(chart.note()).isEmpty());
        assertThat(drawn)
                .extracting(DrawnChart::name)
                .containsExactly(
                        "vendor-share-china-small-yard",
                        "vendor-share-china-market-control",
                        "vendor-share-world-small-yard",
                        "vendor-share-world-market-control",
                        "vendor-share-bases-china-small-yard",
                        "vendor-share-bases-china-market-control",
                        "domestic-substitution",
                        "domestic-substitution-stock",
                        "regimes-side-by-side",
                        "us-china-compute-ratio",
                        "us-china-by-place",
                        "us-china-added",
                        "capability-lag",
                        "performance-roadmap",
                        "performance-gap",
                        "tool-purchases",
                        "revenue-by-vendor-world",
                        "revenue-by-vendor-china",
                        "revenue-gained-and-lost",
                        "lead-time",
                        "chip-price",
                        "leakage",
                        "leakage-by-route",
                        "stack-map-small-yard",
                        "stack-map-market-control",
                        "welfare-by-bloc",
                        "welfare-gained-and-lost",
                        "policy-timeline");
        assertThat(drawn)
                .allSatisfy(chart -> assertThat(chart.files())
                        .hasSize(2)
                        .allSatisfy(file -> assertThat(file).isNotEmptyFile()));
    }

    @Test
    void picturesHaveTheSizeAskedForAndAreNotBlank() throws IOException {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(charts.resolve("domestic-substitution.png"))));
        assertThat(image.getWidth()).isEqualTo(1600);
        assertThat(image.getHeight()).isEqualTo(1000);
        long coloured = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                coloured += (image.getRGB(x, y) & 0xffffff) == 0xffffff ? 0 : 1;
            }
        }
        assertThat(coloured).isGreaterThan(image.getWidth() * (long) image.getHeight() / 20);
    }

    @Test
    void equalFilesGiveEqualBytes() throws IOException {
        Path again = shared.resolve("again");
        ChartBook.draw(results, again, ChartOptions.standard());
        assertSameFiles(charts, again);
    }

    @Test
    void noHalfWrittenFileStays() throws IOException {
        try (Stream<Path> files = Files.list(charts)) {
            assertThat(files)
                    .allMatch(file ->
                            file.toString().endsWith(".png") || file.toString().endsWith(".svg"));
        }
    }

    @Test
    void vectorFilesHoldRealTextInTheProgramsOwnTypeface() throws Exception {
        for (DrawnChart chart : drawn) {
            byte[] svg = Files.readAllBytes(charts.resolve(chart.name() + ".svg"));
            assertThat(new String(svg, StandardCharsets.UTF_8)).doesNotContain("<!DOCTYPE", "<image");
            Element root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg))
                    .getDocumentElement();
            NodeList texts = root.getElementsByTagName("text");
            assertThat(texts.getLength()).isGreaterThan(20);
            for (int i = 0; i < texts.getLength(); i++) {
                assertThat(family(texts.item(i)))
                        .as(chart.name() + ": " + texts.item(i).getTextContent())
                        .startsWith("'DejaVu Sans'");
            }
        }
    }

    @Test
    void chartsComeOutTheSameWhereNoFontIsInstalled() throws Exception {
        Path bare = shared.resolve("bare");
        Path log = shared.resolve("bare.log");
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xshare:auto", "-Dsun.awt.fontconfig=" + shared.resolve("nowhere"), "-cp", classPath));
        command.addAll(List.of(DrawSample.class.getName(), results.toString(), bare.toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .put("FONTCONFIG_FILE", shared.resolve("nowhere.conf").toString());
        builder.environment().put("FONTCONFIG_PATH", shared.resolve("nowhere").toString());
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(new File("/dev/null"))
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        assertSameFiles(charts, bare);
    }

    @Test
    void whatIsMissingIsSkippedWithANote() throws IOException {
        Path few = Files.createDirectories(shared.resolve("few"));
        Files.writeString(few.resolve("summary.csv"), """
                scenario,month,metric,basis,market,vendor,unit,median,p05,p95
                only one,2024-01,domestic_share,units,china,,fraction,0.2,0.1,0.3
                only one,2024-02,domestic_share,units,china,,fraction,0.3,0.2,0.4
                """);
        List<DrawnChart> charted = ChartBook.draw(few, shared.resolve("few-charts"), ChartOptions.standard());
        assertThat(charted)
                .filteredOn(chart -> chart.note().isEmpty())
                .extracting(DrawnChart::name)
                .containsExactly("domestic-substitution");
        assertThat(charted)
                .filteredOn(chart -> chart.name().equals("regimes-side-by-side"))
                .extracting(chart -> chart.note().orElse(""))
                .containsExactly("needs at least 2 scenarios");
        assertThat(charted).anySatisfy(chart -> {
            assertThat(chart.name()).isEqualTo("vendor-share-china-only-one");
            assertThat(chart.note()).hasValueSatisfying(note -> assertThat(note).contains("vendor_share"));
        });
    }

    @Test
    void chartsCanBeChosenByFamilyOrName() throws IOException {
        Path some = shared.resolve("some");
        List<DrawnChart> chosen =
                ChartBook.draw(results, some, ChartOptions.standard().only(List.of("revenue-by-vendor", "lead-time")));
        assertThat(chosen)
                .extracting(DrawnChart::name)
                .containsExactly("revenue-by-vendor-world", "revenue-by-vendor-china", "lead-time");
        assertThatThrownBy(() ->
                        ChartBook.draw(results, some, ChartOptions.standard().only(List.of("pie"))))
                .isInstanceOf(UnknownChart.class)
                .hasMessageContaining("no chart \"pie\"")
                .hasMessageContaining("domestic-substitution");
    }

    @Test
    void aFamilyDoesNotTakeAnotherWhoseNameBeginsAlike() throws IOException {
        assertThat(ChartBook.draw(
                        results,
                        shared.resolve("alike"),
                        ChartOptions.standard().only(List.of("leakage"))))
                .extracting(DrawnChart::name)
                .containsExactly("leakage");
    }

    @Test
    void chineseChartsHaveRealTextAndTheirLanguageInTheFileName() throws IOException {
        Path folder = shared.resolve("chinese");
        ChartBook.draw(
                results,
                folder,
                ChartOptions.standard().only(List.of("domestic-substitution")).in(Language.ZH));
        String svg = Files.readString(folder.resolve("domestic-substitution.zh.svg"));
        assertThat(svg).contains("国产化率", "小院高墙", "市场管控", "'Noto Sans SC'", "lang=\"zh\"");
        assertThat(folder.resolve("domestic-substitution.zh.png")).isNotEmptyFile();
    }

    @Test
    void aChineseTitleInAnEnglishChartIsWrittenInTheOtherTypeface() throws IOException {
        Path folder = SampleResults.write(shared.resolve("mixed"), "small-yard", "自定情景");
        ChartBook.draw(
                folder,
                folder.resolve("charts"),
                ChartOptions.standard().only(List.of("capability-lag")).as(Set.of(ChartOptions.Format.SVG)));
        String svg = Files.readString(folder.resolve("charts/capability-lag.svg"));
        assertThat(svg).contains("自定情景", "'DejaVu Sans'", "'Noto Sans SC'");
    }

    @Test
    void aPdfHasRealTextInEmbeddedTypefacesAndIsTheSameEachTime() throws IOException {
        ChartOptions options = ChartOptions.standard()
                .only(List.of("policy-timeline"))
                .as(Set.of(ChartOptions.Format.PDF))
                .in(Language.ZH);
        Path file = shared.resolve("pdf/policy-timeline.zh.pdf");
        ChartBook.draw(results, shared.resolve("pdf"), options);
        byte[] first = Files.readAllBytes(file);
        ChartBook.draw(results, shared.resolve("pdf"), options);
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
        try (PDDocument document = Loader.loadPDF(first)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("各方政策时间表", "市场管控");
            PDResources resources = document.getPage(0).getResources();
            for (COSName name : resources.getXObjectNames()) {
                PDResources inner = ((PDFormXObject) resources.getXObject(name)).getResources();
                for (COSName font : inner.getFontNames()) {
                    assertThat(inner.getFont(font).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(shared.resolve("occupied"), "");
        assertThatThrownBy(() -> ChartBook.draw(results, file, ChartOptions.standard()))
                .isInstanceOf(ReportException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void optionsOutOfRangeAreRefused() {
        ChartOptions standard = ChartOptions.standard();
        assertThatThrownBy(() -> standard.sized(399, 1000)).hasMessageContaining("399x1000");
        assertThatThrownBy(() -> new ChartOptions(
                        800, 600, 4, standard.formats(), standard.charts(), standard.shareMarkets(), Language.EN))
                .hasMessageContaining("at scale 4.0");
    }

    private static String family(Node node) {
        for (Node n = node; n instanceof Element element; n = n.getParentNode()) {
            if (element.hasAttribute("font-family")) {
                return element.getAttribute("font-family");
            }
        }
        return "none";
    }

    private static void assertSameFiles(Path expected, Path actual) throws IOException {
        Map<String, byte[]> wanted = contents(expected);
        Map<String, byte[]> found = contents(actual);
        assertThat(found.keySet()).isEqualTo(wanted.keySet());
        wanted.forEach((name, bytes) -> assertThat(found.get(name)).as(name).isEqualTo(bytes));
    }

    private static Map<String, byte[]> contents(Path folder) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return contents;
    }
}
