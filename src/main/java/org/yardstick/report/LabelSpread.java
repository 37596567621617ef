package org.yardstick.report;

import java.util.Arrays;
import java.util.Comparator;

/** Moves labels apart along a line, as little as needed. */
final class LabelSpread {

    private LabelSpread() {}

    /**
     * Returns places at least {@code gap} apart, in the order of the wanted ones, and within the ends as far as there is
     * room.
     *
     * @param wanted wanted places, in any order
     * @param gap least distance of two places
     * @param low lower end
     * @param high upper end
     */
    static double[] spread(double[] wanted, double gap, double low, double high) {
        Integer[] order = new Integer[wanted.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> wanted[i]));
        double[] places = wanted.clone();
        // Clusters of touching labels settle around the mean of their wanted places.
        int n = order.length;
        double[] centre = new double[n];
        int[] size = new int[n];
        int clusters = 0;
        for (int i = 0; i < n; i++) {
            centre[clusters] = clamp(wanted[order[i]], low, high, gap, 1);
            size[clusters] = 1;
            while (clusters > 0
                    && centre[clusters] - centre[clusters - 1] < gap * (size[clusters] + size[clusters - 1]) / 2.0) {
                int both = size[clusters] + size[clusters - 1];
                double mean = (centre[clusters] * size[clusters] + centre[clusters - 1] * size[clusters - 1]) / both;
                clusters--;
                size[clusters] = both;
                centre[clusters] = clamp(mean, low, high, gap, both);
            }
            clusters++;
        }
        int next = 0;
        for (int c = 0; c < clusters; c++) {
            for (int k = 0; k < size[c]; k++) {
                places[order[next++]] = centre[c] + (k - (size[c] - 1) / 2.0) * gap;
            }
        }
        return places;
    }

    private static double clamp(double centre, double low, double high, double gap, int size) {
        double half = (size - 1) / 2.0 * gap;
        double capped = Math.min(centre, high - half);
        return Math.max(capped, low + half);
    }
}
