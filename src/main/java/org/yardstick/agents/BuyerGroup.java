package org.yardstick.agents;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yardstick.market.Check;

/**
 * A row group of the budget table: spending of one named firm, or of a population of buyers, by year.
 *
 * @param market market id
 * @param group group id, such as {@code microsoft} or {@code all-local}
 * @param headquarters market id of the ultimate parents of its buyers, which is not always where they buy
 * @param firm whether the group is one firm; otherwise it is a population that the model draws
 * @param stateShare share of the group's spending by state-owned and state-funded buyers, 0 to 1; empty for the
 *     market's own share
 * @param ownVendor vendor whose chips only this group may buy, such as {@code google-tpu} for {@code alphabet}
 * @param acceleratorUsdByYear payments to accelerator vendors by calendar year, USD
 */
public record BuyerGroup(
        String market,
        String group,
        String headquarters,
        boolean firm,
        Optional<Double> stateShare,
        Optional<String> ownVendor,
        SortedMap<Integer, Double> acceleratorUsdByYear) {
    public BuyerGroup {
        Check.notBlank("market", market);
        Check.notBlank("group", group);
        Check.notBlank("headquarters", headquarters);
        stateShare.ifPresent(share -> Check.share("stateShare of " + group, share));
        acceleratorUsdByYear = new TreeMap<>(acceleratorUsdByYear);
        for (Map.Entry<Integer, Double> entry : acceleratorUsdByYear.entrySet()) {
            Check.notNegative("spending of %s in %s in %d".formatted(group, market, entry.getKey()), entry.getValue());
        }
    }
}
