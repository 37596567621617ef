package org.yardstick.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yardstick.market.Check;

/** One month of a {@link PolicyCalendar}. */
final class CalendarMonth implements PolicyMonth {
    /** Longest transit that {@link #deliveryTerms} takes, months; revisions change that long after a change of law. */
    static final double MAX_TRANSIT_MONTHS = 2;

    private static final double DAYS_PER_MONTH = 365.25 / 12;
    private static final double NOTABLE_CUT = 0.1;
    private static final TradeTerms FREE = new TradeTerms(1, 0, Optional.empty(), Optional.empty());

    private final LawSegments segments;
    private final long firstDay;
    private final long endDay;
    private final List<LawState> announced;
    private final int revision;
    private final int tradeRevision;
    private final int firstSegment;
    private final int lastSegment;
    private final int oldestSegment;
    private final LawState end;

    CalendarMonth(
            LawSegments segments,
            long firstDay,
            long endDay,
            List<LawState> announced,
            int revision,
            int tradeRevision) {
        this.segments = segments;
        this.firstDay = firstDay;
        this.endDay = endDay;
        this.announced = List.copyOf(announced);
        this.revision = revision;
        this.tradeRevision = tradeRevision;
        this.firstSegment = segments.at(firstDay);
        this.lastSegment = segments.at(endDay - 1);
        this.oldestSegment = segments.at(firstDay - (long) Math.ceil(MAX_TRANSIT_MONTHS * DAYS_PER_MONTH));
        this.end = segments.state(lastSegment);
    }

    /** Outcomes of one trade by segment, each worked out when first asked for. */
    private final class Outcomes {
        private final ChipTrade trade;
        private final LawState.@Nullable Outcome[] bySegment = new LawState.Outcome[lastSegment - oldestSegment + 1];

        Outcomes(ChipTrade trade) {
            this.trade = trade;
        }

        LawState.Outcome in(int segment) {
            LawState.Outcome known = bySegment[segment - oldestSegment];
            if (known != null) {
                return known;
            }
            boolean asBefore = segment > oldestSegment && segments.sameTradeLaw(segment, segment - 1);
            LawState.Outcome found =
                    asBefore ? in(segment - 1) : segments.state(segment).judge(trade);
            bySegment[segment - oldestSegment] = found;
            return found;
        }
    }

    @Override
    public Judgement judge(ChipTrade trade, double transitMonths) {
        Outcomes outcomes = new Outcomes(trade);
        return new Judgement(
                terms(outcomes, 0),
                terms(outcomes, transitDays(transitMonths)),
                costShare(trade),
                expectedPenaltyShare(trade),
                denialAnnounced(outcomes));
    }

    @Override
    public TradeTerms orderTerms(ChipTrade trade) {
        return terms(new Outcomes(trade), 0);
    }

    @Override
    public TradeTerms deliveryTerms(ChipTrade trade, double transitMonths) {
        return terms(new Outcomes(trade), transitDays(transitMonths));
    }

    private static long transitDays(double transitMonths) {
        Check.inRange("transitMonths", transitMonths, 0, MAX_TRANSIT_MONTHS);
        return Math.round(transitMonths * DAYS_PER_MONTH);
    }

    /** Goods that were on their way {@code transitDays} ago arrive on the terms of that day. */
    private TradeTerms terms(Outcomes outcomes, long transitDays) {
        TermsMean mean = new TermsMean();
        long day = firstDay;
        for (int now = firstSegment; day < endDay; now++) {
            LawState.Outcome today = outcomes.in(now);
            long segmentEnd = Math.min(endDay, segments.endDay(now));
            if (!today.denied() || transitDays == 0) {
                mean.add(today, segmentEnd - day);
            } else {
                addShipped(mean, outcomes, day - transitDays, segmentEnd - transitDays);
            }
            day = segmentEnd;
        }
        return mean.terms(outcomes.in(lastSegment).deniedBy());
    }

    private void addShipped(TermsMean mean, Outcomes outcomes, long fromDay, long untilDay) {
        long day = fromDay;
        for (int then = segments.at(fromDay); day < untilDay; then++) {
            long segmentEnd = Math.min(untilDay, segments.endDay(then));
            mean.add(outcomes.in(then), segmentEnd - day);
            day = segmentEnd;
        }
    }

    @Override
    public boolean denialAnnounced(ChipTrade trade) {
        return denialAnnounced(new Outcomes(trade));
    }

