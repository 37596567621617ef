package org.yardstick.scenario;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.yardstick.policy.Lever;
import org.yardstick.policy.PolicyPlan;
import org.yardstick.policy.PolicyRegime;
import org.yardstick.policy.StandbyStage;
import org.yardstick.policy.Trigger;

/** Reads what a trigger does when it fires: a stage of levers that begins, or another regime. */
final class TriggerActs {
    private final String issuer;
    private final Map<String, PolicyRegime> regimes;
    private final RegimeBinder binder;
    private final ProblemList problems;

    /**
     * Makes a reader.
     *
     * @param issuer issuer of the triggers
     * @param regimes its regimes by id, those included to which triggers switch
     * @param binder reads levers
     * @param problems where problems go
     */
    TriggerActs(String issuer, Map<String, PolicyRegime> regimes, RegimeBinder binder, ProblemList problems) {
        this.issuer = issuer;
        this.regimes = new TreeMap<>(regimes);
        this.binder = binder;
        this.problems = problems;
    }

    /**
     * Reads one.
     *
     * @param tree the trigger
     * @param path its name, for messages
     * @param written what else it says
     * @param regime the regime in whose file it stands, if it stands in one
     * @param sink gets every lever setting
     */
    Optional<Trigger.Act> read(
            Tree.Mapping tree,
            String path,
            TriggerBinder.Written written,
            Optional<String> regime,
            Consumer<Parameter> sink) {
        int before = problems.count();
        Map<String, Lever> levers = binder.levers(tree, path, sink);
        boolean stage = tree.get("levers").isPresent() || !written.lift().isEmpty();
        if (stage == written.switchTo().isPresent()) {
            problems.add(
                    tree.place(),
                    path,
                    stage
                            ? "has levers or lift beside switchTo, expected one of them. Maybe write two triggers."
                            : "does nothing, expected levers, lift or switchTo. Maybe add levers.");
            return Optional.empty();
        }
        if (written.switchTo().isPresent()) {
            if (written.lastsMonths().isPresent()) {
                refuse(tree, path, "lastsMonths", "is given with switchTo, whose stages have dates of their own");
            }
            return switchTo(tree, path, written, regime, written.switchTo().get());
        }
        if (written.timing().isPresent()) {
            refuse(tree, path, "timing", "is given without switchTo");
        }
        if (levers.isEmpty() && written.lift().isEmpty()) {
            if (problems.count() == before) {
                refuse(tree, path, "levers", "sets no lever and lift names none");
            }
            return Optional.empty();
        }
        OptionalInt lasts = written.lastsMonths();
        return Optional.of(new Trigger.StartStage(new StandbyStage(
                written.id(),
                written.title(),
                lasts.isPresent() ? Optional.of(lasts.getAsInt()) : Optional.empty(),
                levers,
                written.lift())));
    }

    private void refuse(Tree.Mapping tree, String path, String key, String message) {
        problems.add(tree.placeOf(key), path + "." + key, message + ", expected another. Maybe remove it.");
    }

    private Optional<Trigger.Act> switchTo(
            Tree.Mapping tree, String path, TriggerBinder.Written written, Optional<String> regime, String target) {
        if (regime.isPresent()) {
            problems.add(
                    tree.placeOf("switchTo"),
                    path + ".switchTo",
                    "is given in a regime's file, expected levers or lift. Maybe move the trigger to triggers.%s of a scenario."
                            .formatted(issuer));
            return Optional.empty();
        }
        if (written.under().contains(target)) {
            problems.add(
                    tree.placeOf("under"),
                    path + ".under",
                    "names the regime that the trigger switches to, expected another. Maybe name the one that ends.");
        }
        // A target that could not be read has been reported where it is named.
        return Optional.ofNullable(regimes.get(target))
                .map(found -> new Trigger.SwitchRegime(found, written.timing().orElse(PolicyPlan.Timing.DATED)));
    }
}
