package org.yardstick.analysis;

import java.util.Optional;

/**
 * How a model meets one published figure.
 *
 * @param target the figure
 * @param model the model's value over replicates; without any, the figure is missed
 * @param constant what the figure would be if nothing had changed since the last one
 * @param trend what the figure would be if the trend had gone on
 */
public record FitRow(FitTarget target, Spread model, Optional<Double> constant, Optional<Double> trend) {

    /** No row counts for more than this in the mean error. */
    private static final double LARGEST_ERROR = 2;

    /** Returns the row of a figure: the model's values of all replicates, NaN where one has none. */
    public static FitRow of(FitTarget target, double[] values, NullModels nulls) {
        return new FitRow(target, Spread.of(values), nulls.constant(target), nulls.trend(target));
    }

    /** Returns whether the median lies in the figure's range. */
    public boolean inside() {
        return model.isPresent() && target.holds(model.median());
    }

    /** Returns whether the figure lies in the model's 90% band. */
    public boolean covered() {
        return model.isPresent() && target.observed() >= model.p05() && target.observed() <= model.p95();
    }

    /** Returns the median's distance from the figure as a part of it, 2 at most and where there is no median. */
    public double error() {
        if (!model.isPresent()) {
            return LARGEST_ERROR;
        }
        double distance = distance(model.median());
        return distance == 0 ? 0 : Math.min(LARGEST_ERROR, distance / Math.abs(target.observed()));
    }

    /** Returns whether the median is nearer to the figure than every null model there is; empty without any. */
    public Optional<Boolean> beatsNull() {
        if (constant.isEmpty() && trend.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(beats(constant) && beats(trend));
    }

    /** Returns whether both null models exist. */
    boolean hasBothNulls() {
        return constant.isPresent() && trend.isPresent();
    }

    private boolean beats(Optional<Double> forecast) {
        return model.isPresent()
                && forecast.map(value -> distance(model.median()) < distance(value))
                        .orElse(true);
    }

    private double distance(double value) {
        return Math.abs(value - target.observed());
    }
}
