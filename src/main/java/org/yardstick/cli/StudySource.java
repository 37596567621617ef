package org.yardstick.cli;

import java.util.List;
import org.yardstick.experiment.SweepModel;
import org.yardstick.scenario.ClaimTests;
import org.yardstick.scenario.Study;

/** Reads studies, and makes their runs. */
interface StudySource {

    /**
     * Reads a study with every scenario that it needs.
     *
     * @param nameOrPath short name or file
     * @param settings settings {@code path=value} that go over those of the study
     * @throws BadInput with every problem of its files and settings
     */
    Study read(String nameOrPath, List<String> settings);

    /**
     * Reads the claims of the source articles and how studies test them.
     *
     * @throws BadInput with every problem of their tables
     */
    ClaimTests claims();

    /** Returns what makes the runs of a study. */
    SweepModel model(Study study);
}
