package org.yardstick.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All levers in force at one moment, sorted by the effects that they have. Within one government a licence lifts
 * a denial; across governments the most restrictive word wins.
 */
final class LawState {
    /** A trade that nobody restricts. */
    static final Outcome FREE = new Outcome(Optional.empty(), 1, 0, Optional.empty());

    private static final Comparator<Ruling.Quota> TIGHTEST = Comparator.comparingDouble(Ruling.Quota::unitsPerYear)
            .thenComparingDouble(Ruling.Quota::h100ePerYear)
            .thenComparingDouble(Ruling.Quota::shareOfHomeUnits)
            .thenComparing(Ruling.Quota::key);

    /** What all governments together say of a trade at one moment. */
    record Outcome(Optional<String> deniedBy, double grantedShare, double levyRate, Optional<Ruling.Quota> quota) {
        boolean denied() {
            return deniedBy.isPresent();
        }
    }

    private record Government(String issuer, List<TradeRule> rules, List<TradeRule> licences) {}

    private final List<LawTimeline.Interval> held;
    private final List<Government> governments = new ArrayList<>();
    private final List<InputRule> inputRules;
    private final List<CostRule> costRules;
    private final List<Deterrent> deterrents;
    private final List<Mandate> mandates;

    LawState(Collection<LawTimeline.Interval> intervals) {
        held = intervals.stream()
                .sorted(Comparator.comparing(LawTimeline.Interval::issuer).thenComparing(LawTimeline.Interval::key))
                .toList();
        for (String issuer :
                held.stream().map(LawTimeline.Interval::issuer).distinct().toList()) {
            List<TradeRule> all = held.stream()
                    .filter(interval -> interval.issuer().equals(issuer))
                    .map(LawTimeline.Interval::lever)
                    .filter(TradeRule.class::isInstance)
                    .map(TradeRule.class::cast)
                    .toList();
            if (!all.isEmpty()) {
                governments.add(new Government(
                        issuer,
                        all.stream().filter(rule -> !(rule instanceof Licence)).toList(),
                        all.stream().filter(Licence.class::isInstance).toList()));
            }
        }
        inputRules = levers(InputRule.class);
        costRules = levers(CostRule.class);
        deterrents = levers(Deterrent.class);
        mandates = levers(Mandate.class);
    }

    List<LawTimeline.Interval> held() {
        return held;
    }

    <L> List<L> levers(Class<L> type) {
        List<L> found = new ArrayList<>();
        for (LawTimeline.Interval interval : held) {
            if (type.isInstance(interval.lever())) {
                found.add(type.cast(interval.lever()));
            }
        }
        return found;
    }

    /** Whether both states say the same of every trade. */
    boolean sameTradeLaw(LawState other) {
        return governments.equals(other.governments);
    }

    /** Whether both states put the same charges and threats on every trade. */
    boolean sameCharges(LawState other) {
        return costRules.equals(other.costRules) && deterrents.equals(other.deterrents);
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

    /** Rules on one flow overlap more than they add, so the strictest one counts. */
    double openShare(InputTrade trade) {
        double open = 1;
        for (InputRule rule : inputRules) {
            open = Math.min(open, rule.openShare(trade));
        }
        return open;
    }

    double costShare(ChipTrade trade) {
        double sum = 0;
        for (CostRule rule : costRules) {
            sum += rule.costShare(trade);
        }
        return Math.max(-Levy.MAX_RATE, sum);
    }

    double expectedPenaltyShare(ChipTrade trade) {
        double sum = 0;
        for (Deterrent deterrent : deterrents) {
            sum += deterrent.expectedPenaltyShare(trade);
        }
        return sum;
    }

    double homeShare(String market, boolean stateFunded) {
        double highest = 0;
        for (Mandate mandate : mandates) {
            highest = Math.max(highest, mandate.homeShare(market, stateFunded));
        }
        return highest;
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
        private double levy;
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
                add(rule.judge(trade));
            }
            if (denies) {
                for (TradeRule licence : government.licences()) {
                    add(licence.judge(trade));
                }
            }
            // The home of the vendor is named first, as its denial is the one that buyers fear.
            if (denies
                    && !licenses
                    && (deniedBy.isEmpty() || government.issuer().equals(trade.vendorHome()))) {
                deniedBy = Optional.of(government.issuer());
            }
        }

        private void add(Ruling ruling) {
            switch (ruling.verdict()) {
                case SILENT -> {}
                case DENIED -> denies = true;
                case PERMITTED, LICENSED -> {
                    licenses |= ruling.verdict() == Ruling.Verdict.LICENSED;
                    granted *= ruling.grantedShare();
                    levy += ruling.levyRate();
                    quota = tighter(quota, ruling.quota());
                }
            }
        }

        Outcome outcome() {
            if (deniedBy.isPresent()) {
                return new Outcome(deniedBy, 0, 0, Optional.empty());
            }
            return granted == 1 && levy == 0 && quota.isEmpty()
                    ? FREE
                    : new Outcome(deniedBy, granted, Math.min(Levy.MAX_RATE, levy), quota);
        }
    }
}
