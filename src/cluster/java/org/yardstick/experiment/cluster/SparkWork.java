package org.yardstick.experiment.cluster;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.yardstick.experiment.SweepModel;
import org.yardstick.experiment.SweepResult;
import org.yardstick.experiment.SweepTask;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction1;

/** What a machine of the cluster does with the runs that it is sent. */
final class SparkWork extends AbstractFunction1<Iterator<SweepTask[]>, SparkAnswer> implements Serializable {

    private static final long serialVersionUID = 1L;

    // Broadcast, so that a machine reads the scenario files once and not for every few runs.
    private final Broadcast<SweepModel> model;

    SparkWork(Broadcast<SweepModel> model) {
        this.model = model;
    }

    @Override
    public SparkAnswer apply(Iterator<SweepTask[]> chunks) {
        List<SweepResult> results = new ArrayList<>();
        try {
            while (chunks.hasNext()) {
                for (SweepTask task : chunks.next()) {
                    results.add(model.value().evaluate(task));
                }
            }
            return new SparkAnswer(results, "");
        } catch (IllegalStateException e) {
            return new SparkAnswer(List.of(), String.valueOf(e.getMessage()));
        }
    }
}