    private boolean denialAnnounced(Outcomes outcomes) {
        if (announced.isEmpty() || outcomes.in(lastSegment).denied()) {
            return false;
        }
        for (LawState state : announced) {
            if (state.judge(outcomes.trade).denied()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public double openShare(InputTrade trade) {
        DayMean mean = new DayMean();
        long day = firstDay;
        for (int segment = firstSegment; day < endDay; segment++) {
            long segmentEnd = Math.min(endDay, segments.endDay(segment));
            mean.add(segments.state(segment).openShare(trade), segmentEnd - day);
            day = segmentEnd;
        }
        return mean.mean();
    }

    @Override
    public boolean cutAnnounced(InputTrade trade) {
        if (announced.isEmpty()) {
            return false;
        }
        double now = end.openShare(trade);
        for (LawState state : announced) {
            if (now - state.openShare(trade) > NOTABLE_CUT) {
                return true;
            }
        }
        return false;
    }

    @Override
    public double costShare(ChipTrade trade) {
        return end.costShare(trade);
    }

    @Override
    public double expectedPenaltyShare(ChipTrade trade) {
        return end.expectedPenaltyShare(trade);
    }

    @Override
    public double homeShare(String market, boolean stateFunded) {
        return end.homeShare(market, stateFunded);
    }

    @Override
    public double programmeUsd(String issuer, Programme.Purpose purpose) {
        DayMean mean = new DayMean();
        long day = firstDay;
        for (int segment = firstSegment; day < endDay; segment++) {
            long segmentEnd = Math.min(endDay, segments.endDay(segment));
            mean.add(usdPerMonth(segments.state(segment), issuer, purpose), segmentEnd - day);
            day = segmentEnd;
        }
        return mean.mean();
    }

    private static double usdPerMonth(LawState state, String issuer, Programme.Purpose purpose) {
        double sum = 0;
        for (LawTimeline.Interval interval : state.held()) {
            if (interval.issuer().equals(issuer) && interval.lever() instanceof Programme programme) {
                sum += programme.usdPerMonth(purpose);
            }
        }
        return sum;
    }

    @Override
    public double enforcementBudgetUsdPerYear(String issuer) {
        double sum = 0;
        for (LawTimeline.Interval interval : end.held()) {
            if (interval.issuer().equals(issuer) && interval.lever() instanceof Enforcement enforcement) {
                sum += enforcement.budgetUsdPerYear();
            }
        }
        return sum;
    }

    @Override
    public List<DealInForce> deals() {
        List<DealInForce> deals = new ArrayList<>();
        for (LawTimeline.Interval interval : end.held()) {
            if (interval.lever() instanceof DealOffer offer) {
                deals.add(new DealInForce(interval.issuer(), offer, (endDay - interval.fromDay()) / DAYS_PER_MONTH));
            }
        }
        return deals;
    }

    @Override
    public <L extends Lever> List<L> inForce(Class<L> type) {
        return end.levers(type);
    }

    @Override
    public int revision() {
        return revision;
    }

    @Override
    public int tradeRevision() {
        return tradeRevision;
    }

    /** Averages outcomes over days, joining equal neighbours first. */
    private static final class TermsMean {
        private double openDays;
        private double levyDays;
        private long days;
        private LawState.Outcome outcome = LawState.FREE;
        private long run;
        private Optional<Ruling.Quota> quota = Optional.empty();

        void add(LawState.Outcome next, long length) {
            if (!next.equals(outcome)) {
                flush();
                outcome = next;
            }
            run += length;
        }

        private void flush() {
            if (run > 0 && !outcome.denied()) {
                openDays += run * outcome.grantedShare();
                levyDays += run * outcome.grantedShare() * outcome.levyRate();
                quota = LawState.tighter(quota, outcome.quota());
            }
            days += run;
            run = 0;
        }

        TradeTerms terms(Optional<String> deniedBy) {
            if (days == 0) {
                // One outcome all month: its own numbers, not their product with a quotient of days.
                return outcome.equals(LawState.FREE) && deniedBy.isEmpty()
                        ? FREE
                        : new TradeTerms(outcome.grantedShare(), outcome.levyRate(), outcome.quota(), deniedBy);
            }
            flush();
            return new TradeTerms(openDays / days, openDays > 0 ? levyDays / openDays : 0, quota, deniedBy);
        }
    }
}
