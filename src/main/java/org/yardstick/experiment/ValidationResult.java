package org.yardstick.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a validation found.
 *
 * @param folder where it was written
 * @param lines how the model meets each figure, in the order of the file
 * @param failures runs that ended in an error
 * @param charts charts drawn
 * @param chartProblem why some or all charts are lacking, if any are
 */
public record ValidationResult(
        Path folder, List<FitLine> lines, List<FailedRun> failures, List<Path> charts, Optional<String> chartProblem) {

    public ValidationResult {
        lines = List.copyOf(lines);
        failures = List.copyOf(failures);
        charts = List.copyOf(charts);
    }
}
