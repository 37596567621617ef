package org.yardstick.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which charts are drawn, how large, and in which language.
 *
 * @param widthPx width of the PNG in pixels, 400 to 20,000
 * @param heightPx height of the PNG in pixels, 250 to 20,000
 * @param scale pixels for one layout unit, 0.5 to 10; text has about 10 units, so 2 suits print at 1600 pixels
 * @param formats file formats, at least one
 * @param charts chart names or families to draw; empty for all
 * @param shareMarkets markets of the vendor share charts
 * @param language language of everything written
 */
public record ChartOptions(
        int widthPx,
        int heightPx,
        double scale,
        Set<Format> formats,
        List<String> charts,
        List<String> shareMarkets,
        Language language) {

    private static final double USUAL_WIDTH = 800;
    private static final double USUAL_HEIGHT = 500;
    private static final double LEAST_SCALE = 0.5;
    private static final double MOST_SCALE = 10;

    /** A file format. */
    public enum Format {
        /** A picture of pixels. */
        PNG,
        /** A vector file with real text. */
        SVG,
        /** A page with real text and the typefaces in it. */
        PDF;

        /** Returns the ending of its files, and the name under which readers ask for it. */
        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Checks sizes and copies the lists. */
    public ChartOptions {
        if (widthPx < 400 || widthPx > 20_000 || heightPx < 250 || heightPx > 20_000) {
            throw new IllegalArgumentException(
                    "size must be 400x250 to 20000x20000 pixels but is " + widthPx + "x" + heightPx);
        }
        if (!(scale >= 0.5 && scale <= 10)) {
            throw new IllegalArgumentException("scale must be 0.5 to 10 but is " + scale);
        }
        if (widthPx / scale < 400 || heightPx / scale < 250) {
            throw new IllegalArgumentException("at scale " + scale + " a chart needs at least "
                    + Math.round(400 * scale) + "x" + Math.round(250 * scale) + " pixels but has " + widthPx + "x"
                    + heightPx);
        }
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("formats must name at least one of PNG, SVG and PDF");
        }
        formats = Set.copyOf(formats);
        charts = List.copyOf(charts);
        shareMarkets = List.copyOf(shareMarkets);
    }

    /** Returns the options of a report: all charts, PNG of 1600 by 1000 pixels at double density, and SVG. */
    public static ChartOptions standard() {
        return new ChartOptions(
                1600, 1000, 2, EnumSet.of(Format.PNG, Format.SVG), List.of(), List.of("china", "world"), Language.EN);
    }

    /** Returns these options for some charts only. */
    public ChartOptions only(List<String> names) {
        return new ChartOptions(widthPx, heightPx, scale, formats, names, shareMarkets, language);
    }

    /** Returns these options in another size; text grows with the chart, so that its layout stays. */
    public ChartOptions sized(int width, int height) {
        double fitting = Math.min(width / USUAL_WIDTH, height / USUAL_HEIGHT);
        double textScale = Math.max(LEAST_SCALE, Math.min(MOST_SCALE, fitting));
        return new ChartOptions(width, height, textScale, formats, charts, shareMarkets, language);
    }

    /** Returns these options for other file formats. */
    public ChartOptions as(Set<Format> wanted) {
        return new ChartOptions(widthPx, heightPx, scale, wanted, charts, shareMarkets, language);
    }

    /** Returns these options in another language. */
    public ChartOptions in(Language wanted) {
        return new ChartOptions(widthPx, heightPx, scale, formats, charts, shareMarkets, wanted);
    }
}
