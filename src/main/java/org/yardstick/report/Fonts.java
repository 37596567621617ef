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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The typefaces of all charts, read from the jar, so that a chart looks the same on every machine and can be drawn where
 * no font is installed: one for each language, and the other where the language's own lacks a character. Logical fonts
 * such as {@code SansSerif} are never used.
 */
final class Fonts {

    /** A typeface in two weights. */
    enum Face {
        /** For English. */
        DEJAVU("DejaVu Sans", "DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
        /** For Chinese, cut down to common characters: see src/main/fonts/README.md. */
        NOTO("Noto Sans SC", "NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf");

        private final String family;
        private final String regular;
        private final String bold;

        Face(String family, String regular, String bold) {
            this.family = family;
            this.regular = regular;
            this.bold = bold;
        }

        /** Returns the name under which drawings ask for it. */
        String family() {
            return family;
        }

        /** Returns the resources with its upright and its bold weight. */
        List<String> files() {
            return List.of("/fonts/" + regular, "/fonts/" + bold);
        }
    }

    private final Face face;
    private final Map<Face, List<Font>> read = new EnumMap<>(Face.class);

    private Fonts(Face face) {
        this.face = face;
    }

    /** Prepares the typeface of English charts. */
    static Fonts load() throws ReportException {
        return load(Language.EN);
    }

    /**
     * Prepares the Java runtime for drawing without a screen and without installed fonts.
     *
     * @param language language of the charts
     * @throws ReportException if the temporary folder cannot be written
     */
    static Fonts load(Language language) throws ReportException {
        prepareRuntime();
        Fonts fonts = new Fonts(language == Language.ZH ? Face.NOTO : Face.DEJAVU);
        fonts.weights(fonts.face);
        return fonts;
    }

    /** Returns the upright weight at a size in layout units. */
    Font regular(float size) {
        return weights(face).get(0).deriveFont(Font.PLAIN, size);
    }

    /** Returns the bold weight at a size in layout units. */
    Font bold(float size) {
        return weights(face).get(1).deriveFont(Font.BOLD, size);
    }

    /** Returns the font of the other language in the same weight and size. */
    Font other(Font font) {
        Face other = face == Face.NOTO ? Face.DEJAVU : Face.NOTO;
        return weights(other).get(font.isBold() ? 1 : 0).deriveFont(font.getStyle(), font.getSize2D());
    }

    /** Charts are painted side by side, and the second typeface is read only when it is needed. */
    private synchronized List<Font> weights(Face wanted) {
        return read.computeIfAbsent(
                wanted, missing -> missing.files().stream().map(Fonts::read).toList());
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

    /** Opens one of the files of a typeface. */
    static InputStream open(String resource) {
        InputStream in = Fonts.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException(
                    resource + " is missing from the program. Maybe the build was interrupted: run mvn clean verify.");
        }
        return in;
    }

    private static Font read(String resource) {
        try (InputStream in = open(resource)) {
            return Font.createFont(Font.TRUETYPE_FONT, new BufferedInputStream(in));
        } catch (FontFormatException e) {
            throw new IllegalStateException(resource + " is not a TrueType font", e);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
