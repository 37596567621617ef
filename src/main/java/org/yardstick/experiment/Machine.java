package org.yardstick.experiment;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * The machine of a run.
 *
 * @param cores cores that Java may use
 * @param memoryBytes physical memory, bytes
 * @param heapBytes largest heap, bytes
 * @param os operating system and its version
 * @param jvm name and version of the Java machine
 */
public record Machine(int cores, long memoryBytes, long heapBytes, String os, String jvm) {

    /** Returns the machine that this program runs on. */
    public static Machine current() {
        Runtime runtime = Runtime.getRuntime();
        long memory = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean bean
                ? bean.getTotalMemorySize()
                : 0;
        return new Machine(
                runtime.availableProcessors(),
                memory,
                runtime.maxMemory(),
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                property("java.vm.name") + " " + property("java.runtime.version"));
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
