package org.yardstick.analysis;

/**
 * Points of the unit cube at which a model is to be evaluated. Each is worked out when it is asked for, so that a design
 * of a million points takes hardly any memory. Not for several threads.
 */
public interface Design {

    /**
     * What a point is within the structure of its design.
     *
     * @param block number of the trajectory or base sample, or of the point itself
     * @param name which member of the block it is: a Morris step, or a Saltelli matrix such as {@code AB2}; blank where
     *     blocks are single points
     * @param moved number of the dimension that moved since the point before, counted from 0; -1 for none
     * @param step by how much it moved
     */
    record Part(int block, String name, int moved, double step) {}

    /** Returns the number of points. */
    int points();

    /** Returns the number of dimensions. */
    int dimensions();

    /**
     * Returns a point: a number from 0 to 1 for each dimension.
     *
     * @param point number of the point, counted from 0
     */
    double[] place(int point);

    /** Returns what a point is within the structure of the design. */
    default Part part(int point) {
        return new Part(point, "", -1, 0);
    }
}
