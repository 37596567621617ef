package org.yardstick.analysis;

import java.util.Arrays;
import java.util.List;

/** A full grid: every combination of the places on its axes; the last axis moves fastest. */
public final class GridDesign implements Design {

    private final List<double[]> axes;
    private final int points;

    /**
     * Makes a grid.
     *
     * @param axes places on each axis, at least one each
     * @throws IllegalArgumentException if an axis is empty
     * @throws ArithmeticException if there are more combinations than an int counts
     */
    public GridDesign(List<double[]> axes) {
        this.axes = axes.stream().map(double[]::clone).toList();
        int product = 1;
        for (double[] axis : axes) {
            if (axis.length == 0) {
                throw new IllegalArgumentException("an axis of the grid has no place, expected at least one");
            }
            product = Math.multiplyExact(product, axis.length);
        }
        points = product;
    }

    /** Returns evenly spaced places from 0 to 1, both included; the middle where there is only one. */
    public static double[] even(int levels) {
        double[] places = new double[levels];
        Arrays.setAll(places, i -> levels == 1 ? 0.5 : (double) i / (levels - 1));
        return places;
    }

    /** Returns the middles of equal parts of the range from 0 to 1. */
    public static double[] middles(int parts) {
        double[] places = new double[parts];
        Arrays.setAll(places, i -> (i + 0.5) / parts);
        return places;
    }

    @Override
    public int points() {
        return points;
    }

    @Override
    public int dimensions() {
        return axes.size();
    }

    @Override
    public double[] place(int point) {
        double[] place = new double[axes.size()];
        int rest = point;
        for (int i = place.length - 1; i >= 0; i--) {
            double[] axis = axes.get(i);
            place[i] = axis[rest % axis.length];
            rest /= axis.length;
        }
        return place;
    }
}
