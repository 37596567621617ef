package org.yardstick.cli;

import org.yardstick.experiment.Progress;

/** Tells nothing. */
final class SilentProgress implements Progress {
    @Override
    public void runs(int done, int total, int failed) {}

    @Override
    public void step(String what) {}

    @Override
    public void end() {}
}
