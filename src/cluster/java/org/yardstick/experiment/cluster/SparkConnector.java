package org.yardstick.experiment.cluster;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yardstick.experiment.ClusterConnector;
import org.yardstick.experiment.SweepEngine;

/** Finds a Spark master: a standalone one, or Spark's threads on this machine. */
public final class SparkConnector implements ClusterConnector {

    private static final int PATIENCE_MILLISECONDS = 5000;
    private static final Pattern LOCAL = Pattern.compile("local(\\[(\\d+|\\*)])?");
    private static final Pattern ADDRESS = Pattern.compile("(\\[[^\\]]+]|[^:/,]+):(\\d{1,5})");

    @Override
    public SweepEngine connect(String master, Consumer<String> notes) {
        if (!isThisProcess(master)) {
            // Spark itself would try for a minute, and would then not say what went wrong.
            reach(master);
        }
        return new SparkEngine(master, notes);
    }

    /** Returns whether runs are made by Spark's threads in this very process. */
    static boolean isThisProcess(String master) {
        return LOCAL.matcher(master).matches();
    }

    private static void reach(String master) {
        List<String> silent = new ArrayList<>();
        for (InetSocketAddress address : addresses(master)) {
            try (Socket socket = new Socket()) {
                socket.connect(address, PATIENCE_MILLISECONDS);
                return;
            } catch (IOException e) {
                silent.add(address + " (" + e.getMessage() + ")");
            }
        }
        throw new IllegalArgumentException("no Spark master answers at " + String.join(" or ", silent)
                + ". Maybe start one, or take the URL that the master's own page shows.");
    }

    /** Several masters stand by for each other. */
    private static List<InetSocketAddress> addresses(String master) {
        List<InetSocketAddress> addresses = new ArrayList<>();
        if (master.startsWith("spark://")) {
            for (String address : master.substring("spark://".length()).split(",", -1)) {
                Matcher match = ADDRESS.matcher(address);
                if (match.matches() && Integer.parseInt(match.group(2)) < 1 << 16) {
                    addresses.add(new InetSocketAddress(match.group(1), Integer.parseInt(match.group(2))));
                }
            }
        }
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("--master is \"" + master
                    + "\", expected one such as spark://host:7077, or local[2] for a trial on this machine.");
        }
        return addresses;
    }
}
