package org.yardstick.agents;

import java.util.Map;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;

/**
 * How states form trust, side with others and answer denials.
 *
 * @param trustLossMonths months of full denial that halve trust
 * @param trustRecoveryMonths months without denial that close half of the way back to the start
 * @param peerWeight weight of a denial to peers of the same tier against one to the own buyers
 * @param sovereigntyGainPerYear yearly share of the way to full preference per unpredictable year
 * @param sovereigntyRecoveryMonths months of stable rules that undo half of it
 * @param trustAlignment change of alignment with the US per change of trust in its supply
 * @param toolIntercept log odds of following US tool controls when nothing is asked, at stake or believed
 * @param pressureWeight rise of the log odds under full pressure
 * @param compensationWeight rise of the log odds when all sales at stake are made good
 * @param salesWeight fall of the log odds when all sales of the own toolmakers are at stake
 * @param retaliationWeight fall of the log odds under full retaliation threat at full exposure
 * @param trustWeight rise of the log odds at full trust in US supply
 * @param decisionLagMonths by state with toolmakers: months from a reason to act to the act
 * @param adoptionPerMonth share of the way to its decision that a state goes each month
 * @param conflictWeight fall of the log odds when rules of the US reach over a state's head to all that its own firms sell
 * @param licensedSkillPerYear share of what it does not know yet that a partner learns of a stack in a year of licensed work
 * @param jointSkillPerYear the same for joint development
 */
public record StateParameters(
        @Quantity(unit = "months", min = 0.5, max = 240) double trustLossMonths,
        @Quantity(unit = "months", min = 1, max = 600) double trustRecoveryMonths,
        @Quantity(unit = "1", max = 1) double peerWeight,
        @Quantity(unit = "1/year", max = 5) double sovereigntyGainPerYear,
        @Quantity(unit = "months", min = 1, max = 600) double sovereigntyRecoveryMonths,
        @Quantity(unit = "1", max = 2) double trustAlignment,
        @Quantity(unit = "1", min = -20, max = 20) double toolIntercept,
        @Quantity(unit = "1", max = 20) double pressureWeight,
        @Quantity(unit = "1", max = 20) double compensationWeight,
        @Quantity(unit = "1", max = 20) double salesWeight,
        @Quantity(unit = "1", max = 20) double retaliationWeight,
        @Quantity(unit = "1", max = 20) double trustWeight,
        @Quantity(unit = "months", max = 60) Map<String, Double> decisionLagMonths,
        @Quantity(unit = "1/month", min = 0.01, max = 1) double adoptionPerMonth,
        @Quantity(unit = "1", max = 20) double conflictWeight,
        @Quantity(unit = "1/year", max = 1) double licensedSkillPerYear,
        @Quantity(unit = "1/year", max = 1) double jointSkillPerYear) {
    public StateParameters {
        decisionLagMonths = Frozen.map(decisionLagMonths);
    }
}
