package org.yardstick.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** The values of all replicates of some scenarios, so that differences can be taken within each replicate. */
public interface Samples {

    /** Returns the scenarios that have runs, in order; the first is compared with each other one. */
    List<String> scenarios();

    /** Returns what a scenario has series of. */
    Set<Subject> subjects(String scenario);

    /** Returns a scenario's first month. */
    YearMonth start(String scenario);

    /** Returns a scenario's last month. */
    YearMonth end(String scenario);

    /** Returns one value a replicate, NaN where it has none; equally many for all scenarios, in the same order. */
    double[] values(String scenario, Subject subject, YearMonth month);
}
