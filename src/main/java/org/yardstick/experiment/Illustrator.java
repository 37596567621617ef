package org.yardstick.experiment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Shows results to readers: charts from the files of a result folder, and words. */
@FunctionalInterface
public interface Illustrator {
    /**
     * Charts drawn.
     *
     * @param files files written
     * @param problem why some or all are lacking, if any are
     */
    record Drawing(List<Path> files, Optional<String> problem) {
        public Drawing {
            files = List.copyOf(files);
        }
    }

    /** Draws all charts that the folder's files allow. */
    Drawing draw(Path folder);

    /** Draws all charts and lists them among the folder's files. */
    default Drawing drawInto(ResultFolder folder) throws InterruptedException {
        Drawing drawing = draw(folder.path());
        if (Thread.interrupted()) {
            throw new InterruptedException("stopped while charts were drawn");
        }
        folder.adopt(drawing.files());
        return drawing;
    }

    /** Tells the results in words, as {@code summary.txt} holds them; blank for no such file. */
    default String tell(List<Ensemble> ensembles) {
        return "";
    }
}
