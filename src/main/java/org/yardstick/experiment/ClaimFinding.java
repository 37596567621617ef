package org.yardstick.experiment;

import java.util.Optional;
import org.yardstick.analysis.Spread;
import org.yardstick.scenario.ClaimTest;

/**
 * What came of one test of a claim.
 *
 * @param test the test
 * @param verdict what the cases say
 * @param spread the number's median and band over cases
 * @param rightWay part of the cases in which the number has the claimed sign; NaN where nothing was tested
 * @param holds part of the cases in which it has that sign and the size
 * @param unit unit of the number
 * @param dependsOn what best separates cases in which the claim holds from the others, where the verdict depends
 */
record ClaimFinding(
        ClaimTest test,
        Verdict verdict,
        Spread spread,
        double rightWay,
        double holds,
        String unit,
        Optional<Condition> dependsOn) {

    /** What cases say of a claim. */
    enum Verdict {
        SUPPORTED("supported"),
        REJECTED("rejected"),
        DEPENDS("depends"),
        NOT_TESTED("not tested"),
        NOT_RUN("not run");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }

        /** Returns the verdict as files and pages write it. */
        String words() {
            return words;
        }
    }

    /**
     * What a claim depends on.
     *
     * @param factor name of the factor
     * @param side where it holds rather: {@code above 3.1} or a level
     * @param there part of the cases there in which the claim holds
     * @param elsewhere part of the others
     * @param chance chance of a split as good among cases dealt anew
     */
    record Condition(String factor, String side, double there, double elsewhere, double chance) {
        private static final double FALSE_ALARM = 0.05;

        /** Returns whether chance would separate as well in one of twenty deals or fewer. */
        boolean isClear() {
            return chance <= FALSE_ALARM;
        }
    }
}
