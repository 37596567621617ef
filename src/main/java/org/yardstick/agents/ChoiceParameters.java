package org.yardstick.agents;

import org.yardstick.market.Quantity;

/**
 * Nested-logit choice between stacks and products (LITERATURE M2).
 *
 * @param priceSensitivity alpha, weight of the log price of effective compute
 * @param nestDissimilarity lambda, 1 where products of a stack are as different as stacks
 * @param networkWeight beta, weight of the log installed base of the stack in the market
 * @param switchingCost sigma, utility lost on a stack that is not the buyer's own
 * @param portingWeight utility lost for each month of porting on a stack that is new to the buyer
 * @param waitingWeight utility lost for each month of waiting
 * @param beliefWeight utility lost on a foreign stack by a buyer that is certain of being cut off
 * @param homePreference utility gained on a stack of the buyer's home
 * @param ownChipPreference utility gained by a buyer on the chips that its own group makes
 * @param trustWeight weight of the log of the buyer state's trust in the supply of the stack's home
 * @param sovereigntyWeight utility gained on an own stack where the state's sovereignty preference is 1
 * @param bandwidthWeight weight of memory bandwidth against 8-bit throughput in what a chip is worth
 * @param powerUsdPerWatt power and housing over a chip's life, USD for each watt
 */
public record ChoiceParameters(
        @Quantity(unit = "1", max = 20) double priceSensitivity,
        @Quantity(unit = "1", min = 0.01, max = 1) double nestDissimilarity,
        @Quantity(unit = "1", max = 10) double networkWeight,
        @Quantity(unit = "1", max = 10) double switchingCost,
        @Quantity(unit = "1/month", max = 5) double portingWeight,
        @Quantity(unit = "1/month", max = 5) double waitingWeight,
        @Quantity(unit = "1", max = 20) double beliefWeight,
        @Quantity(unit = "1", min = -10, max = 10) double homePreference,
        @Quantity(unit = "1", min = -10, max = 10) double ownChipPreference,
        @Quantity(unit = "1", max = 10) double trustWeight,
        @Quantity(unit = "1", max = 10) double sovereigntyWeight,
        @Quantity(unit = "fraction", max = 1) double bandwidthWeight,
        @Quantity(unit = "USD/W", max = 1000) double powerUsdPerWatt) {}
