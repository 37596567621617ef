package org.yardstick.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yardstick.metrics.MetricCatalogue;
import org.yardstick.scenario.Parameter;

/** Pages written by hand name nothing that is gone, and their links lead somewhere. */
final class WrittenPagesTest {
    private static final Path SITE = Path.of("src", "site", "markdown");
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern PATH = Pattern.compile("`(world\\.[A-Za-z0-9.-]+)`");
    private static final Pattern METRIC = Pattern.compile("`([a-z0-9]+(?:_[a-z0-9]+)+)`");
    /** Lines that a page of an agent may have, so that it stays on one screen. */
    private static final int SCREEN = 40;

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> files = Files.walk(SITE)) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }

    @Test
    void everyLinkBetweenPagesLeadsToAPageAndAHeading() throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            Matcher link = LINK.matcher(Files.readString(page));
            while (link.find()) {
                String target = link.group(1);
                if (!target.contains("://") && !leadsSomewhere(page, target)) {
                    broken.add(page + ": " + target);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyParameterAndMetricThatAPageNamesExists() throws IOException {
        List<String> paths = Shipped.scenario("history").parameters().world().stream()
                .map(Parameter::path)
                .toList();
        List<String> gone = new ArrayList<>();
        for (Path page : pages()) {
            String text = Files.readString(page);
            Matcher path = PATH.matcher(text);
            while (path.find()) {
                String name = path.group(1);
                if (paths.stream().noneMatch(known -> known.equals(name) || known.startsWith(name))) {
                    gone.add(page + ": " + name);
                }
            }
            Matcher metric = METRIC.matcher(text);
            while (metric.find()) {
                if (MetricCatalogue.standard().find(metric.group(1)).isEmpty()) {
                    gone.add(page + ": " + metric.group(1));
                }
            }
        }
        assertThat(gone).isEmpty();
    }

    @Test
    void aPageOfAnAgentIsAtMostAScreen() throws IOException {
        for (Path page : pages()) {
            if (page.startsWith(SITE.resolve("agents"))) {
                assertThat(Files.readAllLines(page)).as(page.toString()).hasSizeLessThanOrEqualTo(SCREEN);
            }
        }
    }

    private static boolean leadsSomewhere(Path page, String target) throws IOException {
        int hash = target.indexOf('#');
        String name = hash < 0 ? target : target.substring(0, hash);
        Path file = name.isEmpty() ? page : page.resolveSibling(name).normalize();
        if (!Files.exists(file)) {
            return false;
        }
        if (hash < 0) {
            return true;
        }
        Matcher heading = HEADING.matcher(Files.readString(file));
        while (heading.find()) {
            if (anchor(heading.group(1)).equals(target.substring(hash + 1))) {
                return true;
            }
        }
        return false;
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 _-]", "").replace(' ', '-');
    }
}
