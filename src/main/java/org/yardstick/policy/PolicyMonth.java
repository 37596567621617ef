package org.yardstick.policy;

import java.util.List;
import java.util.Optional;

/**
 * All levers in force in one month, with the days on which they change: what agents may ask.
 *
 * <p>Shares of a month are time shares: a rule that takes force on 9 April denies 22 of 30 days of April.
 */
public interface PolicyMonth {
    /**
     * Ruling on a trade by all governments together, averaged over the month.
     *
     * @param openShare share of the month's days on which the trade is not denied, times the share that licences grant
     * @param levies levies on the seller's revenue while open
     * @param quota tightest cap that applies, if any
     * @param deniedBy issuer that denies it at the month's end, if any
     */
    record TradeTerms(double openShare, Levies levies, Optional<Ruling.Quota> quota, Optional<String> deniedBy) {
        /** Levy of all issuers on the seller's revenue, 0 to 0.95. */
        public double levyRate() {
            return levies.rate();
        }
    }

    /**
     * All that is said of a trade.
     *
     * @param order terms for new orders
     * @param delivery terms for deliveries
     * @param costShare charges less subsidies, see {@link #costShare}
     * @param penaltyShare expected penalties, see {@link #expectedPenaltyShare}
     * @param denialAnnounced see {@link #denialAnnounced}
     */
    record Judgement(
            TradeTerms order, TradeTerms delivery, double costShare, double penaltyShare, boolean denialAnnounced) {}

    /** All of the answers below at once, asking only laws that have not judged the trade before. */
    Judgement judge(JudgedTrade trade, double transitMonths);

    /** Whether trades with state-funded buyers of a market may be judged unlike others, in this month or any other. */
    boolean tellsStateBuyersApart(String market);

    /** Terms for new orders: denials bind from their force date. */
    TradeTerms orderTerms(ChipTrade trade);

    /** Terms for deliveries: denials bind {@code transitMonths} after their force date, for goods on the way. */
    TradeTerms deliveryTerms(ChipTrade trade, double transitMonths);

    /** Whether a stage that is announced but not yet in force will deny a trade that is open now. */
    boolean denialAnnounced(ChipTrade trade);

    /** Share of an input flow that stays open, averaged over the month, 0 to 1. */
    double openShare(InputTrade trade);

    /** Share of an input flow that the rules of one issuer stop at the month's end, 0 to 1. */
    double closedBy(String issuer, InputTrade trade);

    /** Whether an announced stage that is not yet in force will cut a flow by more than a tenth. */
    boolean cutAnnounced(InputTrade trade);

    /** Sum of cost shares of the levers in force at the month's end, at least -0.95. */
    double costShare(ChipTrade trade);

    /** Sum of expected penalties of the levers in force at the month's end. */
    double expectedPenaltyShare(ChipTrade trade);

    /** Highest reserved share of the levers in force at the month's end. */
    double homeShare(String market, boolean stateFunded);

    /** Issuers with a lever in force on some day of the month, in order. */
    List<String> issuers();

    /** Delivered public spending of one issuer, USD in this month. */
    double programmeUsd(String issuer, Programme.Purpose purpose);

    /** Enforcement budget of one issuer at the month's end, USD a year; 0 where no lever sets one. */
    double enforcementBudgetUsdPerYear(String issuer);

    /** Deals in force at the month's end, with the months since their force date. */
    List<DealInForce> deals();

    /** Levers of one type in force at the month's end, for instruments with a single reader. */
    <L extends Lever> List<L> inForce(Class<L> type);

    /** Number that changes exactly when some lever enters or leaves force or becomes known: a key for caches. */
    int revision();

    /** The same for what is said of chip trades: permissions, charges, threats and announced denials. */
    int tradeRevision();

    /** A deal, who offers it, and its age. */
    record DealInForce(String issuer, DealOffer offer, double monthsSinceForce) {}
}
