package org.yardstick.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;
import org.yardstick.market.Quantity;

/**
 * Denies chips that are too fast to embargoed destinations and reviews them case by case elsewhere (rules of
 * October 2022 and 2023, letters of August 2022 and April 2025; policy_timeline.csv). Neutral: no tests.
 *
 * @param destinations places to which caught chips are denied
 * @param chinaHqAnywhere whether buyers with a parent in China are denied wherever they sit
 * @param reviewDestinations places where caught chips need a licence that is granted in part
 * @param reviewGrantedShare share of reviewed sales that is licensed; 1 is neutral
 * @param vendorHomes homes of the vendors that the rule binds
 * @param tests a chip is caught when any of them catches it
 */
public record ChipThreshold(
        @Refers(Refers.To.PLACE) Set<String> destinations,
        boolean chinaHqAnywhere,
        @Refers(Refers.To.PLACE) Set<String> reviewDestinations,
        @Quantity(unit = "fraction", max = 1) double reviewGrantedShare,
        @Refers(Refers.To.MARKET) Set<String> vendorHomes,
        List<PerformanceTest> tests)
        implements TradeRule {
    private static final String CHINA = "china";

    public ChipThreshold {
        destinations = Frozen.set(destinations);
        reviewDestinations = Frozen.set(reviewDestinations);
        vendorHomes = Frozen.set(vendorHomes);
        tests = List.copyOf(tests);
        Check.share("reviewGrantedShare", reviewGrantedShare);
    }

    /** Neutral settings: nothing is caught. */
    public static ChipThreshold defaults() {
        return new ChipThreshold(Set.of(), false, Set.of(), 1, Set.of("us"), List.of());
    }

    @Override
    public Ruling judge(ChipTrade trade) {
        if (!vendorHomes.contains(trade.vendorHome())
                || trade.vendorHome().equals(trade.destination().id())) {
            return Ruling.SILENT;
        }
        boolean denied = Places.cover(destinations, trade.destination())
                || (chinaHqAnywhere && trade.ownerHq().equals(CHINA));
        boolean reviewed = !denied && Places.cover(reviewDestinations, trade.destination());
        if (!(denied || reviewed) || !PerformanceTest.anyCatches(tests, trade.product())) {
            return Ruling.SILENT;
        }
        return denied ? Ruling.DENIED : new Ruling(Ruling.Verdict.LICENSED, 0, reviewGrantedShare, Optional.empty());
    }
}
