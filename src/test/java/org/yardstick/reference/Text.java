package org.yardstick.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Markdown of a page, laid out so that it reads well before it is rendered too. */
final class Text {
    private static final int WIDTH = 110;

    private final StringBuilder page = new StringBuilder();

    /** A heading with an empty line on either side. */
    Text heading(int level, String title) {
        return block("#".repeat(level) + " " + title);
    }

    /** Wrapped prose, or several paragraphs of it. */
    Text prose(String text) {
        for (String paragraph : text.split("\n\n", -1)) {
            block(wrapped(paragraph, "", ""));
        }
        return this;
    }

    /** Text as it stands. */
    Text block(String text) {
        if (page.length() > 0) {
            page.append('\n');
        }
        page.append(text).append('\n');
        return this;
    }

    /** A list; items that begin with two spaces are items of the one above. */
    Text list(List<String> items) {
        StringBuilder lines = new StringBuilder();
        for (String item : items) {
            String indent = item.startsWith("  ") ? "  " : "";
            lines.append(wrapped(item.strip(), indent + "- ", indent + "  ")).append('\n');
        }
        return items.isEmpty() ? this : block(lines.toString().stripTrailing());
    }

    /**
     * A table whose columns are padded to one width; the first row is the header.
     *
     * @param least least widths of the first columns, which keep other rows as they are when one grows
     */
    Text table(List<List<String>> rows, int... least) {
        int columns = rows.get(0).size();
        int[] widths = Arrays.copyOf(least, columns);
        for (List<String> row : rows) {
            for (int c = 0; c < columns; c++) {
                widths[c] = Math.max(widths[c], row.get(c).length());
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder("|");
            for (int c = 0; c < columns; c++) {
                line.append(' ').append(padded(row.get(c), widths[c])).append(" |");
            }
            lines.add(line.toString());
        }
        StringBuilder rule = new StringBuilder("|");
        for (int width : widths) {
            rule.append("-".repeat(width + 2)).append('|');
        }
        lines.add(1, rule.toString());
        return block(String.join("\n", lines));
    }

    /** Words of data or comments, with what Markdown would take for layout made plain. */
    static String plain(String words) {
        return words.replace("*", "\\*").replace("\n", " ").strip();
    }

    static String code(String name) {
        return "`" + name + "`";
    }

    @Override
    public String toString() {
        return page.toString();
    }

    private static String padded(String cell, int width) {
        return cell + " ".repeat(width - cell.length());
    }

    private static String wrapped(String text, String first, String others) {
        StringBuilder lines = new StringBuilder(first);
        int length = first.length();
        boolean start = true;
        for (String word : text.strip().split("\\s+", -1)) {
            // A line that began with such a word would be read as an item of a list or a heading.
            boolean layout = word.matches("[-+*#>]+|\\d+[.)]");
            if (!start && length + 1 + word.length() > WIDTH && !layout) {
                lines.append('\n').append(others);
                length = others.length();
            } else if (!start) {
                lines.append(' ');
                length++;
            }
            lines.append(word);
            length += word.length();
            start = false;
        }
        return lines.toString();
    }
}
