package org.yardstick.metrics;

import java.util.ArrayList;
import java.util.List;
import org.yardstick.model.WorldState;

/** How many circles of technology the markets of the world form by the stacks that they share. */
final class CircleMetrics implements Recorder.Subject {
    private static final String CIRCLES = "innovation_circles";

    @Override
    public void record(WorldState world, Series series) {
        if (!series.wants(CIRCLES)) {
            return;
        }
        List<double[]> mixes = new ArrayList<>();
        for (int r = 0; r < world.regions().size(); r++) {
            double[] mix = new double[world.stacks().size()];
            double total = 0;
            for (int s = 0; s < mix.length; s++) {
                mix[s] = (world.installed().located(r, s) + world.installed().smuggled(r, s))
                        * world.software().utilisation(s);
                total += mix[s];
            }
            for (int s = 0; s < mix.length && total > 0; s++) {
                mix[s] /= total;
            }
            if (total > 0) {
                mixes.add(mix);
            }
        }
        if (!mixes.isEmpty()) {
            series.put(CIRCLES, "", "world", "", circles(mixes));
        }
    }

    /** Effective number of groups among mixes of stacks whose shares sum to 1, from 1 to their number. */
    static double circles(List<double[]> mixes) {
        double overlap = 0;
        for (double[] one : mixes) {
            for (double[] other : mixes) {
                for (int s = 0; s < one.length; s++) {
                    overlap += Math.min(one[s], other[s]);
                }
            }
        }
        return mixes.size() * (double) mixes.size() / overlap;
    }
}
