package org.yardstick.agents;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;
import org.yardstick.policy.Refers;

/**
 * How chip-making tools are bought in China and sold by foreign and Chinese toolmakers.
 *
 * @param needUsd tools that China's fabs need, at the middle of 2020
 * @param needGrowth growth of that need at first
 * @param needGrowthDecay rate at which that growth falls
 * @param programmeShare share of public money for fabs that adds to the need
 * @param advancedShare share of imported tools that rules on advanced tools speak of
 * @param importMix share of imported tools by toolmaker; scaled to sum to 1
 * @param toolmakerHome market in which a toolmaker sits, whose government rules over its exports, by toolmaker
 * @param stockCoverMonths months of imports kept in stock without fear
 * @param fearCoverMonths further months of imports wanted in stock at full fear, by toolmaker
 * @param fearRise share of the distance to full fear covered in a month with a cut announced or in force
 * @param fearDecay share of fear forgotten in a month
 * @param fearThreshold cut of the flow beyond which a rule in force keeps fear rising
 * @param stockAdjustmentMonths months over which stocks are brought to what is wanted
 * @param deliveryMonths months from order to delivery
 * @param maxChinaShare largest share of a maker's sales that it sells to China
 * @param backfillShare share of denied orders that less restricted makers can fill
 * @param restOfWorldGrowth growth of sales outside China after the last report
 * @param chinaShareBeyondReports China's share of reported sales where no share is reported
 * @param usdPerEurByYear exchange rate by year
 * @param usdPerJpyByYear exchange rate by year, fiscal years from April
 * @param domesticShareStart share of need that Chinese toolmakers can serve at the start of 2020
 * @param domesticShareMax largest such share
 * @param domesticInitialSalesUsd cumulative sales of Chinese toolmakers before 2020
 * @param domesticLearning rise of the log-odds of that share with log cumulative sales
 * @param domesticFundsResponse rise of the log-odds for each billion of public money for tools
 * @param domesticDenialResponse monthly rise of the log-odds when all imports are denied
 * @param domesticGrowth fastest growth of Chinese toolmakers' sales
 * @param advancedLineFactor coverage of a 7 nm-class line relative to the share of all need
 */
public record ToolParameters(
        @Quantity(unit = "USD/year", max = 1e12) double needUsd,
        @Quantity(unit = "1/year", min = -1, max = 2) double needGrowth,
        @Quantity(unit = "1/year", max = 5) double needGrowthDecay,
        @Quantity(unit = "fraction", max = 1) double programmeShare,
        @Quantity(unit = "fraction", max = 1) double advancedShare,
        @Quantity(unit = "fraction", max = 1) Map<String, Double> importMix,
        @Refers(Refers.To.MARKET) Map<String, String> toolmakerHome,
        @Quantity(unit = "months", max = 60) double stockCoverMonths,
        @Quantity(unit = "months", max = 240) Map<String, Double> fearCoverMonths,
        @Quantity(unit = "1/month", max = 1) double fearRise,
        @Quantity(unit = "1/month", max = 1) double fearDecay,
        @Quantity(unit = "fraction", max = 1) double fearThreshold,
        @Quantity(unit = "months", min = 1, max = 120) double stockAdjustmentMonths,
        @Quantity(unit = "months", min = 1, max = 36) double deliveryMonths,
        @Quantity(unit = "fraction", max = 0.99) double maxChinaShare,
        @Quantity(unit = "fraction", max = 1) double backfillShare,
        @Quantity(unit = "1/year", min = -1, max = 1) double restOfWorldGrowth,
        @Quantity(unit = "fraction", max = 0.99) double chinaShareBeyondReports,
        @Quantity(unit = "USD/EUR", min = 0.5, max = 3) Map<String, Double> usdPerEurByYear,
        @Quantity(unit = "USD/JPY", min = 0.001, max = 0.1) Map<String, Double> usdPerJpyByYear,

        @Quantity(unit = "fraction", min = 0.001, max = 0.999)
        double domesticShareStart,

        @Quantity(unit = "fraction", min = 0.001, max = 1) double domesticShareMax,
        @Quantity(unit = "USD", min = 1, max = 1e12) double domesticInitialSalesUsd,
        @Quantity(unit = "1", max = 10) double domesticLearning,
        @Quantity(unit = "1/(USD bn)", max = 10) double domesticFundsResponse,
        @Quantity(unit = "1/month", max = 1) double domesticDenialResponse,
        @Quantity(unit = "fraction/month", max = 1) double domesticGrowth,
        @Quantity(unit = "fraction", max = 1) double advancedLineFactor) {
    public ToolParameters {
        importMix = Frozen.map(importMix);
        toolmakerHome = Frozen.map(toolmakerHome);
        fearCoverMonths = Frozen.map(fearCoverMonths);
        usdPerEurByYear = Frozen.map(usdPerEurByYear);
        usdPerJpyByYear = Frozen.map(usdPerJpyByYear);
        double sum = 0;
        for (double share : new TreeMap<>(importMix).values()) {
            sum += share;
        }
        if (sum <= 0) {
            throw new IllegalArgumentException("importMix sums to %s, expected more than 0".formatted(sum));
        }
        if (!toolmakerHome.keySet().equals(importMix.keySet())) {
            throw new IllegalArgumentException("toolmakerHome names %s, expected the toolmakers of importMix, %s"
                    .formatted(new TreeSet<>(toolmakerHome.keySet()), new TreeSet<>(importMix.keySet())));
        }
        if (domesticShareStart >= domesticShareMax) {
            throw new IllegalArgumentException("domesticShareStart is %s, expected less than domesticShareMax, %s"
                    .formatted(domesticShareStart, domesticShareMax));
        }
    }
}
