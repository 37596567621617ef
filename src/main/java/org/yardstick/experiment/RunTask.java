package org.yardstick.experiment;

/**
 * One run of an experiment.
 *
 * @param scenario number of the scenario in the plan, from 0
 * @param replicate number of the replicate, from 0
 */
record RunTask(int scenario, int replicate) {}
