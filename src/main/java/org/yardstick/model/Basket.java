package org.yardstick.model;

import java.util.Arrays;

/** What the buyers of a desk want of one segment this month: buyers and their money, USD. */
final class Basket {
    private int[] buyers = new int[8];
    private double[] usd = new double[8];
    private int size;
    private double total;

    void clear() {
        size = 0;
        total = 0;
    }

    void add(int buyer, double money) {
        if (size == buyers.length) {
            buyers = Arrays.copyOf(buyers, size * 2);
            usd = Arrays.copyOf(usd, size * 2);
        }
        buyers[size] = buyer;
        usd[size] = money;
        size++;
        total += money;
    }

    double usd() {
        return total;
    }

    boolean isEmpty() {
        return size == 0 || total <= 0;
    }

    int[] buyers() {
        return Arrays.copyOf(buyers, size);
    }

    double[] shares() {
        double[] shares = new double[size];
        for (int i = 0; i < size; i++) {
            shares[i] = usd[i] / total;
        }
        return shares;
    }
}
