package org.yardstick.experiment;

import java.util.List;

/**
 * A member of a posterior ensemble.
 *
 * @param values values as settings write them, in the order of the ensemble's paths
 * @param weight how often it is drawn; 0 or more
 * @param score minus the logarithm of its likelihood, lower is better
 */
public record ParameterSet(List<String> values, double weight, double score) {

    /** Checks the weight. */
    public ParameterSet {
        values = List.copyOf(values);
        if (!(weight >= 0)) {
            throw new IllegalArgumentException("weight is " + weight + ", expected 0 or more");
        }
    }
}
