package org.yardstick.agents;

import org.apache.commons.math3.util.FastMath;
import org.yardstick.market.Check;

/**
 * The firms of one bloc that lose revenue to policy: their pressure is a stock that losses feed and time drains.
 *
 * <p>A stock rather than the month's loss, for contributions act with delay and persistence (Grossman and
 * Helpman 1994 give the motive, an agent model needs the memory).
 */
public final class Lobby {
    private final String bloc;
    private final PoliticsParameters parameters;
    private double pressure;

    /** A bloc whose firms have lost nothing yet. */
    public Lobby(String bloc, PoliticsParameters parameters) {
        this.bloc = Check.notBlank("bloc", bloc);
        this.parameters = parameters;
    }

    /** Bloc id. */
    public String bloc() {
        return bloc;
    }

    /** Pressure, 0 or more; about 1 when a large share of revenue is lost for years. */
    public double pressure() {
        return pressure;
    }

    /**
     * Presses for one month and returns the pressure.
     *
     * @param lostRevenueUsd revenue that policy denied the bloc's vendors this month, USD
     * @param revenueUsd revenue that they had, USD
     */
    public double step(double lostRevenueUsd, double revenueUsd) {
        Check.notNegative("lostRevenueUsd", lostRevenueUsd);
        Check.notNegative("revenueUsd", revenueUsd);
        double whole = lostRevenueUsd + revenueUsd;
        double loss = whole > 0 ? lostRevenueUsd / whole : 0;
        pressure = pressure * FastMath.pow(2, -1 / parameters.pressureHalfLifeMonths())
                + parameters.pressurePerLoss() * loss;
        return pressure;
    }
}
