/**
 * Charts and reports on paper, made from the files in an output folder and from nothing else; it
 * may import analysis.
 */
@NullMarked
package org.yardstick.report;

import org.jspecify.annotations.NullMarked;
