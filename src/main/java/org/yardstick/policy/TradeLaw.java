package org.yardstick.policy;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What all governments together permit, license and deny. Within one government a licence lifts a denial; across
 * governments the most restrictive word wins. {@link LawLibrary} keeps one object for each law.
 */
final class TradeLaw {
    /** A trade that nobody restricts. */
    static final Outcome FREE = new Outcome(Optional.empty(), 1, Levies.NONE, Optional.empty());

    private static final Comparator<Ruling.Quota> TIGHTEST = Comparator.comparingDouble(Ruling.Quota::unitsPerYear)
            .thenComparingDouble(Ruling.Quota::h100ePerYear)
            .thenComparingDouble(Ruling.Quota::shareOfHomeUnits)
            .thenComparing(Ruling.Quota::key);

    /** What all governments together say of a trade at one moment. */
    record Outcome(Optional<String> deniedBy, double grantedShare, Levies levies, Optional<Ruling.Quota> quota) {
        boolean denied() {
            return deniedBy.isPresent();
        }

        /** Terms where this outcome holds all month. */
        PolicyMonth.TradeTerms terms() {
            return new PolicyMonth.TradeTerms(grantedShare, levies, quota, deniedBy);
        }
    }

    /** Levers of one government that speak of trades. */
    record Government(String issuer, List<TradeRule> rules, List<TradeRule> licences) {}

    private final List<Government> governments;
    private final int number;

    /**
     * Makes a law.
     *
     * @param governments those that speak of trades
     * @param number how many laws of its library came before it
     */
    TradeLaw(List<Government> governments, int number) {
        this.governments = List.copyOf(governments);
        this.number = number;
    }

    /** How many laws of its library came before it. */
    int number() {
        return number;
    }

    Outcome judge(ChipTrade trade) {
        if (governments.isEmpty()) {
            return FREE;
        }
        Tally tally = new Tally(trade);
        for (Government government : governments) {
            tally.add(government);
        }
        return tally.outcome();
    }

    /** The tighter of two caps: by units, then compute, then share of home sales. */
    static Optional<Ruling.Quota> tighter(Optional<Ruling.Quota> a, Optional<Ruling.Quota> b) {
        if (a.isEmpty()) {
            return b;
        }
        if (b.isEmpty()) {
            return a;
        }
        return TIGHTEST.compare(a.get(), b.get()) <= 0 ? a : b;
    }

    /** Adds up the words of the governments on one trade. */
    private static final class Tally {
        private final ChipTrade trade;
        private Optional<String> deniedBy = Optional.empty();
        private double granted = 1;
        private final SortedMap<String, Double> levies = new TreeMap<>();
        private Optional<Ruling.Quota> quota = Optional.empty();
        private boolean denies;
        private boolean licenses;

        Tally(ChipTrade trade) {
            this.trade = trade;
        }

        void add(Government government) {
            denies = false;
            licenses = false;
            for (TradeRule rule : government.rules()) {
                add(government.issuer(), rule.judge(trade));
            }
            if (denies) {
                for (TradeRule licence : government.licences()) {
                    add(government.issuer(), licence.judge(trade));
                }
            }
            // The home of the vendor is named first, as its denial is the one that buyers fear.
            if (denies
                    && !licenses
                    && (deniedBy.isEmpty() || government.issuer().equals(trade.vendorHome()))) {
                deniedBy = Optional.of(government.issuer());
            }
        }

        private void add(String issuer, Ruling ruling) {
            switch (ruling.verdict()) {
                case SILENT -> {}
                case DENIED -> denies = true;
                case PERMITTED, LICENSED -> {
                    licenses |= ruling.verdict() == Ruling.Verdict.LICENSED;
                    granted *= ruling.grantedShare();
                    if (ruling.levyRate() > 0) {
                        levies.merge(issuer, ruling.levyRate(), Double::sum);
                    }
                    quota = tighter(quota, ruling.quota());
                }
            }
        }

        Outcome outcome() {
            if (deniedBy.isPresent()) {
                return new Outcome(deniedBy, 0, Levies.NONE, Optional.empty());
            }
            return granted == 1 && levies.isEmpty() && quota.isEmpty()
                    ? FREE
                    : new Outcome(deniedBy, granted, Levies.of(levies), quota);
        }
    }
}
