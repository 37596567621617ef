/**
 * Numbers in, numbers out, across runs: sensitivity, calibration, regret and scenario discovery;
 * it may import nothing of ours.
 */
@NullMarked
package org.yardstick.analysis;

import org.jspecify.annotations.NullMarked;
