package org.yardstick.policy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what the names in a component stand for, so that a reader of scenario files can refuse unknown ones.
 * On a map the names are its keys, or its values where these are texts.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.METHOD})
public @interface Refers {
    /** Kind of name. */
    To value();

    /** What a name may stand for. */
    enum To {
        /** A market id. */
        MARKET,
        /** A market id, a country group such as {@code D:4}, or {@code all}. */
        PLACE,
        /** A vendor id. */
        VENDOR,
        /** A vendor or maker id. */
        FIRM,
        /** A product id, with {@code *} for any run of characters at its end. */
        PRODUCT_PATTERN,
        /** A kind of input in kebab case, such as {@code design-software}. */
        INPUT,
        /** A purpose of public spending in kebab case, such as {@code chip-design}. */
        PURPOSE
    }
}
