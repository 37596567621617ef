package org.yardstick.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.yardstick.experiment.ClusterConnector;
import org.yardstick.experiment.LocalEngine;
import org.yardstick.experiment.SweepEngine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that choose what makes the runs of a sweep. */
final class EngineOptions {

    static final String SPARK_BUILD = "mvn -P spark -Dmaven.test.skip=true package";

    /** Named, not linked: the program is built without it. */
    private static final String SPARK = "org.yardstick.experiment.cluster.SparkConnector";

    /** What can make runs. */
    enum Kind {
        /** Threads of this machine. */
        LOCAL,
        /** A cluster of Apache Spark. */
        SPARK
    }

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--engine",
            paramLabel = "NAME",
            description = "What makes the runs: local (default) for threads of this machine, or spark for a cluster of"
                    + " Apache Spark, with --master. Results are the same.")
    private Kind kind = Kind.LOCAL;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Spark's master, such as spark://host:7077; all its machines must see the program's folder"
                    + " under the same path.")
    private Optional<String> master = Optional.empty();

    /** Checks that the options fit together. */
    void check() {
        if (kind == Kind.SPARK && master.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--engine spark needs --master, such as: --master spark://host:7077. Or leave both out.");
        }
        if (kind == Kind.LOCAL && master.isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "--master is for --engine spark. Maybe add that, or leave --master out.");
        }
    }

    /**
     * Returns the engine.
     *
     * @param workers threads of this machine
     * @param notes takes what the user should know meanwhile
     * @throws BadInput if it was not built or does not answer
     */
    SweepEngine engine(int workers, Consumer<String> notes) {
        if (kind == Kind.LOCAL) {
            return new LocalEngine(workers);
        }
        try {
            return spark().connect(master.orElseThrow(), notes);
        } catch (IllegalArgumentException e) {
            throw new BadInput(List.of(String.valueOf(e.getMessage())));
        }
    }

    private static ClusterConnector spark() {
        try {
            return Class.forName(SPARK)
                    .asSubclass(ClusterConnector.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new BadInput(
                    List.of("--engine spark is not built on this machine: build it in the program's folder by "
                            + SPARK_BUILD + " (about 150 MB)."));
        }
    }
}
