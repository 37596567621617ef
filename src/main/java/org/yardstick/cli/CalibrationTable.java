package org.yardstick.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.yardstick.analysis.FitRow;
import org.yardstick.analysis.FitScore;
import org.yardstick.analysis.Implausibility;
import org.yardstick.analysis.ParameterWidth;
import org.yardstick.experiment.CalibrationFit;
import org.yardstick.experiment.FitLine;

/** What {@code calibrate} prints: the best set, what figures say about each parameter, and what no set meets. */
final class CalibrationTable {

    private static final double PER_CENT = 100;

    private CalibrationTable() {}

    static List<String> lines(CalibrationFit fit) {
        List<String> text = new ArrayList<>();
        text.add("What published figures say about parameters (posterior of "
                + fit.members().size() + " sets, worth " + Math.round(fit.effectiveSize()) + " of equal weight)");
        text.add("");
        text.add(row("parameter", "prior", "posterior median [90%]", "width", ""));
        for (ParameterWidth width : fit.widths()) {
            text.add(row(
                    width.parameter().name(),
                    FitPrintout.number(width.parameter().low()) + ".."
                            + FitPrintout.number(width.parameter().high()),
                    FitPrintout.number(width.median()) + " [" + FitPrintout.number(width.p05()) + ", "
                            + FitPrintout.number(width.p95()) + "]",
                    String.format(Locale.ROOT, "%.0f%%", PER_CENT * width.widthRatio()),
                    width.identified() ? "identified" : "keeps its prior"));
        }
        text.add("");
        text.add("width: of the posterior's 90% interval against the prior's; below half counts as identified.");
        if (fit.tempering() < 1) {
            text.add(String.format(
                    Locale.ROOT,
                    "The likelihood was flattened to the power %.3f, for it left too few sets of any weight.",
                    fit.tempering()));
        }
        text.add("");
        FitScore score = FitScore.of(fit.fitAtBest().stream().map(FitLine::row).toList());
        text.add(String.format(
                Locale.ROOT,
                "Best set: loss %.2f, weighted hit rate %.1f%%, MAPE %.1f%% on the %d figures fitted:",
                fit.bestLoss(),
                PER_CENT * score.hitRate(),
                PER_CENT * score.meanError(),
                score.rows()));
        fit.best().forEach(setting -> text.add("  --set " + setting));
        List<String> beyond = beyond(fit);
        if (!beyond.isEmpty()) {
            text.add("");
            text.add("Figures that no set tried comes near (implausibility above 3): the model, not its parameters");
            text.addAll(beyond);
        }
        return text;
    }

    private static List<String> beyond(CalibrationFit fit) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < fit.reach().size(); i++) {
            CalibrationFit.RowReach reach = fit.reach().get(i);
            FitRow row = fit.fitAtBest().get(i).row();
            if (reach.smallest() > Implausibility.CUT) {
                lines.add("  " + reach.point().series() + ", " + reach.point().start() + " to "
                        + reach.point().end() + ": published "
                        + FitPrintout.number(row.target().observed())
                        + ", best set "
                        + (row.model().isPresent()
                                ? FitPrintout.number(row.model().median())
                                : "none"));
            }
        }
        return lines;
    }

    private static String row(String name, String prior, String posterior, String width, String verdict) {
        return String.format(Locale.ROOT, "%-42s %-16s %-26s %6s  %s", name, prior, posterior, width, verdict)
                .stripTrailing();
    }
}
