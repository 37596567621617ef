package org.yardstick.market;

/** How a card is counted: IDC counts both classes as cards, Epoch AI only flagships. */
public enum ProductClass {
    FLAGSHIP,
    INFERENCE
}
