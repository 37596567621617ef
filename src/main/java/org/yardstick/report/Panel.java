package org.yardstick.report;

import java.awt.Color;
import java.util.List;

/**
 * One set of axes and what is drawn on them; values are in the axis's unit.
 *
 * @param title what the panel shows, may be blank
 * @param axisTitle what the value axis measures and its unit
 * @param scale the value axis
 * @param lines medians with their bands, drawn in order
 * @param layers areas stacked from the bottom up
 * @param windows what the model gives for whole windows: median, 5th and 95th percentile
 * @param observations published figures
 */
record Panel(
        String title,
        String axisTitle,
        Scale scale,
        List<Line> lines,
        List<Layer> layers,
        List<Window> windows,
        List<Observation> observations) {

    /** A panel without windows. */
    Panel(
            String title,
            String axisTitle,
            Scale scale,
            List<Line> lines,
            List<Layer> layers,
            List<Observation> observations) {
        this(title, axisTitle, scale, lines, layers, List.of(), observations);
    }

    /** The model's value of a window of months, drawn as a box of the band with the median across. */
    record Window(Color colour, int start, int end, double median, double low, double high) {}

    /** A line with an optional band. */
    record Line(String label, Color colour, List<Point> points) {
        Line {
            points = List.copyOf(points);
        }
    }

    /** One area of a stack: its lower and upper edge are the {@code low} and {@code high} of its points. */
    record Layer(String label, Color colour, List<Point> points) {
        Layer {
            points = List.copyOf(points);
        }
    }

    Panel {
        lines = List.copyOf(lines);
        layers = List.copyOf(layers);
        windows = List.copyOf(windows);
        observations = List.copyOf(observations);
    }
}
