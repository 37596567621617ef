package org.yardstick.cli;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.yardstick.experiment.ParameterEnsemble;
import org.yardstick.scenario.FreeParameters;

/** Reads files about parameters. */
interface ParameterFiles {

    /**
     * A posterior ensemble that was read.
     *
     * @param ensemble its sets
     * @param inputHashes SHA-256 of the file, by its name
     */
    record ReadEnsemble(ParameterEnsemble ensemble, SortedMap<String, String> inputHashes) {
        public ReadEnsemble {
            inputHashes = new TreeMap<>(inputHashes);
        }
    }

    /**
     * Reads a posterior ensemble.
     *
     * @throws BadInput with every problem of the file
     */
    ReadEnsemble ensemble(Path file);

    /**
     * Reads which parameters calibration may move.
     *
     * @throws BadInput with every problem of the file
     */
    FreeParameters free();
}
