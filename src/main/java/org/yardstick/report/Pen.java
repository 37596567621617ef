package org.yardstick.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;

/** Writes and measures text; measures are the same for a picture and for a vector file. */
final class Pen {

    private static final String ELLIPSIS = "\u2026";

    private final Graphics2D graphics;
    private final FontRenderContext metrics = new FontRenderContext(null, true, true);

    Pen(Graphics2D graphics) {
        this.graphics = graphics;
    }

    Graphics2D graphics() {
        return graphics;
    }

    double width(String text, Font font) {
        return font.getStringBounds(text, metrics).getWidth();
    }

    void left(String text, double x, double baseline, Font font, Color colour) {
        graphics.setFont(font);
        graphics.setPaint(colour);
        graphics.drawString(text, (float) x, (float) baseline);
    }

    void right(String text, double x, double baseline, Font font, Color colour) {
        left(text, x - width(text, font), baseline, font, colour);
    }

    void centre(String text, double x, double baseline, Font font, Color colour) {
        left(text, x - width(text, font) / 2, baseline, font, colour);
    }

    /** Breaks a text at spaces into lines no wider than {@code width}; a word that is too wide is shortened. */
    List<String> wrap(String text, Font font, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer, font) <= width) {
                line = longer;
            } else {
                lines.add(fit(line, font, width));
                line = word;
            }
        }
        lines.add(fit(line, font, width));
        return lines;
    }

    /** Shortens a text to a width, with an ellipsis where something was left out. */
    String fit(String text, Font font, double width) {
        if (width(text, font) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end).stripTrailing() + ELLIPSIS, font) > width) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }
}
