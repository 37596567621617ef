package org.yardstick.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Writes and measures text; measures are the same for a picture and for a vector file. Characters that a font lacks are
 * written in another.
 */
final class Pen {

    private static final String ELLIPSIS = "\u2026";

    /** A line must not begin with one of these. */
    private static final String CLOSING = "\uff0c\u3002\uff1b\uff1a\u3001\uff09\u300b\uff1f\uff01,.;:)%";

    private final Graphics2D graphics;
    private final UnaryOperator<Font> otherFont;
    private final FontRenderContext metrics = new FontRenderContext(null, true, true);

    /** Makes a pen that leaves characters out of the font as they are. */
    Pen(Graphics2D graphics) {
        this(graphics, font -> font);
    }

    /**
     * Makes a pen.
     *
     * @param graphics where to write
     * @param otherFont the font for what a font lacks
     */
    Pen(Graphics2D graphics, UnaryOperator<Font> otherFont) {
        this.graphics = graphics;
        this.otherFont = otherFont;
    }

    /** A part of a text that one font can write. */
    private record Piece(String text, Font font) {}

    Graphics2D graphics() {
        return graphics;
    }

    double width(String text, Font font) {
        return pieces(text, font).stream().mapToDouble(this::width).sum();
    }

    private double width(Piece piece) {
        return piece.font().getStringBounds(piece.text(), metrics).getWidth();
    }

    void left(String text, double x, double baseline, Font font, Color colour) {
        graphics.setPaint(colour);
        double at = x;
        for (Piece piece : pieces(text, font)) {
            graphics.setFont(piece.font());
            graphics.drawString(piece.text(), (float) at, (float) baseline);
            at += width(piece);
        }
    }

    private List<Piece> pieces(String text, Font font) {
        if (font.canDisplayUpTo(text) < 0) {
            return List.of(new Piece(text, font));
        }
        List<Piece> pieces = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        Font running = font;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int letter = text.codePointAt(at);
            Font fitting = font.canDisplay(letter) ? font : otherFont.apply(font);
            if (!fitting.equals(running) && run.length() > 0) {
                pieces.add(new Piece(run.toString(), running));
                run.setLength(0);
            }
            running = fitting;
            run.appendCodePoint(letter);
        }
        if (run.length() > 0) {
            pieces.add(new Piece(run.toString(), running));
        }
        return pieces;
    }

    void right(String text, double x, double baseline, Font font, Color colour) {
        left(text, x - width(text, font), baseline, font, colour);
    }

    void centre(String text, double x, double baseline, Font font, Color colour) {
        left(text, x - width(text, font) / 2, baseline, font, colour);
    }

    /**
     * Breaks a text at spaces, and between Chinese characters, into lines no wider than {@code width}; a word that is too
     * wide is shortened.
     */
    List<String> wrap(String text, Font font, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words(text)) {
            String longer = line + word;
            if (line.isEmpty() || width(longer.stripTrailing(), font) <= width) {
                line = longer;
            } else {
                lines.add(fit(line.stripTrailing(), font, width));
                line = word;
            }
        }
        lines.add(fit(line.stripTrailing(), font, width));
        return lines;
    }

    /** Parts between which a line may end, each with the spaces that follow it. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            word.append(letter);
            boolean last = i + 1 == text.length();
            if (last || mayBreak(letter, text.charAt(i + 1))) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    private static boolean mayBreak(char letter, char next) {
        if (letter == ' ') {
            return next != ' ';
        }
        boolean opening = letter == '\uff08' || letter == '\u300a';
        return !opening && next != ' ' && CLOSING.indexOf(next) < 0 && (isChinese(letter) || isChinese(next));
    }

    private static boolean isChinese(char letter) {
        return (letter >= '\u2e80' && letter <= '\u9fff') || (letter >= '\uff00' && letter <= '\uffef');
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
