package org.yardstick.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A plan with its dates worked out: which lever of which issuer holds from which day to which, and which stages
 * are announced when. Days are epoch days; ends are exclusive.
 */
final class LawTimeline {
    /** Later than any date of a plan. */
    static final long FOREVER = Long.MAX_VALUE / 4;

    /** A lever in force from a day until before another. */
    record Interval(String issuer, String key, Lever lever, long fromDay, long untilDay) {
        boolean holdsOn(long day) {
            return fromDay <= day && day < untilDay;
        }
    }

    /** A stage with worked-out days, and the regime's switch that it belongs to. */
    record DatedStage(String issuer, int entry, Stage stage, long announcedDay, long fromDay, long untilDay) {}

    private final List<Interval> intervals = new ArrayList<>();
    private final List<DatedStage> stages = new ArrayList<>();

    LawTimeline(PolicyPlan plan) {
        new TreeMap<>(plan.byIssuer()).forEach(this::addIssuer);
    }

    List<Interval> intervals() {
        return intervals;
    }

    List<DatedStage> stages() {
        return stages;
    }

    /**
     * Levers of an issuer by key on the day on which {@code last} takes force, as told by the stages announced
     * before {@code knownBefore}.
     */
    Map<String, Interval> expected(DatedStage last, long knownBefore) {
        List<DatedStage> known = stages.stream()
                .filter(stage -> stage.issuer().equals(last.issuer())
                        && stage.entry() == last.entry()
                        && stage.announcedDay() < knownBefore
                        && stage.fromDay() <= last.fromDay())
                .toList();
        Map<String, Interval> state = new TreeMap<>();
        for (Interval interval : replay(last.issuer(), known, FOREVER)) {
            if (interval.holdsOn(last.fromDay())) {
                state.put(interval.key(), interval);
            }
        }
        return state;
    }

    private void addIssuer(String issuer, List<PolicyPlan.Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            PolicyPlan.Entry entry = entries.get(i);
            long from = entry.from().toEpochDay();
            long until = i + 1 < entries.size() ? entries.get(i + 1).from().toEpochDay() : FOREVER;
            if (until <= from) {
                throw new IllegalArgumentException(
                        "regime %s of issuer %s rules from %s, but the next one, %s, from %s; expected later dates in order"
                                .formatted(
                                        entry.regime().id(),
                                        issuer,
                                        entry.from(),
                                        entries.get(i + 1).regime().id(),
                                        entries.get(i + 1).from()));
            }
            List<DatedStage> dated = dated(issuer, i, entry);
            stages.addAll(
                    dated.stream().filter(stage -> stage.fromDay() < until).toList());
            for (Interval interval : replay(issuer, dated, until)) {
                join(interval);
            }
        }
    }

    /** All stages of an entry by day of force; those that triggers started come last on theirs. */
    private static List<DatedStage> dated(String issuer, int index, PolicyPlan.Entry entry) {
        List<DatedStage> dated = new ArrayList<>(written(issuer, index, entry));
        for (Stage stage : entry.started()) {
            dated.add(new DatedStage(
                    issuer,
                    index,
                    stage,
                    stage.announced().toEpochDay(),
                    stage.from().toEpochDay(),
                    untilDay(stage, 0)));
        }
        dated.sort(Comparator.comparingLong(DatedStage::fromDay));
        return dated;
    }

    private static List<DatedStage> written(String issuer, int index, PolicyPlan.Entry entry) {
        List<Stage> stages = entry.regime().stages();
        List<DatedStage> dated = new ArrayList<>();
        if (stages.isEmpty()) {
            return dated;
        }
        long switchDay = entry.from().toEpochDay();
        long switchKnown = entry.announced().toEpochDay();
        if (entry.timing() == PolicyPlan.Timing.SETTLED) {
            return settled(issuer, index, stages, switchKnown, switchDay);
        }
        long shift = entry.timing() == PolicyPlan.Timing.SHIFTED
                ? switchDay - stages.get(0).from().toEpochDay()
                : 0;
        for (Stage stage : stages) {
            long written = stage.from().toEpochDay() + shift;
            long until = untilDay(stage, shift);
            // A stage of the past takes force with the switch, on top of the stages before it.
            long announced =
                    written < switchDay ? switchKnown : stage.announced().toEpochDay() + shift;
            DatedStage clipped = new DatedStage(issuer, index, stage, announced, Math.max(switchDay, written), until);
            dated.add(until > switchDay ? clipped : replacing(clipped, switchKnown, switchDay));
        }
        return dated;
    }

    /** What a stage that lapsed before the switch leaves behind: what it replaced or lifted stays away. */
    private static DatedStage replacing(DatedStage stage, long switchKnown, long switchDay) {
        List<String> gone = new ArrayList<>(stage.stage().levers().keySet());
        gone.addAll(stage.stage().lift());
        Stage rest = new Stage(
                stage.stage().id(),
                stage.stage().title(),
                stage.stage().announced(),
                stage.stage().from(),
                stage.stage().until(),
                Map.of(),
                new TreeSet<>(gone));
        return new DatedStage(stage.issuer(), stage.entry(), rest, switchKnown, switchDay, FOREVER);
    }

    private static List<DatedStage> settled(
            String issuer, int index, List<Stage> stages, long switchKnown, long switchDay) {
        long lastDay = stages.get(stages.size() - 1).from().toEpochDay();
        List<DatedStage> dated = new ArrayList<>();
        for (Stage stage : stages) {
            DatedStage now = new DatedStage(issuer, index, stage, switchKnown, switchDay, FOREVER);
            dated.add(untilDay(stage, 0) > lastDay ? now : replacing(now, switchKnown, switchDay));
        }
        return dated;
    }

    private static long untilDay(Stage stage, long shift) {
        return stage.until().map(LocalDate::toEpochDay).map(day -> day + shift).orElse(FOREVER);
    }

    /** Intervals that follow from stages in order: a later stage ends what it replaces or lifts. */
    private static List<Interval> replay(String issuer, List<DatedStage> stages, long until) {
        Map<String, Interval> open = new LinkedHashMap<>();
        List<Interval> done = new ArrayList<>();
        for (DatedStage stage : stages) {
            if (stage.fromDay() >= until) {
                break;
            }
            stage.stage().lift().forEach(key -> close(open, done, key, stage.fromDay()));
            new TreeMap<>(stage.stage().levers()).forEach((key, lever) -> {
                close(open, done, key, stage.fromDay());
                long end = Math.min(until, stage.untilDay());
                open.put(key, new Interval(issuer, key, lever, stage.fromDay(), end));
            });
        }
        done.addAll(open.values());
        done.removeIf(interval -> interval.fromDay() >= interval.untilDay());
        return done;
    }

    private static void close(Map<String, Interval> open, List<Interval> done, String key, long day) {
        Interval interval = open.remove(key);
        if (interval != null) {
            done.add(new Interval(
                    interval.issuer(), key, interval.lever(), interval.fromDay(), Math.min(day, interval.untilDay())));
        }
    }

    /** Adds an interval; one that continues an equal lever prolongs it, so that its age goes on. */
    private void join(Interval next) {
        for (int i = 0; i < intervals.size(); i++) {
            Interval earlier = intervals.get(i);
            if (earlier.untilDay() == next.fromDay()
                    && earlier.issuer().equals(next.issuer())
                    && earlier.key().equals(next.key())
                    && earlier.lever().equals(next.lever())) {
                intervals.set(
                        i, new Interval(next.issuer(), next.key(), next.lever(), earlier.fromDay(), next.untilDay()));
                return;
            }
        }
        intervals.add(next);
    }
}
