package org.yardstick.policy;

/** A lever that spends public money on the home industry. */
public interface Programme extends Lever {
    /** What the money is for. */
    enum Purpose {
        FABS,
        TOOLS,
        MEMORY,
        CHIP_DESIGN,
        DATA_CENTRES,
        EXPORT_FINANCE,
        ALLIED_COMPENSATION
    }

    /** Delivered spending, USD a month; 0 for purposes that the lever does not serve. */
    double usdPerMonth(Purpose purpose);
}
