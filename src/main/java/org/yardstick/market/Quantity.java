package org.yardstick.market;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Unit and hard bounds of one number that a user may set: the single place that feeds schema checks,
 * reference pages and axis titles. A range of plausible values, as used by sweeps, belongs to the world
 * file; the bounds here only say which values mean anything at all.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
public @interface Quantity {
    /** Unit in words, such as {@code USD}, {@code months}, {@code H100e}, {@code fraction}, {@code 1}. */
    String unit();

    /** Smallest value that means anything, inclusive. */
    double min() default 0;

    /** Largest value that means anything, inclusive. */
    double max() default 1e15;
}
