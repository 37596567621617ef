package org.yardstick.report;

/**
 * A policy that comes into force in a scenario.
 *
 * @param scenario short name of the scenario
 * @param year when it comes into force, decimal years
 * @param label a few words for the key
 */
record PolicyDate(String scenario, double year, String label) {}
