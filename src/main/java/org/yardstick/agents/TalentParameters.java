package org.yardstick.agents;

import java.util.Map;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;

/**
 * Where researchers are trained and where they work.
 *
 * @param initialResearchers by bloc: leading AI and chip researchers at work in 2020-01
 * @param graduatesPerYear by bloc: new researchers trained in 2020
 * @param graduateGrowthPerYear by bloc: yearly growth of that number
 * @param emigrationShare share of China's graduates who leave for the US bloc while borders are open
 * @param returnPerYear share of the US bloc's researchers of Chinese origin who return in a year
 * @param originShare share of the US bloc's researchers of Chinese origin in 2020-01
 * @param retirementPerYear yearly share of researchers who stop
 * @param researchElasticity rise of log research productivity per log of researchers
 * @param exchangeLoss fall of productivity in both blocs when all exchange is cut
 * @param capitalWeight fall of productivity in the bloc cut off from foreign capital, when all of it is cut
 */
public record TalentParameters(
        @Quantity(unit = "persons", min = 1, max = 1e8) Map<String, Double> initialResearchers,
        @Quantity(unit = "persons/year", max = 1e8) Map<String, Double> graduatesPerYear,
        @Quantity(unit = "1/year", min = -0.5, max = 1) Map<String, Double> graduateGrowthPerYear,
        @Quantity(unit = "fraction", max = 1) double emigrationShare,
        @Quantity(unit = "1/year", max = 1) double returnPerYear,
        @Quantity(unit = "fraction", max = 1) double originShare,
        @Quantity(unit = "1/year", max = 0.5) double retirementPerYear,
        @Quantity(unit = "1", max = 2) double researchElasticity,
        @Quantity(unit = "fraction", max = 0.9) double exchangeLoss,
        @Quantity(unit = "fraction", max = 0.9) double capitalWeight) {
    public TalentParameters {
        initialResearchers = Frozen.map(initialResearchers);
        graduatesPerYear = Frozen.map(graduatesPerYear);
        graduateGrowthPerYear = Frozen.map(graduateGrowthPerYear);
    }
}
