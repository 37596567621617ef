package org.yardstick.analysis;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Trajectories for elementary effects (Morris 1991): each starts at a random point of a grid and moves one dimension
 * after the other, in random order and direction, by half the levels: by p / (2 (p - 1)) of the range for p levels.
 */
public final class MorrisDesign implements Design {

    private final int levels;
    private final int[][] starts;
    private final int[][] orders;

    /**
     * Draws trajectories.
     *
     * @param trajectories number of trajectories, 1 or more
     * @param levels levels of the grid, even, 2 or more
     * @param dimensions number of dimensions, 1 or more
     * @param random draws them
     * @throws ArithmeticException if there are more points than an int counts
     */
    public MorrisDesign(int trajectories, int levels, int dimensions, UniformRandomProvider random) {
        if (trajectories < 1 || dimensions < 1 || levels < 2 || levels % 2 != 0) {
            throw new IllegalArgumentException(
                    "%d trajectories of %d dimensions on %d levels, expected 1 or more and an even number of levels"
                            .formatted(trajectories, dimensions, levels));
        }
        this.levels = levels;
        Math.multiplyExact(trajectories, dimensions + 1);
        this.starts = new int[trajectories][dimensions];
        this.orders = new int[trajectories][];
        for (int t = 0; t < trajectories; t++) {
            for (int d = 0; d < dimensions; d++) {
                starts[t][d] = random.nextInt(levels);
            }
            orders[t] = Shuffle.order(dimensions, random);
        }
    }

    @Override
    public int points() {
        return starts.length * (dimensions() + 1);
    }

    @Override
    public int dimensions() {
        return starts[0].length;
    }

    @Override
    public double[] place(int point) {
        int block = point / (dimensions() + 1);
        int moves = point % (dimensions() + 1);
        double[] place = new double[dimensions()];
        for (int d = 0; d < place.length; d++) {
            place[d] = (double) starts[block][d] / (levels - 1);
        }
        for (int move = 0; move < moves; move++) {
            int moved = orders[block][move];
            place[moved] = (double) (starts[block][moved] + jump(block, moved)) / (levels - 1);
        }
        return place;
    }

    /** Up from the lower half of the levels and down from the upper one, so that all levels are equally likely. */
    private int jump(int block, int dimension) {
        return starts[block][dimension] < levels / 2 ? levels / 2 : -levels / 2;
    }

    @Override
    public Part part(int point) {
        int block = point / (dimensions() + 1);
        int move = point % (dimensions() + 1);
        if (move == 0) {
            return new Part(block, "0", -1, 0);
        }
        int moved = orders[block][move - 1];
        return new Part(block, Integer.toString(move), moved, (double) jump(block, moved) / (levels - 1));
    }
}
