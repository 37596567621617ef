package org.yardstick.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The one typeface of all charts, read from the jar, so that a chart looks the same on every machine and can be drawn
 * where no font is installed. Logical fonts such as {@code SansSerif} are never used.
 */
final class Fonts {

    private final Font regular;
    private final Font bold;

    private Fonts(Font regular, Font bold) {
        this.regular = regular;
        this.bold = bold;
    }

    /**
     * Prepares the Java runtime for drawing without a screen and without installed fonts, then reads the typeface.
     *
     * @throws ReportException if the temporary folder cannot be written
     */
    static Fonts load() throws ReportException {
        prepareRuntime();
        return new Fonts(read("/fonts/DejaVuSans.ttf"), read("/fonts/DejaVuSans-Bold.ttf"));
    }

    /** Returns the upright weight at a size in layout units. */
    Font regular(float size) {
        return regular.deriveFont(Font.PLAIN, size);
    }

    /** Returns the bold weight at a size in layout units. */
    Font bold(float size) {
        return bold.deriveFont(Font.BOLD, size);
    }

    /** The runtime asks the operating system for fonts unless it is given a list, and fails where there are none. */
    private static void prepareRuntime() throws ReportException {
        System.setProperty("java.awt.headless", "true");
        try {
            Path list = Files.createTempFile("yardstick-fonts", ".properties");
            list.toFile().deleteOnExit();
            Files.writeString(list, "version=1\nsequence.allfonts=default\n", StandardCharsets.ISO_8859_1);
            System.setProperty("sun.awt.fontconfig", list.toString());
        } catch (IOException e) {
            throw new ReportException(
                    "The temporary folder " + System.getProperty("java.io.tmpdir") + " cannot be written ("
                            + e.getMessage() + "). Maybe it is full: free space or set -Djava.io.tmpdir.",
                    e);
        }
    }

    private static Font read(String resource) {
        try (InputStream in = Fonts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource
                        + " is missing from the program. Maybe the build was interrupted: run mvn clean verify.");
            }
            return Font.createFont(Font.TRUETYPE_FONT, new BufferedInputStream(in));
        } catch (FontFormatException e) {
            throw new IllegalStateException(resource + " is not a TrueType font", e);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
