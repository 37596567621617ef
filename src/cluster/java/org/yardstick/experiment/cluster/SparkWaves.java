package org.yardstick.experiment.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.spark.SimpleFutureAction;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.rdd.RDD;
import org.yardstick.experiment.SweepEngine.Sink;
import org.yardstick.experiment.SweepModel;
import org.yardstick.experiment.SweepResult;
import org.yardstick.experiment.SweepTask;
import scala.concurrent.ExecutionContext;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;
import scala.util.Try;

/**
 * Hands runs to Spark wave by wave, the next one before the last has ended, so that memory does not grow with the number of
 * runs and no core waits.
 */
final class SparkWaves {

    private static final int MOST_RUNS_IN_A_CHUNK = 8;
    private static final int CHUNKS_FOR_A_CORE = 4;
    private static final long PATIENCE_SECONDS = 30;

    /** What Spark's threads tell ours: an answer, or why there will be none. */
    private sealed interface News {
        record Answer(SparkAnswer answer) implements News {}

        record Failure(Throwable cause) implements News {}
    }

    private final JavaSparkContext context;
    private final Broadcast<SweepModel> model;
    private final int count;
    private final Consumer<String> notes;
    private final BlockingQueue<News> news = new LinkedBlockingQueue<>();

    /** Chunks that were handed over and have not come back. */
    private int out;

    private boolean toldOfWaiting;

    SparkWaves(JavaSparkContext context, SweepModel model, int count, Consumer<String> notes) {
        this.context = context;
        this.model = context.broadcast(model);
        this.count = count;
        this.notes = notes;
    }

    /**
     * Makes all runs.
     *
     * @throws SparkException if Spark gives up
     * @throws IOException if the sink fails, or a machine of the cluster can make no run
     */
    void run(Iterator<SweepTask> tasks, Sink sink) throws IOException, InterruptedException, SparkException {
        while (tasks.hasNext() || out > 0) {
            int cores = Math.max(2, context.defaultParallelism());
            if (tasks.hasNext() && out < cores * CHUNKS_FOR_A_CORE / 2) {
                hand(wave(tasks, cores));
            }
            News next = news.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next instanceof News.Answer back) {
                take(back.answer(), sink);
            } else if (next instanceof News.Failure failure) {
                throw new SparkException(firstLine(failure.cause()), failure.cause());
            } else {
                tellOfWaiting();
            }
        }
    }

    private List<SweepTask[]> wave(Iterator<SweepTask> tasks, int cores) {
        int size = Math.max(1, Math.min(MOST_RUNS_IN_A_CHUNK, count / (cores * CHUNKS_FOR_A_CORE)));
        List<SweepTask[]> chunks = new ArrayList<>();
        while (tasks.hasNext() && chunks.size() < cores * CHUNKS_FOR_A_CORE) {
            List<SweepTask> chunk = new ArrayList<>();
            while (tasks.hasNext() && chunk.size() < size) {
                chunk.add(tasks.next());
            }
            chunks.add(chunk.toArray(SweepTask[]::new));
        }
        return chunks;
    }

    private void hand(List<SweepTask[]> chunks) {
        RDD<SweepTask[]> spread = context.parallelize(chunks, chunks.size()).rdd();
        List<Object> all =
                new ArrayList<>(IntStream.range(0, chunks.size()).boxed().toList());
        out += chunks.size();
        SimpleFutureAction<Integer> done = context.sc()
                .submitJob(
                        spread,
                        new SparkWork(model),
                        CollectionConverters.asScala(all).toSeq(),
                        (Object part, SparkAnswer answer) -> {
                            news.add(new News.Answer(answer));
                            return BoxedUnit.UNIT;
                        },
                        chunks::size);
        done.onComplete(this::end, ExecutionContext.fromExecutor(Runnable::run));
    }

    private BoxedUnit end(Try<Integer> done) {
        if (done.isFailure()) {
            news.add(new News.Failure(done.failed().get()));
        }
        return BoxedUnit.UNIT;
    }

    private void take(SparkAnswer answer, Sink sink) throws IOException {
        if (!answer.refusal().isEmpty()) {
            throw new IOException("A machine of the cluster can make no run: " + answer.refusal());
        }
        out--;
        for (SweepResult result : answer.results()) {
            sink.take(result);
        }
    }

    private void tellOfWaiting() {
        // The first is the program itself, which makes no runs on a cluster.
        boolean alone = !context.isLocal() && context.statusTracker().getExecutorInfos().length <= 1;
        if (alone && !toldOfWaiting) {
            notes.accept(
                    "Waiting for the cluster: no worker offers a core with the memory that is asked for. Ctrl-C ends"
                            + " the wait.");
        }
        toldOfWaiting = alone;
    }

    static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.toString());
    }
}
