package org.yardstick.market;

/** Buyers of one desk who ordered one kind of chip together in one month, with what each put in. */
public final class OrderLot {
    private final int desk;
    private final int segment;
    private final int monthPlaced;
    private final int[] buyers;
    private final double[] shares;
    private double credit;

    /**
     * Makes a lot; the arrays are kept, not copied.
     *
     * @param desk index of the desk
     * @param segment index of the stack and class ordered
     * @param monthPlaced month of the order
     * @param buyers indices of the buyers
     * @param shares share of the money that each put in, summing to 1
     */
    public OrderLot(int desk, int segment, int monthPlaced, int[] buyers, double[] shares) {
        if (buyers.length != shares.length) {
            throw new IllegalArgumentException(
                    "%d buyers with %d shares, expected one share a buyer".formatted(buyers.length, shares.length));
        }
        this.desk = desk;
        this.segment = segment;
        this.monthPlaced = monthPlaced;
        this.buyers = buyers;
        this.shares = shares;
    }

    /** Notes compute delivered to the lot; returns whether it is the first since the last {@link #takeCredit()}. */
    public boolean credit(double h100e) {
        boolean first = credit == 0;
        credit += h100e;
        return first;
    }

    /** Compute delivered since the last call, H100e, to be shared out among the buyers. */
    public double takeCredit() {
        double taken = credit;
        credit = 0;
        return taken;
    }

    /** Index of the desk. */
    public int desk() {
        return desk;
    }

    /** Index of the stack and class ordered. */
    public int segment() {
        return segment;
    }

    /** Month of the order. */
    public int monthPlaced() {
        return monthPlaced;
    }

    /** Number of buyers. */
    public int size() {
        return buyers.length;
    }

    /** Index of a buyer. */
    public int buyer(int position) {
        return buyers[position];
    }

    /** Share of the money that a buyer put in. */
    public double share(int position) {
        return shares[position];
    }
}
