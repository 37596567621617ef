package org.yardstick.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;

/**
 * A chart of horizontal bars with their bands.
 *
 * @param title what is shown
 * @param subtitle how to read it
 * @param legend colours named above the panels
 * @param panels side by side
 * @param source where the numbers come from
 */
record BarPage(String title, String subtitle, List<Page.Key> legend, List<Panel> panels, String source)
        implements Picture {

    /**
     * One set of bars.
     *
     * @param title what it shows, may be blank
     * @param axisTitle what the bars measure and the unit
     * @param scale the value axis
     * @param groups bars from the top down
     */
    record Panel(String title, String axisTitle, Scale scale, List<Group> groups) {
        Panel {
            groups = List.copyOf(groups);
        }
    }

    /** Bars of one subject, one beneath the other. */
    record Group(String label, List<Bar> bars) {
        Group {
            bars = List.copyOf(bars);
        }
    }

    /** A bar from zero to the median, with the band as a line; the band is NaN where there is none. */
    record Bar(Color colour, double median, double low, double high) {

        /** Returns the bar in another unit. */
        Bar times(double factor) {
            return new Bar(colour, median * factor, low * factor, high * factor);
        }

        boolean hasBand() {
            return Double.isFinite(low) && Double.isFinite(high);
        }
    }

    BarPage {
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("a page of bars needs a panel");
        }
        legend = List.copyOf(legend);
        panels = List.copyOf(panels);
    }

    /** Returns a panel whose axis holds all its bars and their bands. */
    static Panel panel(String title, String axisTitle, List<Group> groups, int intervals) {
        double least = 0;
        double most = 0;
        for (Group group : groups) {
            for (Bar bar : group.bars()) {
                least = Math.min(least, bar.hasBand() ? Math.min(bar.low(), bar.median()) : bar.median());
                most = Math.max(most, bar.hasBand() ? Math.max(bar.high(), bar.median()) : bar.median());
            }
        }
        Scale scale = least < 0 ? Scale.across(least, most, intervals) : Scale.fromZero(most, intervals);
        return new Panel(title, axisTitle, scale, groups);
    }

    @Override
    public void paint(Theme theme, Graphics2D graphics, double width, double height) {
        new BarPainter(theme, PageFrame.pen(theme, graphics), width, height).paint(this);
    }
}
