/**
 * Sweeps on a cluster of Apache Spark. Built only by the Maven profile {@code spark} and kept out of the program's jar;
 * the program finds {@link org.yardstick.experiment.cluster.SparkConnector} by its name where it is there.
 */
@NullMarked
package org.yardstick.experiment.cluster;

import org.jspecify.annotations.NullMarked;
