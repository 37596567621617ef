package org.yardstick.experiment;

import java.util.function.Consumer;

/** Finds a cluster that makes runs; what implements it is built apart from the program. */
@FunctionalInterface
public interface ClusterConnector {
    /**
     * Looks for a cluster.
     *
     * @param master where it is, as the cluster's own software writes it
     * @param notes takes what the user should know while runs are made
     * @throws IllegalArgumentException if there is none; its message says what to try
     */
    SweepEngine connect(String master, Consumer<String> notes);
}
