package org.yardstick.experiment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a sweep that is run apart: every n-th run, so that all parts are equally large and equally far.
 *
 * @param number which part, counted from 1
 * @param of number of parts
 */
public record Shard(int number, int of) {

    /** A sweep in one piece. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,6})(?:/|-of-)(\\d{1,6})");

    /** Checks that there is such a part. */
    public Shard {
        if (of < 1 || number < 1 || number > of) {
            throw new IllegalArgumentException(
                    "%d/%d is no shard, expected one from 1/%d to %d/%d".formatted(number, of, of, of, of));
        }
    }

    /**
     * Reads a shard.
     *
     * @param text such as {@code 2/8}, or {@code 2-of-8} as its folder is named
     * @throws IllegalArgumentException if it is none
     */
    public static Shard of(String text) {
        Matcher match = TEXT.matcher(text);
        if (!match.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no shard, expected one such as 2/8");
        }
        return new Shard(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
    }

    /** Returns whether a run belongs to this part. */
    boolean has(int run) {
        return run % of == number - 1;
    }

    /** Returns the number of runs of this part. */
    int size(int runs) {
        return runs / of + (number <= runs % of ? 1 : 0);
    }

    /** Returns the name of its folder. */
    public String folderName() {
        return number + "-of-" + of;
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
