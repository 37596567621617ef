package org.yardstick.scenario;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.yardstick.market.Quantity;
import org.yardstick.policy.PolicyPlan;
import org.yardstick.policy.PolicyRegime;
import org.yardstick.policy.Trigger;
import org.yardstick.policy.TriggerCondition;

/** Turns the triggers of one issuer, in its regimes' files and in the scenario's, into {@link Trigger}s. */
final class TriggerBinder {
    /** Settings of a trigger that {@code --set} takes. */
    static final List<String> SETTINGS = List.of(
            "level", "monthsInARow", "windowMonths", "earliest", "latest", "announceAfterDays", "graceDays", "repeat");

    /** A trigger as it is written. */
    record Written(
            String id,
            String title,
            String metric,
            Optional<String> basis,
            String market,
            Optional<String> vendor,
            @Quantity(unit = "months", min = 1, max = 120) OptionalInt windowMonths,
            TriggerCondition.Comparison is,
            double level,
            String unit,
            @Quantity(unit = "months", min = 1, max = 120) int monthsInARow,
            Optional<String> after,
            Set<String> under,
            Optional<LocalDate> earliest,
            Optional<LocalDate> latest,
            @Quantity(unit = "days", max = 3650) OptionalInt announceAfterDays,
            @Quantity(unit = "days", max = 3650) OptionalInt graceDays,
            Optional<Boolean> repeat,
            Optional<Tree> levers,
            Set<String> lift,
            @Quantity(unit = "months", min = 1, max = 600) OptionalInt lastsMonths,
            Optional<String> switchTo,
            Optional<PolicyPlan.Timing> timing,
            String source) {}

    /** A trigger with where it stands. */
    record Placed(Trigger trigger, Tree.Mapping tree, String path) {
        Place place(String key) {
            return tree.placeOf(key);
        }
    }

    private final String issuer;
    private final List<PolicyPlan.Entry> entries;
    private final Map<String, PolicyRegime> regimes;
    private final RegimeBinder binder;
    private final SeriesChecks checks;
    private final RecordShapes shapes;
    private final ProblemList problems;
    private final YearMonth start;
    private final YearMonth until;
    private final List<Placed> found = new ArrayList<>();
    private final Set<String> named = new TreeSet<>();

    /**
     * Makes a binder.
     *
     * @param issuer issuer whose triggers are read
     * @param entries its regimes by date
     * @param regimes its regimes by id, those included to which triggers switch
     * @param binder reads levers
     * @param checks what may be observed
     * @param shapes what records ask for
     * @param start first month of the run
     * @param until last month of the run
     * @param problems where problems go
     */
    TriggerBinder(
            String issuer,
            List<PolicyPlan.Entry> entries,
            Map<String, PolicyRegime> regimes,
            RegimeBinder binder,
            SeriesChecks checks,
            RecordShapes shapes,
            YearMonth start,
            YearMonth until,
            ProblemList problems) {
        this.issuer = issuer;
        this.entries = List.copyOf(entries);
        this.regimes = new TreeMap<>(regimes);
        this.binder = binder;
        this.checks = checks;
        this.shapes = shapes;
        this.start = start;
        this.until = until;
        this.problems = problems;
    }

    /** Reads the triggers in a regime's file, which are armed while it rules. */
    void ofRegime(ScenarioSources.RegimeUse use, Consumer<Parameter> sink) {
        String path = "policy." + issuer;
        Optional<Tree> list = use.regime().get(ScenarioSources.TRIGGERS).map(Tree.Entry::value);
        list.ifPresent(tree -> {
            for (Tree item : items(tree, path)) {
                read(item, path, Optional.of(use.regimeId()), sink);
            }
        });
    }

    /** Reads the triggers that the scenario's own file gives the issuer. */
    void ofScenario(Tree list, Consumer<Parameter> sink) {
        String path = ScenarioSources.TRIGGERS + "." + issuer;
        for (Tree item : items(list, path)) {
            read(item, path, Optional.empty(), sink);
        }
    }

    private List<Tree> items(Tree list, String path) {
        if (list instanceof Tree.Sequence sequence) {
            return sequence.items();
        }
        if (!RegimeBinder.isEmpty(list)) {
            problems.add(
                    list.place(),
                    path,
                    "is %s, expected a list of triggers. Maybe begin each with \"- id: ...\".".formatted(list.kind()));
        }
        return List.of();
    }

