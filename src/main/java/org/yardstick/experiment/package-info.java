/**
 * Many runs: designs, seeds, runners, the run store and the manifest; it may import analysis,
 * metrics, model and scenario.
 */
@NullMarked
package org.yardstick.experiment;

import org.jspecify.annotations.NullMarked;
