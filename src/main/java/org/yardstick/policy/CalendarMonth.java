package org.yardstick.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yardstick.market.Check;

/** One month of a {@link PolicyCalendar}. */
final class CalendarMonth implements PolicyMonth {
    /** Longest transit that {@link #deliveryTerms} takes, months; revisions change that long after a change of law. */
    static final double MAX_TRANSIT_MONTHS = 2;

    private static final double DAYS_PER_MONTH = 365.25 / 12;
    private static final double NOTABLE_CUT = 0.1;

    private final LawLibrary library;
    private final LawSegments segments;
    private final long firstDay;
    private final long endDay;
    private final List<LawState> announced;
    private final List<TradeLaw> announcedTradeLaws;

    /** Trade laws of this month and of those in which goods that now arrive may have left, newest first. */
    private final List<TradeLaw> lawsOnTheWay;

    private final List<DealInForce> deals;
    private final int revision;
    private final int tradeRevision;
    private final int firstSegment;
    private final int lastSegment;
    private final LawState end;

    CalendarMonth(
            LawLibrary library,
            LawSegments segments,
            long firstDay,
            long endDay,
            List<LawState> announced,
            int revision,
            int tradeRevision) {
        this.library = library;
        this.segments = segments;
        this.firstDay = firstDay;
        this.endDay = endDay;
        this.announced = List.copyOf(announced);
        this.announcedTradeLaws =
                announced.stream().map(LawState::tradeLaw).distinct().toList();
        this.revision = revision;
        this.tradeRevision = tradeRevision;
        this.firstSegment = segments.at(firstDay);
        this.lastSegment = segments.at(endDay - 1);
        this.end = segments.state(lastSegment);
        this.lawsOnTheWay = lawsSince(firstDay - transitDays(MAX_TRANSIT_MONTHS));
        this.deals = dealsAtEnd();
    }

    private List<TradeLaw> lawsSince(long day) {
        List<TradeLaw> laws = new ArrayList<>();
        for (int segment = lastSegment; segment >= segments.at(day); segment--) {
            if (!laws.contains(segments.tradeLaw(segment))) {
                laws.add(segments.tradeLaw(segment));
            }
        }
        return laws;
    }

    private List<DealInForce> dealsAtEnd() {
        List<DealInForce> found = new ArrayList<>();
        for (LawTimeline.Interval interval : end.held()) {
            if (interval.lever() instanceof DealOffer offer) {
                found.add(new DealInForce(interval.issuer(), offer, (endDay - interval.fromDay()) / DAYS_PER_MONTH));
            }
        }
        return List.copyOf(found);
    }

    @Override
    public Judgement judge(JudgedTrade trade, double transitMonths) {
        TradeTerms order;
        TradeTerms delivery;
        if (isSteady(trade)) {
            order = trade.under(lawsOnTheWay.get(0)).terms();
            delivery = order;
        } else {
            order = terms(trade, 0);
            delivery = terms(trade, transitDays(transitMonths));
        }
        return new Judgement(
                order,
                delivery,
                trade.costShare(end.charges()),
                trade.expectedPenaltyShare(end.charges()),
                denialAnnounced(trade));
    }

