package org.yardstick.analysis;

import java.util.Arrays;
import java.util.List;

/** A design every point of which is repeated for each combination on a grid; the grid's dimensions come last. */
public final class CrossedDesign implements Design {

    private final Design inner;
    private final GridDesign grid;

    /**
     * Crosses a design with a grid.
     *
     * @param inner the design
     * @param axes places on each axis of the grid, at least one each
     * @throws ArithmeticException if there are more points than an int counts
     */
    public CrossedDesign(Design inner, List<double[]> axes) {
        this.inner = inner;
        this.grid = new GridDesign(axes);
        Math.multiplyExact(inner.points(), grid.points());
    }

    @Override
    public int points() {
        return inner.points() * grid.points();
    }

    @Override
    public int dimensions() {
        return inner.dimensions() + grid.dimensions();
    }

    @Override
    public double[] place(int point) {
        double[] place = Arrays.copyOf(inner.place(point / grid.points()), dimensions());
        double[] crossed = grid.place(point % grid.points());
        System.arraycopy(crossed, 0, place, inner.dimensions(), crossed.length);
        return place;
    }

    @Override
    public Part part(int point) {
        return inner.part(point / grid.points());
    }
}
