package org.yardstick.policy;

/** A lever that pays for enforcement of export controls. */
public interface Enforcement extends Lever {
    /** Budget, USD a year. */
    double budgetUsdPerYear();
}
