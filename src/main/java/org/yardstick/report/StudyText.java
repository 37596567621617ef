package org.yardstick.report;

import java.util.ArrayList;
import java.util.List;
import org.yardstick.report.ReportPage.Passage;

/** Reads the sentences of an analysis back from its text file, which breaks and indents them. */
final class StudyText {

    private StudyText() {}

    /**
     * Returns passages: a heading, and the sentences that belong to it. The first block, which names what was varied, is
     * left out but for its notes.
     *
     * @param lines lines of {@code analysis.txt}
     */
    static List<Passage> passages(List<String> lines) {
        List<Passage> passages = new ArrayList<>();
        int blank = lines.indexOf("");
        boolean fresh = true;
        String heading = "";
        List<String> items = new ArrayList<>();
        boolean inItem = false;
        for (String line : lines.subList(second(lines, blank), lines.size())) {
            int indent = line.length() - line.stripLeading().length();
            String text = line.strip();
            if (text.isEmpty()) {
                fresh = true;
                continue;
            }
            boolean top = indent == 0;
            if (top || fresh) {
                add(passages, heading, items);
                heading = text;
                items = new ArrayList<>();
                inItem = false;
                fresh = false;
            } else if (indent == 2
                    || (indent == 4 && inItem && !items.get(items.size() - 1).matches(".*[^.:]$"))) {
                items.add(text);
                inItem = true;
            } else if (inItem) {
                items.set(items.size() - 1, items.get(items.size() - 1) + " " + text);
            } else {
                heading = heading + " " + text;
            }
        }
        add(passages, heading, items);
        return passages;
    }

    /** Where the second blank line's text begins: title and list of factors come before it. */
    private static int second(List<String> lines, int first) {
        if (first < 0) {
            return lines.size();
        }
        int next = lines.subList(first + 1, lines.size()).indexOf("");
        return next < 0 ? lines.size() : first + 1 + next;
    }

    private static void add(List<Passage> passages, String heading, List<String> items) {
        if (!heading.isEmpty()) {
            passages.add(new Passage(heading, items));
        }
    }
}
