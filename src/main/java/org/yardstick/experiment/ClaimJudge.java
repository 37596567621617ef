package org.yardstick.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.yardstick.analysis.FactorColumn;
import org.yardstick.analysis.Separation;
import org.yardstick.analysis.Spread;
import org.yardstick.experiment.ClaimFinding.Condition;
import org.yardstick.experiment.ClaimFinding.Verdict;
import org.yardstick.scenario.ClaimTest;

/**
 * Says what the cases of a test mean for its claim. Supported: in at least nine of ten cases the number has the claimed
 * sign, and its median has the stated size. Rejected: in at least nine of ten it has another sign or less than the size.
 * Else it depends. For a claim that something is small, and for levels against a bound, sign and size are one condition.
 */
final class ClaimJudge {

    static final double MOST = 0.9;

    private ClaimJudge() {}

    /** Returns what a test finds in the results of its study. */
    static ClaimFinding judge(ClaimTest test, AnalysedSweep sweep) {
        ClaimCases cases = ClaimCases.of(test, sweep);
        double[] all = cases.all();
        Spread spread = Spread.of(all);
        double holds = part(all, value -> holds(test, value));
        double rightWay = part(all, value -> isRightWay(test, value));
        Verdict verdict = rightWay >= MOST && holds(test, spread.median())
                ? Verdict.SUPPORTED
                : holds <= 1 - MOST + 1e-12 ? Verdict.REJECTED : Verdict.DEPENDS;
        return new ClaimFinding(
                test,
                verdict,
                spread,
                rightWay,
                holds,
                cases.unit(),
                verdict == Verdict.DEPENDS ? condition(test, cases, sweep) : Optional.empty());
    }

    private static double part(double[] values, DoublePredicate condition) {
        return (double) Arrays.stream(values).filter(condition).count() / values.length;
    }

    /** Whether a number has the claimed sign and size. */
    private static boolean holds(ClaimTest test, double value) {
        if (test.kind() == ClaimTest.Kind.LEVEL) {
            return isRightWay(test, value);
        }
        return switch (test.expect()) {
            case HIGHER -> value > 0 && value >= test.size();
            case LOWER -> value < 0 && value <= -test.size();
            case SMALL -> Math.abs(value) < test.size();
        };
    }

    private static boolean isRightWay(ClaimTest test, double value) {
        double bound = test.kind() == ClaimTest.Kind.LEVEL ? test.size() : 0;
        return switch (test.expect()) {
            case HIGHER -> value > bound;
            case LOWER -> value < bound;
            case SMALL -> Math.abs(value) < test.size();
        };
    }

    private static Optional<Condition> condition(ClaimTest test, ClaimCases cases, AnalysedSweep sweep) {
        double[] means = cases.means();
        int[] known = IntStream.range(0, means.length)
                .filter(future -> !Double.isNaN(means[future]))
                .toArray();
        boolean[] holds = new boolean[known.length];
        for (int i = 0; i < known.length; i++) {
            holds[i] = holds(test, means[known[i]]);
        }
        List<FactorColumn> columns = cases.columns(known);
        return Separation.of(columns, holds, sweep.stream("claims." + test.claim() + "." + test.test()))
                .map(split -> condition(split, cases.others().get(split.factor())));
    }

    private static Condition condition(Separation split, AnalysedFactor factor) {
        boolean inside = split.holdsInside() >= split.holdsOutside();
        String side;
        if (split.level() < 0) {
            side = (inside ? "above " : "at most ") + Told.value(split.threshold(), factor.unit());
        } else {
            side = (inside ? "" : "not ") + factor.levels().get(split.level());
        }
        return new Condition(
                factor.name(),
                side,
                inside ? split.holdsInside() : split.holdsOutside(),
                inside ? split.holdsOutside() : split.holdsInside(),
                split.chance());
    }
}
