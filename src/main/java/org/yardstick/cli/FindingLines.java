package org.yardstick.cli;

import java.util.ArrayList;
import java.util.List;
import org.yardstick.report.Findings;
import org.yardstick.report.Findings.Finding;
import org.yardstick.report.Samples;

/** The headline shares in plain sentences under the table on the screen, wrapped to its width. */
final class FindingLines {

    private static final int WIDTH = 100;

    private FindingLines() {}

    /**
     * Returns a heading and sentences for each comparison; nothing where no share was recorded.
     *
     * @param samples scenarios with runs; the first is compared with each other one
     * @param findings what there is to say of them
     */
    static List<String> of(Samples samples, Findings findings) {
        List<String> lines = new ArrayList<>();
        List<String> scenarios = samples.scenarios();
        String first = scenarios.get(0);
        if (scenarios.size() == 1) {
            add(lines, "In short, under " + first + ":", findings.shareLevels(first));
        }
        for (String other : scenarios.subList(1, scenarios.size())) {
            add(lines, "In short, " + other + " against " + first + ":", findings.shareDifferences(first, other));
        }
        return lines;
    }

    private static void add(List<String> lines, String heading, List<Finding> findings) {
        if (!findings.isEmpty()) {
            lines.add("");
            lines.add(heading);
            findings.forEach(finding -> lines.addAll(wrapped(finding.sentence())));
        }
    }

    private static List<String> wrapped(String sentence) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(" ");
        for (String word : sentence.split(" ", -1)) {
            if (line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
                line.append("   ");
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
