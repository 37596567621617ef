package org.yardstick.policy;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yardstick.market.Check;
import org.yardstick.market.Frozen;

/**
 * Shares of the seller's revenue that governments take of a trade, at most 0.95 in all.
 *
 * @param rateByIssuer share that each issuer takes, above 0
 * @param rate what they take together, 0 to 0.95
 */
public record Levies(Map<String, Double> rateByIssuer, double rate) {
    /** No levy. */
    public static final Levies NONE = new Levies(Map.of(), 0);

    public Levies {
        rateByIssuer = Frozen.map(rateByIssuer);
        Check.inRange("rate", rate, 0, Levy.MAX_RATE);
    }

    /** Levies as issuers ask for them; where they ask for too much together, each takes its part of the most. */
    public static Levies of(Map<String, Double> asked) {
        SortedMap<String, Double> rates = new TreeMap<>(asked);
        rates.values().removeIf(rate -> rate <= 0);
        double sum = 0;
        for (double rate : rates.values()) {
            sum += rate;
        }
        if (sum > Levy.MAX_RATE) {
            double fit = Levy.MAX_RATE / sum;
            rates.replaceAll((issuer, rate) -> rate * fit);
            return new Levies(rates, Levy.MAX_RATE);
        }
        return sum == 0 ? NONE : new Levies(rates, sum);
    }
}
