/**
 * The command line: {@link org.yardstick.cli.Main} and one class per command; it may import
 * report, experiment, analysis and scenario, and, to list what there is, metrics and policy.
 */
@NullMarked
package org.yardstick.cli;

import org.jspecify.annotations.NullMarked;
