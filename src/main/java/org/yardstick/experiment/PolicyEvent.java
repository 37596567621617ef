package org.yardstick.experiment;

import java.time.LocalDate;

/**
 * A policy that comes into force in a scenario: a row of {@code events.csv}.
 *
 * @param issuer government that issues it
 * @param regime regime it belongs to
 * @param stage stage of the regime
 * @param announced day on which agents learn of it
 * @param from day of force
 * @param label a few words for chart marks
 */
public record PolicyEvent(
        String issuer, String regime, String stage, LocalDate announced, LocalDate from, String label) {}
