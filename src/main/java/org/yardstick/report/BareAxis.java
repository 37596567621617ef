package org.yardstick.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** An axis that only maps values and places grid lines: labels are written by the painter, in the theme's typeface. */
final class BareAxis extends NumberAxis {

    private static final long serialVersionUID = 1L;

    private final double[] gridPlaces;

    BareAxis(double low, double high, double[] gridPlaces) {
        this.gridPlaces = gridPlaces.clone();
        setRange(low, high);
        setAxisLineVisible(false);
        setTickLabelsVisible(false);
        setTickMarksVisible(false);
    }

    @Override
    public List<NumberTick> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        List<NumberTick> ticks = new ArrayList<>();
        for (double place : gridPlaces) {
            ticks.add(new NumberTick(place, "", TextAnchor.CENTER, TextAnchor.CENTER, 0));
        }
        return ticks;
    }
}
