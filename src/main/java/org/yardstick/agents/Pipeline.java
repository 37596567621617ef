package org.yardstick.agents;

import org.yardstick.market.Check;

/** Things on their way, first in, first out: what enters leaves after a delay that need not be whole months. */
final class Pipeline {
    private final double[] slots;
    private final int wholeMonths;
    private final double fraction;
    private int head;

    /**
     * Makes a pipeline in a steady state.
     *
     * @param delayMonths months from entry to exit, 0 or more; 10.5 lets half out after 10 and half after 11 months
     * @param steadyFlow flow a month that entered before the first month
     */
    Pipeline(double delayMonths, double steadyFlow) {
        Check.inRange("delayMonths", delayMonths, 0, 600);
        wholeMonths = (int) delayMonths;
        fraction = delayMonths - wholeMonths;
        slots = new double[wholeMonths + 2];
        for (int age = 0; age < wholeMonths; age++) {
            slots[age] = steadyFlow;
        }
        slots[wholeMonths] = fraction * steadyFlow;
    }

    /** Puts this month's flow in and returns what leaves this month. */
    double push(double flow) {
        slots[(head + wholeMonths) % slots.length] += (1 - fraction) * flow;
        slots[(head + wholeMonths + 1) % slots.length] += fraction * flow;
        double out = slots[head];
        slots[head] = 0;
        head = (head + 1) % slots.length;
        return out;
    }

    /** What is on its way. */
    double content() {
        double sum = 0;
        for (double slot : slots) {
            sum += slot;
        }
        return sum;
    }
}
