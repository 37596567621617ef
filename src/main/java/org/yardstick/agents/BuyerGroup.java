package org.yardstick.agents;

import java.util.Map;
import java.util.TreeMap;
import org.yardstick.market.Check;

/**
 * A row group of the budget table: spending of one named firm, or of a population of buyers, by year.
 *
 * @param market market id
 * @param group group id, such as {@code microsoft} or {@code all-local}
 * @param acceleratorUsdByYear payments to accelerator vendors by calendar year, USD
 */
public record BuyerGroup(String market, String group, Map<Integer, Double> acceleratorUsdByYear) {
    public BuyerGroup {
        Check.notBlank("market", market);
        Check.notBlank("group", group);
        acceleratorUsdByYear = new TreeMap<>(acceleratorUsdByYear);
        acceleratorUsdByYear.forEach(
                (year, usd) -> Check.notNegative("spending of " + group + " in " + market + " in " + year, usd));
    }
}
