package org.yardstick.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All levers in force at one moment, sorted by the effects that they have. */
final class LawState {
    private final List<LawTimeline.Interval> held;
    private final Map<Class<? extends Lever>, List<Lever>> byClass = new HashMap<>();
    private final TradeLaw tradeLaw;
    private final Charges charges;
    private final List<InputRule> inputRules;
    private final List<Mandate> mandates;

    LawState(Collection<LawTimeline.Interval> intervals, LawLibrary library) {
        held = intervals.stream()
                .sorted(Comparator.comparing(LawTimeline.Interval::issuer).thenComparing(LawTimeline.Interval::key))
                .toList();
        for (LawTimeline.Interval interval : held) {
            byClass.computeIfAbsent(interval.lever().getClass(), unseen -> new ArrayList<>())
                    .add(interval.lever());
        }
        tradeLaw = library.tradeLaw(governments());
        charges = library.charges(levers(CostRule.class), levers(Deterrent.class));
        inputRules = levers(InputRule.class);
        mandates = levers(Mandate.class);
    }

    private List<TradeLaw.Government> governments() {
        List<TradeLaw.Government> governments = new ArrayList<>();
        for (String issuer :
                held.stream().map(LawTimeline.Interval::issuer).distinct().toList()) {
            List<TradeRule> all = held.stream()
                    .filter(interval -> interval.issuer().equals(issuer))
                    .map(LawTimeline.Interval::lever)
                    .filter(TradeRule.class::isInstance)
                    .map(TradeRule.class::cast)
                    .toList();
            if (!all.isEmpty()) {
                governments.add(new TradeLaw.Government(
                        issuer,
                        all.stream().filter(rule -> !(rule instanceof Licence)).toList(),
                        all.stream().filter(Licence.class::isInstance).toList()));
            }
        }
        return governments;
    }

    List<LawTimeline.Interval> held() {
        return held;
    }

    /** Levers of one class, in order. */
    @SuppressWarnings("unchecked") // Each list holds levers of the class that is its key.
    <L extends Lever> List<L> ofClass(Class<L> type) {
        return (List<L>) byClass.getOrDefault(type, List.of());
    }

    private <L> List<L> levers(Class<L> type) {
        List<L> found = new ArrayList<>();
        for (LawTimeline.Interval interval : held) {
            if (type.isInstance(interval.lever())) {
                found.add(type.cast(interval.lever()));
            }
        }
        return found;
    }

    /** What trades are permitted. */
    TradeLaw tradeLaw() {
        return tradeLaw;
    }

    /** What is charged on trades. */
    Charges charges() {
        return charges;
    }

    /** Rules on one flow overlap more than they add, so the strictest one counts. */
    double openShare(InputTrade trade) {
        double open = 1;
        for (InputRule rule : inputRules) {
            open = Math.min(open, rule.openShare(trade));
        }
        return open;
    }

    double homeShare(String market, boolean stateFunded) {
        double highest = 0;
        for (Mandate mandate : mandates) {
            highest = Math.max(highest, mandate.homeShare(market, stateFunded));
        }
        return highest;
    }
}
