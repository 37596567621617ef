package org.yardstick.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code metrics.csv} while runs end. Runs end replicate by replicate but rows are sorted by scenario, so each
 * scenario but the first has a piece of its own, and the pieces are joined at the end.
 */
final class MetricsFile {

    private final ResultFolder folder;
    private final PartFile file;
    private final List<PartFile> pieces = new ArrayList<>();

    MetricsFile(ResultFolder folder, int scenarios) throws IOException {
        this.folder = folder;
        this.file = folder.begin(FileNames.METRICS);
        file.write(CsvText.header(MetricsCsv.COLUMNS));
        for (int i = 1; i < scenarios; i++) {
            pieces.add(folder.beginPiece(FileNames.METRICS, i));
        }
    }

    /** Appends rows of a scenario. */
    void append(int scenario, byte[] rows) throws IOException {
        (scenario == 0 ? file : pieces.get(scenario - 1)).write(rows);
    }

    /** Joins the pieces and gives the file its name. */
    void publish() throws IOException {
        for (PartFile piece : pieces) {
            piece.drainInto(file);
        }
        folder.publish(file);
    }
}
