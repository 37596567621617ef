package org.yardstick.analysis;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * The design from which Sobol indices are estimated (Saltelli et al. 2010): two independent samples A and B, and for every
 * dimension i the sample A with i taken from B ({@code AB1} and so on); for indices of the second order also B with i taken
 * from A ({@code BA1} and so on). A and B are the halves of one Sobol sequence of twice the dimensions. Points are ordered
 * by base sample, so that a part of the design is a smaller design.
 */
public final class SaltelliDesign implements Design {

    private final SobolDesign base;
    private final int dimensions;
    private final int members;

    /**
     * Makes a design.
     *
     * @param samples base samples, 1 or more
     * @param dimensions 1 to 500
     * @param secondOrder whether it serves for indices of the second order
     * @param random draws the shift of the sequence
     * @throws ArithmeticException if there are more points than an int counts
     */
    public SaltelliDesign(int samples, int dimensions, boolean secondOrder, UniformRandomProvider random) {
        this.base = new SobolDesign(samples, 2 * dimensions, random);
        this.dimensions = dimensions;
        this.members = 2 + dimensions * (secondOrder ? 2 : 1);
        Math.multiplyExact(samples, members);
    }

    @Override
    public int points() {
        return base.points() * members;
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public double[] place(int point) {
        double[] both = base.place(point / members);
        int member = point % members;
        boolean fromB = member == 1 || member >= 2 + dimensions;
        int crossed = member < 2 ? -1 : (member - 2) % dimensions;
        double[] place = new double[dimensions];
        for (int i = 0; i < dimensions; i++) {
            boolean takeB = fromB != (i == crossed);
            place[i] = both[takeB ? dimensions + i : i];
        }
        return place;
    }

    @Override
    public Part part(int point) {
        int member = point % members;
        String name = switch (member) {
            case 0 -> "A";
            case 1 -> "B";
            default -> (member < 2 + dimensions ? "AB" : "BA") + (1 + (member - 2) % dimensions);
        };
        return new Part(point / members, name, -1, 0);
    }
}
