package org.yardstick.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps one object for each law, so that what was said of a trade under a law need not be asked again. */
final class LawLibrary {
    private final Map<List<TradeLaw.Government>, TradeLaw> tradeLaws = new HashMap<>();
    private final Map<List<Lever>, Charges> charges = new HashMap<>();

    private final Set<String> stateBuyersApart = new HashSet<>();

    TradeLaw tradeLaw(List<TradeLaw.Government> governments) {
        for (TradeLaw.Government government : governments) {
            government.rules().forEach(rule -> stateBuyersApart.addAll(rule.stateBuyersApart()));
            government.licences().forEach(rule -> stateBuyersApart.addAll(rule.stateBuyersApart()));
        }
        return tradeLaws.computeIfAbsent(governments, unseen -> new TradeLaw(unseen, tradeLaws.size()));
    }

    /** Takes note of a lever that a trigger may set later, so that who is told apart never changes during a run. */
    void expect(Lever lever) {
        if (lever instanceof TradeRule rule) {
            stateBuyersApart.addAll(rule.stateBuyersApart());
        }
    }

    /** Whether any law here treats state-funded buyers of a market unlike others. */
    boolean tellsStateBuyersApart(String market) {
        return stateBuyersApart.contains(market);
    }

    Charges charges(List<CostRule> costRules, List<Deterrent> deterrents) {
        List<Lever> all = new ArrayList<>(costRules);
        all.addAll(deterrents);
        return charges.computeIfAbsent(all, unseen -> new Charges(costRules, deterrents));
    }
}
