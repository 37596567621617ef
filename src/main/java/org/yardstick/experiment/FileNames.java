package org.yardstick.experiment;

/** Names of the files of result folders; each is read under this name by charts, later commands or readers. */
final class FileNames {

    static final String MANIFEST = "manifest.json";
    static final String RESOLVED = "scenario.resolved.yaml";
    static final String OBSERVED = "observed.csv";
    static final String FAILURES = "failures.csv";

    static final String METRICS = "metrics.csv";
    static final String SUMMARY = "summary.csv";
    static final String WORDS = "summary.txt";
    static final String EVENTS = "events.csv";
    static final String TRIGGERS = "triggers.csv";

    static final String FIT = "fit.csv";

    static final String PLAN = "calibration.plan.txt";
    static final String RUNS = "runs.csv";
    static final String WAVES = "waves.csv";
    static final String ROWS = "rows.csv";
    static final String PARAMETERS = "parameters.csv";
    static final String BEST = "best.txt";
    static final String ENSEMBLE = "ensemble.csv";

    static final String STUDY = "study.resolved.yaml";
    static final String FACTORS = "factors.csv";
    static final String DESIGN = "design.csv";
    static final String OUTCOMES = "outcomes.csv";
    static final String RESULTS = "results.csv";
    static final String SWEEP_LOG = "runs.log";

    private FileNames() {}
}
