package org.yardstick.scenario;

import java.util.Map;
import java.util.SortedMap;

/** Writes a study as YAML: everything that its runs depend on, one thing a line, so that two can be held side by side. */
final class StudyYaml {

    private StudyYaml() {}

    static String text(Study study, String version, SortedMap<String, String> inputHashes) {
        StringBuilder out = new StringBuilder();
        line(out, 0, "# A record of everything in force in this sweep; not itself a study to run.");
        line(out, 0, "version: " + ResolvedYaml.value(version));
        line(out, 0, "id: " + ResolvedYaml.value(study.id()));
        line(out, 0, "title: " + ResolvedYaml.value(study.title()));
        line(out, 0, "question: " + ResolvedYaml.value(study.question()));
        line(out, 0, "claims: " + ResolvedYaml.value(study.claims()));
        line(out, 0, "scenario: " + ResolvedYaml.value(study.scenario()));
        line(out, 0, "settings: " + ResolvedYaml.value(study.settings()));
        line(out, 0, "seed: " + study.seed());
        line(out, 0, "replicates: " + study.replicates());
        line(out, 0, "design: " + ResolvedYaml.value(study.design()));
        line(out, 0, "factors:");
        study.factors().forEach(factor -> line(out, 1, "- " + ResolvedYaml.value(factor)));
        line(out, 0, "outcomes:");
        study.outcomes().forEach(outcome -> line(out, 1, "- " + ResolvedYaml.value(outcome)));
        line(out, 0, "inputs:");
        for (Map.Entry<String, String> input : inputHashes.entrySet()) {
            line(out, 1, ResolvedYaml.value(input.getKey()) + ": " + ResolvedYaml.value("sha256:" + input.getValue()));
        }
        return out.toString();
    }

    private static void line(StringBuilder out, int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }
}
