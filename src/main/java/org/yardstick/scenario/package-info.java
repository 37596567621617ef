/**
 * Scenario files: reading, checking, overriding and resolving them; it may import agents, policy
 * and market (their parameter records only).
 */
@NullMarked
package org.yardstick.scenario;

import org.jspecify.annotations.NullMarked;
