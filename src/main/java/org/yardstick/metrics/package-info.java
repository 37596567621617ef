/**
 * What is measured inside one run: the catalogue of metrics and the recorder; it may import
 * model, agents and market.
 */
@NullMarked
package org.yardstick.metrics;

import org.jspecify.annotations.NullMarked;
