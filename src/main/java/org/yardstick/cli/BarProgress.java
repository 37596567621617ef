package org.yardstick.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.yardstick.experiment.Progress;

/** Shows a bar with the remaining time, for terminals. */
final class BarProgress implements Progress {

    private static final int WIDTH = 78;
    private static final int UPDATE_MILLIS = 200;

    private final PrintWriter err;
    private final List<ProgressBar> bar = new ArrayList<>(1);

    BarProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void runs(int done, int total, int failed) {
        if (bar.isEmpty()) {
            bar.add(new ProgressBarBuilder()
                    .setTaskName("Runs")
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(UPDATE_MILLIS)
                    .setConsumer(new DelegatingProgressBarConsumer(this::show, WIDTH))
                    .build());
        }
        if (failed > 0) {
            bar.get(0).setExtraMessage(" " + failed + " failed");
        }
        bar.get(0).stepTo(done);
    }

    private void show(String text) {
        err.print("\r" + text);
        err.flush();
    }

    @Override
    public void step(String what) {
        bar.forEach(shown -> shown.setExtraMessage(" " + what));
    }

    @Override
    public void end() {
        bar.forEach(ProgressBar::close);
        if (!bar.isEmpty()) {
            // Wipes the bar, so that what follows stands alone.
            err.print("\r" + " ".repeat(WIDTH) + "\r");
            err.flush();
        }
        bar.clear();
    }
}
