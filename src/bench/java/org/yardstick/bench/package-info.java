/** Benchmarks: how long a run takes, and how that grows with buyers and months. No part of the program. */
@NullMarked
package org.yardstick.bench;

import org.jspecify.annotations.NullMarked;