    /** All triggers read, after what can only be checked between them. */
    List<Trigger> triggers() {
        new TriggerCircles(problems).check(found, named);
        Set<String> keys = new TreeSet<>();
        regimes.forEach((id, regime) ->
                regime.stages().forEach(stage -> keys.addAll(stage.levers().keySet())));
        for (Placed placed : found) {
            if (placed.trigger().act() instanceof Trigger.StartStage act) {
                keys.addAll(act.stage().levers().keySet());
            }
        }
        for (Placed placed : found) {
            if (placed.trigger().act() instanceof Trigger.StartStage act) {
                for (String key : act.stage().lift()) {
                    if (!keys.contains(key)) {
                        problems.add(
                                placed.place("lift"),
                                placed.path() + ".lift",
                                "names \"" + key + "\", which neither a stage nor a trigger sets, "
                                        + Nearest.hint(key, keys));
                    }
                }
            }
        }
        return found.stream().map(Placed::trigger).toList();
    }

    private void read(Tree item, String parent, Optional<String> regime, Consumer<Parameter> sink) {
        String id = item instanceof Tree.Mapping named
                ? named.scalar("id").map(Tree.Scalar::text).orElse("trigger")
                : "trigger";
        String path = parent + "." + id;
        int before = problems.count();
        boolean again = !named.add(id);
        Consumer<Parameter> settings = parameter -> {
            if (SETTINGS.contains(parameter.path().substring(path.length() + 1))) {
                sink.accept(parameter);
            }
        };
        Optional<Written> read = new RecordBinder(problems, RecordBinder.Style.PLAIN, shapes, settings)
                .record(item, Written.class, path);
        if (read.isEmpty() || !(item instanceof Tree.Mapping tree)) {
            return;
        }
        Written written = read.get();
        if (again) {
            problems.add(
                    tree.place(),
                    path,
                    "is the id of two triggers of issuer " + issuer + ", expected one. Maybe rename this one.");
        }
        String basis = checks.condition(
                tree,
                path,
                written.metric(),
                written.basis(),
                written.market(),
                written.vendor(),
                written.unit(),
                written.windowMonths().orElse(1));
        Set<String> under = under(tree, path, written, regime);
        Optional<Trigger.Act> act =
                new TriggerActs(issuer, regimes, binder, problems).read(tree, path, written, regime, sink);
        if (problems.count() > before || act.isEmpty()) {
            return;
        }
        LocalDate earliest = written.earliest().orElse(start.atDay(1));
        LocalDate latest = written.latest().orElse(until.atEndOfMonth());
        TriggerCondition when = new TriggerCondition(
                written.metric(),
                basis,
                written.market(),
                written.vendor().orElse(""),
                written.windowMonths().orElse(1),
                written.is(),
                written.level(),
                written.unit(),
                written.monthsInARow());
        new TriggerDates(problems, start, until, entries).check(tree, path, when, under, earliest, latest);
        if (problems.count() > before) {
            return;
        }
        found.add(new Placed(
                new Trigger(
                        written.id(),
                        written.title(),
                        issuer,
                        under,
                        when,
                        written.after(),
                        earliest,
                        latest,
                        written.announceAfterDays().orElse(0),
                        written.graceDays().orElse(0),
                        written.repeat().orElse(false),
                        act.get()),
                tree,
                path));
    }

    private Set<String> under(Tree.Mapping tree, String path, Written written, Optional<String> regime) {
        if (regime.isEmpty()) {
            for (String id : written.under()) {
                if (!regimes.containsKey(id)) {
                    problems.add(
                            tree.placeOf("under"),
                            path + ".under",
                            "names \"" + id + "\", which is no regime of issuer " + issuer + " here, "
                                    + Nearest.hint(id, regimes.keySet()));
                }
            }
            return written.under();
        }
        if (!written.under().isEmpty()) {
            problems.add(
                    tree.placeOf("under"),
                    path + ".under",
                    "is given in a regime's file, whose triggers are armed while it rules; expected none. Maybe remove it.");
        }
        return Set.of(regime.get());
    }
}
