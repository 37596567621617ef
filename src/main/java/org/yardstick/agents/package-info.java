/**
 * The actors, their state and their decisions: vendors, foundries, toolmakers, buyers, labs,
 * brokers and states; it may import policy and market.
 */
@NullMarked
package org.yardstick.agents;

import org.jspecify.annotations.NullMarked;
