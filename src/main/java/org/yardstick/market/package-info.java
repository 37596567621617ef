/**
 * Pure rules of exchange: orders, sales, clearing, products and regions; it may import nothing of
 * ours.
 */
@NullMarked
package org.yardstick.market;

import org.jspecify.annotations.NullMarked;
