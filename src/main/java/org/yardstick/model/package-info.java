/**
 * The simulation of one world on MASON: phases, random streams and observers, and the only user
 * of {@code sim.*}; it may import scenario, agents, policy and market.
 */
@NullMarked
package org.yardstick.model;

import org.jspecify.annotations.NullMarked;
