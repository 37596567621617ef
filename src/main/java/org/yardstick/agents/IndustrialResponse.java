package org.yardstick.agents;

import org.apache.commons.math3.util.FastMath;
import org.yardstick.market.Check;

/**
 * China's answer to what is denied to it: more money for its industry, and imports refused once domestic supply
 * covers enough. Used by the variant of its policy that responds; the historical one is a file of dated levers.
 *
 * <p>Induced substitution after denials: Liu, Liu, Makarin and Wen 2025. That acceptance follows coverage and is
 * China's own lever, whatever is licensed abroad: MODEL section 3.
 */
public final class IndustrialResponse {
    private final StateParameters parameters;
    private double feltDenial;
    private double feltCoverage;

    /**
     * The response at a month's end.
     *
     * @param fundMultiplier factor on public spending for the chip industry, 1 or more
     * @param importAcceptance share of permitted imports that is let in, 0 to 1
     */
    public record Result(double fundMultiplier, double importAcceptance) {}

    /** A state that has not been denied anything. */
    public IndustrialResponse(StateParameters parameters) {
        this.parameters = parameters;
    }

    /**
     * Responds for one month.
     *
     * @param deniedShare share of the foreign chips asked for that was denied, 0 to 1
     * @param domesticCoverage domestic supply over domestic demand in effective compute, 0 or more
     */
    public Result step(double deniedShare, double domesticCoverage) {
        Check.share("deniedShare", deniedShare);
        Check.notNegative("domesticCoverage", domesticCoverage);
        feltDenial += (deniedShare - feltDenial) / parameters.fundMonths();
        feltCoverage += (FastMath.min(2, domesticCoverage) - feltCoverage) / parameters.fundMonths();
        double refusal =
                1 / (1 + FastMath.exp(-(feltCoverage - parameters.coverageThreshold()) / parameters.coverageWidth()));
        double acceptance = 1 - (1 - parameters.acceptanceFloor()) * refusal;
        return new Result(1 + parameters.fundResponse() * feltDenial, acceptance);
    }
}
