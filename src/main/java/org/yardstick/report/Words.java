package org.yardstick.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All that charts say, in one language: the entries of {@code words.LANGUAGE.properties}. Names of what users bring
 * themselves, such as a scenario of their own, stay as they are written.
 */
final class Words {

    /** A trigger's title in results, with the runs in which it fired where there are several. */
    private static final Pattern FIRED =
            Pattern.compile("(.*) \\((?:trigger|median; (\\d+) of (\\d+) runs)\\)", Pattern.DOTALL);

    private final Language language;
    private final Map<String, String> entries;

    private Words(Language language, Map<String, String> entries) {
        this.language = language;
        this.entries = Collections.unmodifiableMap(new TreeMap<>(entries));
    }

    /** Reads the words of a language from the program. */
    static Words of(Language language) {
        String file = "words." + language.code() + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(
                        file + " is missing from the program. Maybe the build was interrupted: run mvn clean verify.");
            }
            Properties read = new Properties();
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            Map<String, String> entries = new TreeMap<>();
            read.stringPropertyNames().forEach(key -> entries.put(key, read.getProperty(key, "")));
            return new Words(language, entries);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    Language language() {
        return language;
    }

    /** Returns the keys of all entries. */
    Set<String> keys() {
        return entries.keySet();
    }

    /** Returns an entry; empty if there is none. */
    Optional<String> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /**
     * Returns an entry with values in its places, {@code {0}} being the first value's.
     *
     * @throws IllegalArgumentException if there is no such entry
     */
    String text(String key, Object... values) {
        String text = find(key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no entry " + key + " in the words of language " + language.code()));
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** Returns an entry for one thing or for many, {@code KEY.one} or {@code KEY.many}, with the number in its place. */
    String count(String key, long number) {
        return text(key + (number == 1 ? ".one" : ".many"), number);
    }

    /** Returns the name of a vendor, a market or another subject; an unknown id is written with spaces and a capital. */
    String name(String id) {
        return find("name." + id).orElseGet(() -> words(id));
    }

    /** Returns the name where it has to be short, as in a map. */
    String shortName(String id) {
        return find("short." + id).orElseGet(() -> name(id));
    }

    /** Returns the name of a bloc as a heading. */
    String bloc(String id) {
        return capital(name(id));
    }

    /** Returns an id with spaces and a capital. */
    static String words(String id) {
        return capital(id.replace('-', ' ').replace('_', ' '));
    }

    /** Returns a market as the place of something: {@code in China}, {@code worldwide}. */
    String place(String market) {
        return market.equals("world") ? text("place.world") : text("place", name(market));
    }

    /** Returns the name of a scenario, such as {@code Small yard}. */
    String scenario(String id) {
        return find("scenario." + id).orElseGet(() -> words(id));
    }

    /** Returns the name of a product whose id starts with its vendor's, such as {@code Nvidia H100}. */
    String product(String id) {
        int dash = id.indexOf('-');
        return dash < 0 ? name(id) : name(id.substring(0, dash)) + " " + model(id.substring(dash + 1));
    }

    /** A model without digits, such as Rubin, is a word. */
    private static String model(String model) {
        boolean number = model.chars().anyMatch(Character::isDigit);
        return number ? model.toUpperCase(Locale.ROOT) : words(model);
    }

    /** Returns the name of a metric, such as {@code Vendor revenue}. */
    String metric(String id) {
        return find("metric." + id).orElseGet(() -> words(id));
    }

    /** Returns the name of a unit, such as {@code chips}. */
    String unit(String id) {
        return find("unit." + id.replace(' ', '-')).orElse(id);
    }

    /**
     * Returns what a policy's stage, trigger or whole regime is called. Only what a shipped file says is translated: a
     * title that users have changed stays theirs.
     *
     * @param regime id of its regime
     * @param stage id of the stage or trigger
     * @param title what the results call it
     */
    String stage(String regime, String stage, String title) {
        Matcher fired = FIRED.matcher(title);
        if (fired.matches()) {
            String name = stage(regime, stage, fired.group(1));
            return fired.group(2) == null
                    ? text("stage.trigger", name)
                    : text("stage.median", name, fired.group(2), fired.group(3));
        }
        return Stream.of("stage." + stage + "." + regime, "stage." + stage, "regime." + regime)
                .filter(key -> Names.ENGLISH.find(key).filter(title::equals).isPresent())
                .flatMap(key -> find(key).stream())
                .findFirst()
                .orElse(title);
    }

    /** Returns the name of a regime, such as {@code Market control}: its id in words, or its title up to the colon. */
    String regime(String id) {
        return find("scenario." + id)
                .orElseGet(() -> find("regime." + id)
                        .map(title -> title.split("[:：;；]", 2)[0])
                        .orElseGet(() -> words(id)));
    }

    /** Joins names as in {@code a, b and c}. */
    String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(text("list.comma"), names.subList(0, last)) + text("list.and") + names.get(last);
    }

    /** Joins sentences, with a space between where the language has spaces. */
    String sentences(String... sentences) {
        List<String> said = new ArrayList<>();
        for (String sentence : sentences) {
            if (!sentence.isBlank()) {
                said.add(sentence.strip());
            }
        }
        return String.join(language == Language.ZH ? "" : " ", said);
    }

    /** Returns the month that a place on the time axis falls in, such as {@code Apr 2025}. */
    String month(double decimalYear) {
        int month = (int) Math.floor(decimalYear * 12 + 1e-6);
        return month(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1);
    }

    private String month(int year, int month) {
        return text("month", text("month." + month), year);
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
