package org.yardstick.experiment;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Runs jobs on several threads and hands their results over one by one, in the order of the jobs. */
final class OrderedPool {

    /** Takes results in, on the caller's thread. */
    interface Sink<T> {
        void take(T result) throws IOException;
    }

    private OrderedPool() {}

    /**
     * Runs all jobs. At most two more than twice the workers are begun and not yet handed over, so memory does not grow
     * with the number of jobs.
     *
     * @param jobs number of jobs
     * @param job does the job of this number, on any thread; an exception that leaves it ends everything
     * @param workers number of threads, 1 or more
     * @param sink takes results in, in the order of the jobs
     * @throws InterruptedException if the caller's thread is interrupted; no further job is begun
     * @throws IOException if the sink fails
     */
    static <T> void run(int jobs, IntFunction<T> job, int workers, Sink<? super T> sink)
            throws InterruptedException, IOException {
        run(IntStream.range(0, jobs).boxed().iterator(), job::apply, workers, sink);
    }

    /**
     * Does a job for each item. At most two more than twice the workers are begun and not yet handed over.
     *
     * @param items what jobs are done for; asked for on the caller's thread
     * @param job does the job for an item, on any thread; an exception that leaves it ends everything
     * @param workers number of threads, 1 or more
     * @param sink takes results in, in the order of the items
     * @throws InterruptedException if the caller's thread is interrupted; no further job is begun
     * @throws IOException if the sink fails
     */
    static <S, T> void run(Iterator<S> items, Function<? super S, T> job, int workers, Sink<? super T> sink)
            throws InterruptedException, IOException {
        ExecutorService pool = Executors.newFixedThreadPool(workers, OrderedPool::worker);
        try {
            Queue<Future<T>> begun = new ArrayDeque<>();
            int window = 2 * workers + 2;
            while (items.hasNext() || !begun.isEmpty()) {
                while (items.hasNext() && begun.size() < window) {
                    S item = items.next();
                    begun.add(pool.submit(() -> job.apply(item)));
                }
                sink.take(begun.remove().get());
            }
        } catch (ExecutionException e) {
            throw thrown(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "yardstick-worker");
        // A run that is not done when the user stops must not keep the program alive.
        thread.setDaemon(true);
        return thread;
    }

    private static RuntimeException thrown(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException exception ? exception : new IllegalStateException(e);
    }
}
