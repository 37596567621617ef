package org.yardstick.policy;

import java.util.Map;
import java.util.Optional;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;
import org.yardstick.market.ProductClass;
import org.yardstick.market.Quantity;

/**
 * Share of foreign chips that the importing state lets in, by product or class: what Washington licenses, Beijing
 * may refuse (H20 discouraged August 2025, RTX Pro 6000D barred September 2025, customs block January 2026;
 * policy_timeline.csv). Neutral: 1 throughout.
 *
 * @param market importing market
 * @param flagshipShare share of foreign flagships let in; 1 is neutral
 * @param inferenceShare share of foreign inference and workstation cards let in; 1 is neutral
 * @param byProduct shares by product id or pattern such as {@code nvidia-h20*}; the longest match wins
 */
public record ImportAcceptance(
        @Refers(Refers.To.MARKET) String market,
        @Quantity(unit = "fraction", max = 1) double flagshipShare,
        @Quantity(unit = "fraction", max = 1) double inferenceShare,

        @Refers(Refers.To.PRODUCT_PATTERN) @Quantity(unit = "fraction", max = 1)
        Map<String, Double> byProduct)
        implements TradeRule {
    public ImportAcceptance {
        Check.notBlank("market", market);
        Check.share("flagshipShare", flagshipShare);
        Check.share("inferenceShare", inferenceShare);
        byProduct = Frozen.map(byProduct);
        byProduct.forEach((pattern, share) -> Check.share("byProduct." + pattern, share));
    }

    /** Neutral settings: everything is let in. */
    public static ImportAcceptance defaults() {
        return new ImportAcceptance("china", 1, 1, Map.of());
    }

    @Override
    public Ruling judge(ChipTrade trade) {
        if (!trade.destination().id().equals(market) || trade.vendorHome().equals(market)) {
            return Ruling.SILENT;
        }
        double byClass = trade.product().productClass() == ProductClass.FLAGSHIP ? flagshipShare : inferenceShare;
        return partly(
                byProduct.isEmpty()
                        ? byClass
                        : ProductPattern.longest(byProduct, trade.product().id())
                                .orElse(byClass));
    }

    /** Ruling that lets a share through: silent at 1, a denial at 0. */
    static Ruling partly(double share) {
        if (share >= 1) {
            return Ruling.SILENT;
        }
        return share > 0 ? new Ruling(Ruling.Verdict.PERMITTED, 0, share, Optional.empty()) : Ruling.DENIED;
    }
}
