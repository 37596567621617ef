package org.yardstick.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yardstick.analysis.ParameterWidth;
import org.yardstick.scenario.ObservedPoint;

/**
 * What a calibration found.
 *
 * @param folder where it was written
 * @param members posterior ensemble, heaviest first
 * @param effectiveSize how many equally weighted members the ensemble is worth
 * @param tempering power to which the likelihood was raised, 1 where it was not flattened
 * @param widths posterior against prior, parameter by parameter
 * @param best settings of the likeliest set that was run
 * @param bestLoss minus the logarithm of its likelihood
 * @param fitAtBest how that set meets the figures it was fitted to
 * @param reach how near the best set and any set came to each figure
 * @param failures runs that ended in an error
 * @param chartProblem why charts are lacking, if any are
 */
public record CalibrationResult(
        Path folder,
        List<ParameterSet> members,
        double effectiveSize,
        double tempering,
        List<ParameterWidth> widths,
        List<String> best,
        double bestLoss,
        List<FitLine> fitAtBest,
        List<RowReach> reach,
        List<FailedRun> failures,
        Optional<String> chartProblem) {

    /**
     * How near sets came to a figure.
     *
     * @param point the figure
     * @param atBest implausibility at the best set
     * @param smallest smallest implausibility at any set
     */
    public record RowReach(ObservedPoint point, double atBest, double smallest) {}

    public CalibrationResult {
        members = List.copyOf(members);
        widths = List.copyOf(widths);
        best = List.copyOf(best);
        fitAtBest = List.copyOf(fitAtBest);
        reach = List.copyOf(reach);
        failures = List.copyOf(failures);
    }

    CalibrationResult with(List<FailedRun> failed, Illustrator.Drawing drawing) {
        return new CalibrationResult(
                folder,
                members,
                effectiveSize,
                tempering,
                widths,
                best,
                bestLoss,
                fitAtBest,
                reach,
                failed,
                drawing.problem());
    }
}
