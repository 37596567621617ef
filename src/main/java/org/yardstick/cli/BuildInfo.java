package org.yardstick.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What the build wrote about itself: the version and the commit it was made from. */
public final class BuildInfo implements IVersionProvider {

    private static final String RESOURCE = "/org/yardstick/build.properties";
    private static final String UNKNOWN = "unknown";

    private final String version;
    private final String commit;

    /**
     * Reads the build's own properties from the jar.
     *
     * @throws IllegalStateException if the jar lacks them
     * @throws UncheckedIOException if they cannot be read
     */
    public BuildInfo() {
        Properties properties = new Properties();
        try (InputStream in = BuildInfo.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE
                        + " is missing from the program. Maybe the build was interrupted: run mvn clean verify.");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
        this.version = properties.getProperty("version", UNKNOWN);
        // The launcher knows the commit of the clone it runs from, also where the build was not told.
        String launched = System.getProperty("yardstick.commit", UNKNOWN);
        this.commit = launched.equals(UNKNOWN) ? properties.getProperty("commit", UNKNOWN) : launched;
    }

    /** Returns the program's version, such as {@code 0.1.0}. */
    public String version() {
        return version;
    }

    /**
     * Returns the full hash of the commit, with {@code -dirty} behind it where files were changed since, or
     * {@code unknown} outside a clone.
     */
    public String commit() {
        return commit;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"yardstick " + version + " (commit " + commit + ", Java ${java.version})"};
    }
}
