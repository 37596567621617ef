package org.yardstick.scenario;

/**
 * Where a value was written.
 *
 * @param file file as a user would name it, or {@code --set}
 * @param line line counted from 1, number of the option for {@code --set}, or 0 for the whole file
 * @param override whether the value replaces one of the world's or a regime's own
 */
record Place(String file, int line, boolean override) {
    static Place of(String file, int line) {
        return new Place(file, line, false);
    }

    static Place wholeFile(String file) {
        return new Place(file, 0, false);
    }
}
