package org.yardstick.experiment;

import java.util.ArrayList;
import java.util.List;

/** What one kind of analysis has found: rows of one or more files, and sentences. */
final class AnalysisPart {

    /** One result file. */
    record Table(String name, List<String> columns, List<List<String>> rows) {
        byte[] csv() {
            return CsvText.of(csv -> {
                csv.writeRecord(columns);
                rows.forEach(csv::writeRecord);
            });
        }
    }

    private final List<Table> tables = new ArrayList<>();
    private final List<String> sentences = new ArrayList<>();

    /** Begins a file. */
    Table table(String name, String... columns) {
        Table table = new Table(name, List.of(columns), new ArrayList<>());
        tables.add(table);
        return table;
    }

    /** Adds a sentence; a heading ends with a colon, and what is indented belongs to it. */
    void say(String sentence) {
        sentences.add(sentence);
    }

    List<Table> tables() {
        return List.copyOf(tables);
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }

    /** Returns a number for a file; blank where there is none. */
    static String cell(double value) {
        return Double.isFinite(value) ? NumberText.of(value) : "";
    }
}
