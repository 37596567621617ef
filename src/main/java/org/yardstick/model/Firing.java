package org.yardstick.model;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A trigger that fired in a run.
 *
 * @param issuer issuer that acted
 * @param trigger trigger id
 * @param title one line for readers
 * @param regime regime that ruled
 * @param outcome what it did, such as {@code starts tightened}
 * @param observed last month that was observed
 * @param value value observed in that month
 * @param unit unit of the value
 * @param announced day of the announcement
 * @param from day of force
 */
public record Firing(
        String issuer,
        String trigger,
        String title,
        String regime,
        String outcome,
        YearMonth observed,
        double value,
        String unit,
        LocalDate announced,
        LocalDate from) {}
