package org.yardstick.agents;

import org.yardstick.market.Quantity;

/**
 * How a Chinese vendor stocks dies made by a foreign foundry.
 *
 * @param initialDies dies in stock at the start of 2020
 * @param coverMonths months of need kept in stock in quiet times
 * @param rushCoverMonths months of need wanted in stock once a cut is announced
 * @param adjustmentMonths months over which the stock is brought to what is wanted
 * @param needSmoothingMonths months over which the vendor forms its view of its need
 * @param shellSetupMonths months from a cut to the first dies had through intermediaries
 * @param leakDiesPerMonth dies had through intermediaries at the reference evasion share
 * @param referenceEvasionShare share of a forbidden flow that comes through all the same at which that was observed
 */
public record DieBankParameters(
        @Quantity(unit = "dies", max = 1e8) double initialDies,
        @Quantity(unit = "months", max = 120) double coverMonths,
        @Quantity(unit = "months", max = 240) double rushCoverMonths,
        @Quantity(unit = "months", min = 1, max = 60) double adjustmentMonths,
        @Quantity(unit = "months", min = 1, max = 60) double needSmoothingMonths,
        @Quantity(unit = "months", max = 240) int shellSetupMonths,
        @Quantity(unit = "dies/month", max = 1e7) double leakDiesPerMonth,
        @Quantity(unit = "fraction", min = 0.001, max = 1) double referenceEvasionShare) {}
