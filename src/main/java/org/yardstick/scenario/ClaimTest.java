package org.yardstick.scenario;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a study must show for a claim to hold.
 *
 * @param claim id of the claim
 * @param test number of the test among those of its claim
 * @param kind what is looked at
 * @param study id of the study; blank where the claim is not tested
 * @param outcome name of an outcome of it
 * @param against name of an outcome whose effect is taken off; blank for none
 * @param factor category whose levels are compared; blank for a level test of all points
 * @param level level that is looked at
 * @param base level that it is held against; blank for level tests
 * @param within levels of other categories that points must have, by factor
 * @param relative whether differences are parts of the base
 * @param expect what the claim says of the number
 * @param size how large the number must be, or for a level the bound; in the outcome's unit or as a part of the base
 * @param says what is tested, or why nothing is, in a sentence
 */
public record ClaimTest(
        String claim,
        int test,
        Kind kind,
        String study,
        String outcome,
        String against,
        String factor,
        String level,
        String base,
        Map<String, String> within,
        boolean relative,
        Expect expect,
        double size,
        String says) {

    /** Kinds of tests, as files write them in lower case. */
    public enum Kind {
        /** The outcome under one level less that under another, same future and same luck. */
        DIFFERENCE,
        /** The outcome itself. */
        LEVEL,
        /** How the size of steps changes along a cumulative list of controls. */
        STEPS,
        /** No study can tell. */
        UNTESTED
    }

    /** What a claim may say of a number, as files write it in lower case. */
    public enum Expect {
        HIGHER,
        LOWER,
        /** Next to nothing: smaller than the size, whichever way. */
        SMALL
    }

    public ClaimTest {
        within = Collections.unmodifiableMap(new TreeMap<>(within));
    }

    /** Returns whether a study can tell. */
    public boolean isTested() {
        return kind != Kind.UNTESTED;
    }

    /** Returns the name that files use for a kind or an expectation. */
    public static String label(Enum<?> constant) {
        return Scalars.name(constant);
    }
}
