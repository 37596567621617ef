package org.yardstick.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.yardstick.metrics.MetricCatalogue;
import org.yardstick.metrics.MetricDefinition;

class WordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Path SCENARIOS = Path.of("scenarios");

    private final Words english = Words.of(Language.EN);
    private final Words chinese = Words.of(Language.ZH);

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(chinese.keys()).isEqualTo(english.keys());
        for (String key : english.keys()) {
            assertThat(chinese.text(key)).as(key).isNotBlank();
            assertThat(places(chinese, key)).as(key).isEqualTo(places(english, key));
        }
    }

    private static Set<String> places(Words words, String key) {
        return PLACE.matcher(words.text(key))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toSet());
    }

    @Test
    void metricsHaveTheTitlesOfTheCatalogueAndAreAllTranslated() {
        for (MetricDefinition metric : MetricCatalogue.standard().all()) {
            if (!metric.id().endsWith("_12m")) {
                assertThat(english.find("metric." + metric.id())).contains(metric.title());
            }
            metric.units()
                    .forEach(unit ->
                            assertThat(english.find("unit." + unit)).as(unit).isPresent());
        }
    }

    @Test
    void everyChartHasATitle() {
        for (ChartBook.Entry entry : ChartBook.entries(Language.ZH)) {
            assertThat(entry.title()).isNotBlank();
        }
    }

    @Test
    void shippedScenariosVendorsAndMarketsHaveNames() throws IOException {
        for (Path file : yaml(SCENARIOS)) {
            assertThat(chinese.find("scenario." + stem(file)))
                    .as(file.toString())
                    .isPresent();
        }
        assertThat(Vendors.ids("china"))
                .allSatisfy(id -> assertThat(chinese.find("name." + id)).isPresent());
        assertThat(TileMap.MARKETS)
                .allSatisfy(id -> assertThat(chinese.find("name." + id)).isPresent());
    }

    /** A changed title in a regime's file must be changed here too, or Chinese charts show it in English. */
    @Test
    void titlesOfRegimesAndMarkedStagesStandAsInTheirFiles() throws IOException {
        for (Path file : yaml(SCENARIOS.resolve("regimes"))) {
            Map<?, ?> regime = read(file);
            String id = String.valueOf(regime.get("id"));
            assertThat(english.find("regime." + id)).contains(String.valueOf(regime.get("title")));
            assertThat(regime.get("stages")).isInstanceOf(List.class);
            if (regime.get("stages") instanceof List<?> stages) {
                stages.stream()
                        .map(stage -> (Map<?, ?>) stage)
                        .filter(stage -> !Boolean.FALSE.equals(stage.get("mark")))
                        .forEach(stage -> assertTranslated(id, stage));
            }
        }
    }

    @Test
    void titlesOfTriggersStandAsInTheirFiles() throws IOException {
        for (Path file : yaml(SCENARIOS)) {
            if (read(file).get("triggers") instanceof Map<?, ?> triggers) {
                for (Object list : triggers.values()) {
                    ((List<?>) list).forEach(trigger -> assertTranslated("", (Map<?, ?>) trigger));
                }
            }
        }
    }

    private void assertTranslated(String regime, Map<?, ?> stage) {
        String title = String.valueOf(stage.get("title"));
        String id = String.valueOf(stage.get("id"));
        assertThat(chinese.stage(regime, id, title)).as(regime + " " + id).isNotEqualTo(title);
    }

    @Test
    void aTitleThatUsersHaveChangedStaysTheirs() {
        assertThat(chinese.stage("market-control", "h20-2025-04", "H20 and MI308 need a licence"))
                .isEqualTo("H20与MI308须许可");
        assertThat(chinese.stage("market-control", "h20-2025-04", "H20 barred")).isEqualTo("H20 barred");
        assertThat(chinese.stage("x", "relief", "20 bn USD lost in a year: sales licensed (median; 11 of 20 runs)"))
                .isEqualTo("一年损失200亿美元：许可销售（中位；20次运行中11次）");
    }

    @Test
    void everyCharacterIsInItsTypeface() throws Exception {
        for (String file : Fonts.Face.NOTO.files()) {
            assertShown(chinese, file);
        }
        for (String file : Fonts.Face.DEJAVU.files()) {
            assertShown(english, file);
        }
    }

    private static void assertShown(Words words, String file) throws Exception {
        Fonts.load();
        try (InputStream in = Fonts.open(file)) {
            Font font = Font.createFont(Font.TRUETYPE_FONT, in);
            Set<String> missing = new TreeSet<>();
            for (String key : words.keys()) {
                words.text(key)
                        .codePoints()
                        .filter(letter -> !font.canDisplay(letter))
                        .forEach(letter -> missing.add(Character.toString(letter)));
            }
            assertThat(missing).as("run src/main/fonts/subset.sh").isEmpty();
        }
    }

    @Test
    void namesAreJoinedAndCountedAsTheLanguageHasIt() {
        assertThat(english.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(chinese.list(List.of("甲", "乙", "丙"))).isEqualTo("甲、乙和丙");
        assertThat(english.month(2025.3)).isEqualTo("Apr 2025");
        assertThat(chinese.month(2025.3)).isEqualTo("2025年4月");
        assertThat(english.product("nvidia-rubin")).isEqualTo("Nvidia Rubin");
        assertThat(chinese.product("huawei-910b")).isEqualTo("华为 910B");
        assertThat(english.name("newcomer-ag")).isEqualTo("Newcomer ag");
    }

    private static List<Path> yaml(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static String stem(Path file) {
        return Optional.ofNullable(file.getFileName()).orElseThrow().toString().replace(".yaml", "");
    }

    private static Map<?, ?> read(Path file) throws IOException {
        Object read = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        return read instanceof Map<?, ?> map ? map : Map.of();
    }
}
