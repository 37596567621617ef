package org.yardstick.policy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.yardstick.market.Check;

/**
 * Works out a plan month by month: which levers hold on which days, and what is announced. Immutable, so that all
 * replicates of a scenario can share one.
 */
public final class PolicyCalendar {
    private final List<PolicyMonth> months;
    private final LawSegments segments;

    /**
     * Works out a plan.
     *
     * @param plan what every issuer does
     * @param start first month
     * @param count number of months, at least 1
     * @throws IllegalArgumentException when the regimes of an issuer are not in order of date
     */
    public PolicyCalendar(PolicyPlan plan, YearMonth start, int count) {
        Check.inRange("count of months", count, 1, 10_000);
        LawTimeline timeline = new LawTimeline(plan);
        LawLibrary library = new LawLibrary();
        plan.triggers().forEach(trigger -> trigger.act().levers().forEach(library::expect));
        segments = new LawSegments(timeline.intervals(), library);
        List<PolicyMonth> built = new ArrayList<>();
        int revision = 0;
        int tradeRevision = 0;
        boolean freshTradeBefore = false;
        List<TradeLaw> announcedBefore = List.of();
        List<LawTimeline.DatedStage> knownBefore = List.of();
        boolean freshBefore = false;
        for (int i = 0; i < count; i++) {
            long firstDay = start.plusMonths(i).atDay(1).toEpochDay();
            long endDay = start.plusMonths(i + 1).atDay(1).toEpochDay();
            List<LawTimeline.DatedStage> known = timeline.stages().stream()
                    .filter(stage -> stage.announcedDay() < endDay && stage.fromDay() >= endDay)
                    .toList();
            boolean fresh = changes(segments, firstDay, endDay);
            if (i > 0 && (fresh || freshBefore || !known.equals(knownBefore))) {
                revision++;
            }
            LawState end = segments.state(segments.at(endDay - 1));
            List<LawState> announced = new ArrayList<>();
            for (LawTimeline.DatedStage stage : known) {
                announced.add(announcedState(end, stage, timeline.expected(stage, endDay), library));
            }
            List<TradeLaw> announcedLaws =
                    announced.stream().map(LawState::tradeLaw).toList();
            boolean freshTrade = tradeChanges(segments, firstDay, endDay);
            if (i > 0 && (freshTrade || freshTradeBefore || !announcedLaws.equals(announcedBefore))) {
                tradeRevision++;
            }
            freshTradeBefore = freshTrade;
            announcedBefore = announcedLaws;
            built.add(new CalendarMonth(library, segments, firstDay, endDay, announced, revision, tradeRevision));
            knownBefore = known;
            freshBefore = fresh;
        }
        months = List.copyOf(built);
    }

    /**
     * A month of the calendar.
     *
     * @param month months since the start, from 0
     * @throws IndexOutOfBoundsException when the month lies outside the calendar
     */
    public PolicyMonth at(int month) {
        return months.get(month);
    }

    /** Whether on a day an issuer's levers are set as the stage would set them, and none is left that it would lift. */
    public boolean holds(String issuer, StandbyStage stage, LocalDate day) {
        Map<String, Lever> held = new TreeMap<>();
        for (LawTimeline.Interval interval :
                segments.state(segments.at(day.toEpochDay())).held()) {
            if (interval.issuer().equals(issuer)) {
                held.put(interval.key(), interval.lever());
            }
        }
        return stage.lift().stream()
                        .noneMatch(
                                key -> held.containsKey(key) && !stage.levers().containsKey(key))
                && stage.levers().entrySet().stream()
                        .allMatch(lever -> lever.getValue().equals(held.get(lever.getKey())));
    }

    /** Number of months. */
    public int months() {
        return months.size();
    }

    /** Whether law changes in the month, or trade law changed so shortly before that goods are still on the way. */
    private static boolean changes(LawSegments segments, long firstDay, long endDay) {
        long memoryDays = (long) Math.ceil(CalendarMonth.MAX_TRANSIT_MONTHS * 31);
        for (int segment = 1; segment < segments.count(); segment++) {
            long day = segments.firstDay(segment);
            boolean tradeLaw = !segments.sameTradeLaw(segment, segment - 1);
            if (day < endDay && day >= (tradeLaw ? firstDay - memoryDays : firstDay)) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is said of trades changes in the month, or changed while goods are still on the way. */
    private static boolean tradeChanges(LawSegments segments, long firstDay, long endDay) {
        long memoryDays = (long) Math.ceil(CalendarMonth.MAX_TRANSIT_MONTHS * 31);
        for (int segment = 1; segment < segments.count(); segment++) {
            long day = segments.firstDay(segment);
            boolean law = !segments.sameTradeLaw(segment, segment - 1);
            boolean charges = segments.state(segment).charges()
                    != segments.state(segment - 1).charges();
            if (day < endDay && ((law && day >= firstDay - memoryDays) || (charges && day >= firstDay))) {
                return true;
            }
        }
        return false;
    }

    /** Today's law of all others, and what the issuer's own will be when the stage takes force. */
    private static LawState announcedState(
            LawState today,
            LawTimeline.DatedStage stage,
            Map<String, LawTimeline.Interval> expected,
            LawLibrary library) {
        List<LawTimeline.Interval> levers = new ArrayList<>(expected.values());
        for (LawTimeline.Interval interval : today.held()) {
            if (!interval.issuer().equals(stage.issuer())) {
                levers.add(interval);
            }
        }
        return new LawState(levers, library);
    }
}