    /** Whether all laws that bear on a month's orders and deliveries say the same of a trade. */
    private boolean isSteady(JudgedTrade trade) {
        TradeLaw.Outcome newest = trade.under(lawsOnTheWay.get(0));
        for (int i = 1; i < lawsOnTheWay.size(); i++) {
            TradeLaw.Outcome other = trade.under(lawsOnTheWay.get(i));
            if (!other.equals(newest)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean tellsStateBuyersApart(String market) {
        return library.tellsStateBuyersApart(market);
    }

    @Override
    public TradeTerms orderTerms(ChipTrade trade) {
        return terms(new JudgedTrade(trade), 0);
    }

    @Override
    public TradeTerms deliveryTerms(ChipTrade trade, double transitMonths) {
        return terms(new JudgedTrade(trade), transitDays(transitMonths));
    }

    private static long transitDays(double transitMonths) {
        Check.inRange("transitMonths", transitMonths, 0, MAX_TRANSIT_MONTHS);
        return Math.round(transitMonths * DAYS_PER_MONTH);
    }

    /** Goods that were on their way {@code transitDays} ago arrive on the terms of that day. */
    private TradeTerms terms(JudgedTrade trade, long transitDays) {
        TermsMean mean = new TermsMean();
        long day = firstDay;
        for (int now = firstSegment; day < endDay; now++) {
            TradeLaw.Outcome today = trade.under(segments.tradeLaw(now));
            long segmentEnd = Math.min(endDay, segments.endDay(now));
            if (!today.denied() || transitDays == 0) {
                mean.add(today, segmentEnd - day);
            } else {
                addShipped(mean, trade, day - transitDays, segmentEnd - transitDays);
            }
            day = segmentEnd;
        }
        return mean.terms(trade.under(segments.tradeLaw(lastSegment)).deniedBy());
    }

    private void addShipped(TermsMean mean, JudgedTrade trade, long fromDay, long untilDay) {
        long day = fromDay;
        for (int then = segments.at(fromDay); day < untilDay; then++) {
            long segmentEnd = Math.min(untilDay, segments.endDay(then));
            mean.add(trade.under(segments.tradeLaw(then)), segmentEnd - day);
            day = segmentEnd;
        }
    }

    @Override
    public boolean denialAnnounced(ChipTrade trade) {
        return denialAnnounced(new JudgedTrade(trade));
    }

    private boolean denialAnnounced(JudgedTrade trade) {
        if (announcedTradeLaws.isEmpty()
                || trade.under(segments.tradeLaw(lastSegment)).denied()) {
            return false;
        }
        for (TradeLaw law : announcedTradeLaws) {
            if (trade.under(law).denied()) {
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
    public double closedBy(String issuer, InputTrade trade) {
        double open = 1;
        for (LawTimeline.Interval interval : end.held()) {
            if (interval.issuer().equals(issuer) && interval.lever() instanceof InputRule rule) {
                open = Math.min(open, rule.openShare(trade));
            }
        }
        return 1 - open;
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
        return end.charges().costShare(trade);
    }

    @Override
    public double expectedPenaltyShare(ChipTrade trade) {
        return end.charges().expectedPenaltyShare(trade);
    }

    @Override
    public double homeShare(String market, boolean stateFunded) {
        return end.homeShare(market, stateFunded);
    }

    @Override
    public List<String> issuers() {
        SortedSet<String> issuers = new TreeSet<>();
        for (int segment = firstSegment; segment <= lastSegment; segment++) {
            for (LawTimeline.Interval interval : segments.state(segment).held()) {
                issuers.add(interval.issuer());
            }
        }
        return List.copyOf(issuers);
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
        return deals;
    }

    @Override
    public <L extends Lever> List<L> inForce(Class<L> type) {
        return end.ofClass(type);
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
        private final SortedMap<String, Double> levyDays = new TreeMap<>();
        private long days;
        private TradeLaw.Outcome outcome = TradeLaw.FREE;
        private long run;
        private Optional<Ruling.Quota> quota = Optional.empty();

        void add(TradeLaw.Outcome next, long length) {
            if (!next.equals(outcome)) {
                flush();
                outcome = next;
            }
            run += length;
        }

        private void flush() {
            if (run > 0 && !outcome.denied()) {
                openDays += run * outcome.grantedShare();
                double openRun = run * outcome.grantedShare();
                outcome.levies()
                        .rateByIssuer()
                        .forEach((issuer, rate) -> levyDays.merge(issuer, openRun * rate, Double::sum));
                quota = TradeLaw.tighter(quota, outcome.quota());
            }
            days += run;
            run = 0;
        }

        TradeTerms terms(Optional<String> deniedBy) {
            if (days == 0) {
                // One outcome all month: its own numbers, not their product with a quotient of days.
                return new TradeTerms(outcome.grantedShare(), outcome.levies(), outcome.quota(), deniedBy);
            }
            flush();
            levyDays.replaceAll((issuer, weighted) -> openDays > 0 ? weighted / openDays : 0);
            return new TradeTerms(openDays / days, Levies.of(levyDays), quota, deniedBy);
        }
    }
}
