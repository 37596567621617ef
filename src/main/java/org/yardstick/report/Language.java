package org.yardstick.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language of charts. */
public enum Language {
    /** English. */
    EN,
    /** Chinese, in simplified characters. */
    ZH;

    /** Returns the code under which readers ask for it, such as {@code zh}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the codes of all languages. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Language::code).toList();
    }

    /** Returns the language of a code; empty if there is none. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
