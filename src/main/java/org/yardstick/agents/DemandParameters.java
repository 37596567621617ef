package org.yardstick.agents;

import java.time.YearMonth;
import java.util.Map;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;

/**
 * What buyers want to spend (LITERATURE M1): budgets from evidence, then growth, and the answer of spending
 * to the price of effective compute.
 *
 * @param surgeMonth month in which demand for generative models breaks out: spending plans before it do not
 *     look beyond it
 * @param scaleStart payments in January 2020 over those of the budget table
 * @param scaleBefore the same just before the surge month; between the two it moves along a straight line
 * @param scaleAfter the same from the surge month on
 * @param surgeOvershoot share by which wants exceed budgets when the surge breaks out
 * @param surgeFadeMonths months in which that excess falls to a third
 * @param carryOver share of unspent budget that is still wanted a month later
 * @param catchUpMonths months over which overspent budgets are saved again
 * @param lookAheadMonths months beyond which buyers do not plan, however long the wait
 * @param growthBeforeSurge growth a year that buyers foresaw after the last year on record before the surge
 * @param bassInnovation p of the Bass (1969) model: yearly adoption by those who look at nobody else
 * @param bassImitation q of the same: yearly adoption by those who follow the adopters
 * @param adoptedAtEvidenceEnd by market or, under {@code others}, for all not named: share of the adopters to come who
 *     have adopted when the evidence on budgets ends; budgets then grow with the adopters
 * @param inferenceElasticity elasticity of compute wanted to the price of inference in price-sensitive markets (tier 2),
 *     in the projection; above 1, open weights that make inference cheaper raise spending
 * @param shockPersistence persistence of the monthly demand shock of a bloc in the projection
 * @param shockSd standard deviation of the monthly demand shock in the projection
 * @param sizeTailExponent Pareto exponent of buyer sizes within a population
 * @param orderIntervalMonths months between orders of a small buyer; firms order every month
 * @param inferenceShareUs share of spending on inference and workstation cards in the United States
 * @param inferenceShareChina the same in China
 * @param inferenceShareOther the same elsewhere
 * @param cardElasticity fall of the log of the share of such cards as budgets grow beyond those before the surge, per log of budgets
 * @param spillToInference share of spending that is denied its flagship and turns to such cards
 * @param useElasticity elasticity of compute wanted to its effective price (above 1, dearer compute lowers spending)
 * @param effectivePriceDecline yearly fall of the effective price on which budgets are built
 * @param elasticityLagMonths months over which spending answers to price
 */
public record DemandParameters(
        YearMonth surgeMonth,

        @Quantity(unit = "1", max = 3) double scaleStart,

        @Quantity(unit = "1", max = 3) double scaleBefore,

        @Quantity(unit = "1", max = 3) double scaleAfter,

        @Quantity(unit = "fraction", max = 5) double surgeOvershoot,

        @Quantity(unit = "months", min = 1, max = 60) double surgeFadeMonths,

        @Quantity(unit = "fraction", max = 1) double carryOver,

        @Quantity(unit = "months", min = 1, max = 60) double catchUpMonths,

        @Quantity(unit = "months", max = 24) int lookAheadMonths,

        @Quantity(unit = "fraction/year", max = 5) double growthBeforeSurge,
        @Quantity(unit = "1/year", min = 0.0001, max = 1) double bassInnovation,
        @Quantity(unit = "1/year", max = 5) double bassImitation,

        @Quantity(unit = "fraction", min = 0.001, max = 1) Map<String, Double> adoptedAtEvidenceEnd,

        @Quantity(unit = "1", max = 4) double inferenceElasticity,
        @Quantity(unit = "fraction", max = 0.999) double shockPersistence,
        @Quantity(unit = "fraction", max = 0.5) double shockSd,
        @Quantity(unit = "1", min = 1.01, max = 10) double sizeTailExponent,
        @Quantity(unit = "months", min = 1, max = 12) int orderIntervalMonths,
        @Quantity(unit = "fraction", max = 1) double inferenceShareUs,
        @Quantity(unit = "fraction", max = 1) double inferenceShareChina,
        @Quantity(unit = "fraction", max = 1) double inferenceShareOther,
        @Quantity(unit = "1", max = 2) double cardElasticity,
        @Quantity(unit = "fraction", max = 1) double spillToInference,
        @Quantity(unit = "1", max = 4) double useElasticity,
        @Quantity(unit = "fraction/year", max = 0.9) double effectivePriceDecline,
        @Quantity(unit = "months", min = 1, max = 60) double elasticityLagMonths) {
    /** Key of the markets that a map by market does not name. */
    public static final String OTHERS = "others";

    public DemandParameters {
        adoptedAtEvidenceEnd = Frozen.map(adoptedAtEvidenceEnd);
        adoptedAtEvidenceEnd.forEach(
                (market, share) -> Check.inRange("demand.adoptedAtEvidenceEnd." + market, share, 0.001, 1));
    }

    /** Share of a market's adopters to come who have adopted when the evidence ends. */
    double adoptedAtEvidenceEnd(String market) {
        return adoptedAtEvidenceEnd.getOrDefault(market, adoptedAtEvidenceEnd.getOrDefault(OTHERS, 1.0));
    }
}
