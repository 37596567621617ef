package org.yardstick.agents;

import java.util.SortedMap;
import org.apache.commons.math3.util.FastMath;
import org.yardstick.market.Check;

/**
 * A foreign maker of chip-making tools: its orders from China and its sales there and elsewhere.
 *
 * <p>Orders are delivered from a backlog after the delivery time (order-book dynamics, Sterman 2000),
 * as far as rules leave them open; orders that a rule cuts are cancelled. Sales outside China follow the firm's
 * reports.
 */
public final class Toolmaker {
    private static final int MONTHS = 12;

    private final String id;
    private final ToolParameters parameters;
    private final TimePath restOfWorldPath;
    private double backlogUsd;
    private double lastOpenShare = 1;

    /**
     * What a month gives.
     *
     * @param chinaUsd sales to China, USD
     * @param restOfWorldUsd sales elsewhere, USD
     * @param deniedUsd Chinese orders refused or cancelled because of a rule, USD
     */
    public record Outputs(double chinaUsd, double restOfWorldUsd, double deniedUsd) {
        /** China's share of sales, 0 when nothing was sold. */
        public double chinaShare() {
            double total = chinaUsd + restOfWorldUsd;
            return total > 0 ? chinaUsd / total : 0;
        }
    }

    /**
     * Makes a toolmaker.
     *
     * @param id toolmaker id
     * @param parameters parameters of the section {@code tools}
     * @param restOfWorldUsdPerYear sales outside China, USD a year, by time in years; see {@link ToolSales}
     * @param steadyOrdersUsd orders from China a month before 2020, from which the backlog starts
     */
    public Toolmaker(
            String id,
            ToolParameters parameters,
            SortedMap<Double, Double> restOfWorldUsdPerYear,
            double steadyOrdersUsd) {
        this.id = Check.notBlank("toolmaker id", id);
        this.parameters = parameters;
        this.restOfWorldPath = new TimePath("sales of " + id + " outside China", restOfWorldUsdPerYear);
        this.backlogUsd = Check.notNegative("steadyOrdersUsd of " + id, steadyOrdersUsd)
                * FastMath.max(0, parameters.deliveryMonths() - 1);
    }

    /**
     * Open share that a maker's customers face: its own government's rule, or what it takes over of the American
     * rule in proportion to its alignment, whichever is tighter (assumption after the trilateral understanding of
     * January 2023, which allies followed late and partly).
     *
     * @param ownOpenShare share that its own government leaves open
     * @param usOpenShare share that the American rule leaves open
     * @param alignment how far its government goes along, 0 to 1
     */
    public static double openShare(double ownOpenShare, double usOpenShare, double alignment) {
        return FastMath.min(ownOpenShare, 1 - alignment * (1 - usOpenShare));
    }

    /**
     * Takes a month's orders and delivers.
     *
     * @param month month counted from 2020-01
     * @param ordersUsd orders from China, USD, before rules
     * @param openShare share of them that rules leave open, 0 to 1
     */
    public Outputs step(int month, double ordersUsd, double openShare) {
        Check.notNegative("ordersUsd from " + id, ordersUsd);
        Check.share("openShare of " + id, openShare);
        double kept = lastOpenShare > 0 ? FastMath.min(1, openShare / lastOpenShare) : 1;
        lastOpenShare = openShare;
        double denied = backlogUsd * (1 - kept) + ordersUsd * (1 - openShare);
        backlogUsd = backlogUsd * kept + ordersUsd * openShare;
        double restOfWorld = restOfWorldPath.at(TimePath.middleOf(month), parameters.restOfWorldGrowth(), 0) / MONTHS;
        double most = restOfWorld * parameters.maxChinaShare() / (1 - parameters.maxChinaShare());
        double delivered = FastMath.min(most, backlogUsd / parameters.deliveryMonths());
        backlogUsd -= delivered;
        return new Outputs(delivered, restOfWorld, denied);
    }

    /** Toolmaker id. */
    public String id() {
        return id;
    }

    /** Chinese orders not yet delivered, USD. */
    public double backlogUsd() {
        return backlogUsd;
    }
}
