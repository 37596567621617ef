package org.yardstick.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Time cut at every day on which some lever enters or leaves force, with the law of each piece. */
final class LawSegments {
    private final long[] firstDays;
    private final List<LawState> states = new ArrayList<>();

    LawSegments(List<LawTimeline.Interval> intervals, LawLibrary library) {
        TreeSet<Long> days = new TreeSet<>();
        days.add(-LawTimeline.FOREVER);
        for (LawTimeline.Interval interval : intervals) {
            days.add(interval.fromDay());
            if (interval.untilDay() < LawTimeline.FOREVER) {
                days.add(interval.untilDay());
            }
        }
        firstDays = days.stream().mapToLong(Long::longValue).toArray();
        for (long day : firstDays) {
            states.add(new LawState(
                    intervals.stream().filter(interval -> interval.holdsOn(day)).toList(), library));
        }
    }

    int count() {
        return firstDays.length;
    }

    /** Segment in which a day lies. */
    int at(long day) {
        int found = Arrays.binarySearch(firstDays, day);
        return found >= 0 ? found : -found - 2;
    }

    long firstDay(int segment) {
        return firstDays[segment];
    }

    /** First day after a segment. */
    long endDay(int segment) {
        return segment + 1 < firstDays.length ? firstDays[segment + 1] : LawTimeline.FOREVER;
    }

    LawState state(int segment) {
        return states.get(segment);
    }

    /** What trades are permitted in a segment. */
    TradeLaw tradeLaw(int segment) {
        return state(segment).tradeLaw();
    }

    /** Whether two segments say the same of every trade. */
    boolean sameTradeLaw(int a, int b) {
        return state(a).tradeLaw() == state(b).tradeLaw();
    }
}
