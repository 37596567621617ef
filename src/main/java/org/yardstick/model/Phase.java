package org.yardstick.model;

/** The phases of a month, in the order in which they happen: the one place where the order is written. */
public enum Phase {
    /** Rules announced, in force, lapsed; states revise alignment, trust and programmes. */
    POLICY("Policy"),
    /** R and D, launches, redesigns, software stacks, algorithmic efficiency. */
    TECHNOLOGY("Technology"),
    /** Tools, wafers, packaging, HBM, dies, finished chips after their lead time. */
    SUPPLY("Supply"),
    /** Budgets, beliefs, route and product choice, orders. */
    DEMAND("Demand"),
    /** Licences and quotas applied, rationing, deliveries, backlog, prices. */
    CLEARING("Clearing"),
    /** Stocks grow and retire; labs train and release. */
    USE("Use"),
    /** Revenue, levies, subsidies, R and D budgets, lobbying pressure. */
    ACCOUNTS("Accounts"),
    /** Metrics. Observing never changes a run. */
    OBSERVE("Observe");

    private final String title;

    Phase(String title) {
        this.title = title;
    }

    /** Title for readers. */
    public String title() {
        return title;
    }
}
