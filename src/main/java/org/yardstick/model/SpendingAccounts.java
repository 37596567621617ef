package org.yardstick.model;

import java.util.Arrays;
import org.yardstick.agents.DemandParameters;

/**
 * Budgets against payments, by desk: what could not be spent stays on order for some months, and what was
 * overspent is saved later, so that payments follow budgets however long the queue.
 */
final class SpendingAccounts {
    private static final double LARGEST_CUT = 0.2;

    private final DemandParameters demand;
    private final double[] balanceUsd;
    private final double[] budgetUsd;
    private final double[] paidUsd;

    SpendingAccounts(int desks, DemandParameters demand) {
        this.demand = demand;
        balanceUsd = new double[desks];
        budgetUsd = new double[desks];
        paidUsd = new double[desks];
    }

    /** Settles the last month and opens a new one. */
    void newMonth() {
        for (int desk = 0; desk < balanceUsd.length; desk++) {
            balanceUsd[desk] = balanceUsd[desk] * demand.carryOver() + budgetUsd[desk] - paidUsd[desk];
        }
        Arrays.fill(budgetUsd, 0);
        Arrays.fill(paidUsd, 0);
    }

    /** Notes a buyer's budget of this month, USD. */
    void budget(int desk, double usd) {
        budgetUsd[desk] += usd;
    }

    /** Notes a payment, USD. */
    void pay(int desk, double usd) {
        paidUsd[desk] += usd;
    }

    /** Budget that could not be spent and is still wanted, USD. */
    double carryUsd(int desk) {
        return Math.max(0, balanceUsd[desk]);
    }

    /** Factor, at most 1, on this month's wants of a desk whose buyers want {@code flowUsd} a month. */
    double factor(int desk, double flowUsd) {
        if (flowUsd <= 0) {
            return 1;
        }
        double factor = 1 + balanceUsd[desk] / (demand.catchUpMonths() * flowUsd);
        return Math.max(LARGEST_CUT, Math.min(1, factor));
    }
}
