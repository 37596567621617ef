package org.yardstick.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What came of a calibration.
 *
 * @param folder where it was written
 * @param fit what it found
 * @param failures runs that ended in an error
 * @param chartProblem why charts are lacking, if any are
 */
public record CalibrationResult(
        Path folder, CalibrationFit fit, List<FailedRun> failures, Optional<String> chartProblem) {
    public CalibrationResult {
        failures = List.copyOf(failures);
    }
}
