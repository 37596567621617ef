package org.yardstick.experiment;

/** An experiment asks for more memory than the program may use. */
public final class ExperimentTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExperimentTooLarge(long neededMegabytes, long heapMegabytes) {
        super(("The results would take about %d MB of memory, more than half of the %d MB that the program may use."
                        + " Maybe ask for fewer --metrics or --replicates, or give it more:"
                        + " YARDSTICK_JAVA_OPTS=-Xmx%dm")
                .formatted(neededMegabytes, heapMegabytes, 3 * neededMegabytes));
    }
}
