package org.yardstick.policy;

import java.util.List;

/** Levers that make purchases dearer, cheaper or risky. {@link LawLibrary} keeps one object for each set of them. */
final class Charges {
    private final List<CostRule> costRules;
    private final List<Deterrent> deterrents;

    Charges(List<CostRule> costRules, List<Deterrent> deterrents) {
        this.costRules = List.copyOf(costRules);
        this.deterrents = List.copyOf(deterrents);
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
}
