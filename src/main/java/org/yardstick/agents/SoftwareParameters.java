package org.yardstick.agents;

import java.util.Map;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;

/**
 * How software stacks mature (LITERATURE M3).
 *
 * @param initialMaturity by stack: achieved over achieved on CUDA in 2020-01
 * @param fragmentation by stack: number of stacks of which the name is a group, whose experience does not add up
 * @param researchShare by stack: share of its vendors' R&amp;D that goes into software
 * @param baseUtilisation achieved share of peak on a mature stack
 * @param experienceRate omega, monthly gain per log of installed base
 * @param researchRate r, monthly gain per log of software R&amp;D
 * @param experienceScaleH100e installed base at which experience begins to count
 * @param researchScaleUsd yearly software R&amp;D at which it begins to count
 * @param openSourceGain rise of the gain from R&amp;D when the stack is wholly open
 * @param openWeightsGain rise of the gain from experience when open weights at the frontier run on it
 * @param minPortingMonths porting delay to a mature stack
 * @param maxPortingMonths porting delay to a stack that nobody uses yet
 * @param portingLearning fall of the log delay per log of installed base
 * @param pilotShare share of a buyer's chips below which a stack is only tried; beyond it software is ported
 * @param portingIdleShare share of what a buyer gets of a stack that stands idle until its software is ported
 */
public record SoftwareParameters(
        @Quantity(unit = "fraction", max = 1) Map<String, Double> initialMaturity,
        @Quantity(unit = "1", min = 1, max = 100) Map<String, Double> fragmentation,
        @Quantity(unit = "fraction", max = 1) Map<String, Double> researchShare,
        @Quantity(unit = "fraction", min = 0.01, max = 1) double baseUtilisation,
        @Quantity(unit = "1/month", max = 1) double experienceRate,
        @Quantity(unit = "1/month", max = 1) double researchRate,
        @Quantity(unit = "H100e", min = 1, max = 1e9) double experienceScaleH100e,
        @Quantity(unit = "USD/year", min = 1, max = 1e12) double researchScaleUsd,
        @Quantity(unit = "1", max = 20) double openSourceGain,
        @Quantity(unit = "1", max = 20) double openWeightsGain,
        @Quantity(unit = "months", max = 60) double minPortingMonths,
        @Quantity(unit = "months", max = 60) double maxPortingMonths,
        @Quantity(unit = "1", max = 5) double portingLearning,
        @Quantity(unit = "fraction", max = 1) double pilotShare,
        @Quantity(unit = "fraction", max = 1) double portingIdleShare) {
    public SoftwareParameters {
        initialMaturity = Frozen.map(initialMaturity);
        fragmentation = Frozen.map(fragmentation);
        researchShare = Frozen.map(researchShare);
        if (maxPortingMonths < minPortingMonths) {
            throw new IllegalArgumentException("software.maxPortingMonths is %s, expected at least minPortingMonths, %s"
                    .formatted(maxPortingMonths, minPortingMonths));
        }
    }
}
