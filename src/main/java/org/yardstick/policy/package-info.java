/**
 * Levers, one class per instrument, and the regimes that activate them by date; it may import
 * market.
 */
@NullMarked
package org.yardstick.policy;

import org.jspecify.annotations.NullMarked;
