package org.yardstick.experiment;

import java.util.List;
import org.yardstick.analysis.ParameterWidth;
import org.yardstick.scenario.ObservedPoint;

/**
 * What a calibration found.
 *
 * @param members posterior ensemble, heaviest first
 * @param effectiveSize how many equally weighted members the ensemble is worth
 * @param tempering power to which the likelihood was raised, 1 where it was not flattened
 * @param widths posterior against prior, parameter by parameter
 * @param best settings of the likeliest set that was run
 * @param bestLoss minus the logarithm of its likelihood
 * @param fitAtBest how that set meets the figures it was fitted to
 * @param reach how near the best set and any set came to each figure
 * @param waves how far each stage came
 */
public record CalibrationFit(
        List<ParameterSet> members,
        double effectiveSize,
        double tempering,
        List<ParameterWidth> widths,
        List<String> best,
        double bestLoss,
        List<FitLine> fitAtBest,
        List<RowReach> reach,
        List<Wave> waves) {

    /**
     * How near sets came to a figure.
     *
     * @param point the figure
     * @param atBest implausibility at the best set
     * @param smallest smallest implausibility at any set
     */
    public record RowReach(ObservedPoint point, double atBest, double smallest) {}

    /**
     * How far a stage came: a row of {@code waves.csv}.
     *
     * @param stage its name
     * @param sets sets it tried
     * @param nonImplausible how many of them history matching leaves
     * @param smallestImplausibility that of the best of them
     * @param lowestLoss smallest loss among them
     */
    public record Wave(String stage, int sets, int nonImplausible, double smallestImplausibility, double lowestLoss) {}

    public CalibrationFit {
        members = List.copyOf(members);
        widths = List.copyOf(widths);
        best = List.copyOf(best);
        fitAtBest = List.copyOf(fitAtBest);
        reach = List.copyOf(reach);
        waves = List.copyOf(waves);
    }
}
