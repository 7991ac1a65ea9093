package io.ringback.bench.routing;

import io.netty.channel.EventLoop;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** A fixed number of calls, some of them under way at once: each answer makes room for the next. Lives on one event loop, like a node's. */
final class Pipeline<T> {
    private static final long LIMIT_SECONDS = 60;

    private final int calls;
    private final IntFunction<CompletionStage<T>> call;
    private final T[] answers;
    private final CompletableFuture<List<T>> done = new CompletableFuture<>();
    private int next;
    private int answered;

    private Pipeline(int calls, IntFunction<CompletionStage<T>> call) {
        this.calls = calls;
        this.call = call;
        this.answers = empty(calls);
    }

    /**
     * Makes the calls.
     *
     * @return the answers, in the order of the calls
     * @throws IOException when one of them failed
     */
    static <T> List<T> run(EventLoop loop, int calls, int inFlight, IntFunction<CompletionStage<T>> call)
            throws IOException, InterruptedException {
        if (calls == 0) {
            return List.of();
        }
        Pipeline<T> pipeline = new Pipeline<>(calls, call);
        loop.execute(() -> {
            for (int i = 0; i < Math.min(inFlight, calls); i++) {
                pipeline.send();
            }
        });
        return await(pipeline.done);
    }

    /** The value, or an {@link IOException} with the cause when it failed or took more than {@value #LIMIT_SECONDS} s. */
    static <T> T await(CompletionStage<T> stage) throws IOException, InterruptedException {
        try {
            return stage.toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(e.getCause() == null ? e : e.getCause());
        }
    }

    private void send() {
        int number = next++;
        started(number).whenComplete((answer, failure) -> {
            if (failure != null) {
                done.completeExceptionally(failure);
            } else {
                arrived(number, answer);
            }
        });
    }

    /** A call that cannot even be made fails the run instead of leaving it waiting. */
    private CompletionStage<T> started(int number) {
        try {
            return call.apply(number);
        } catch (RuntimeException e) {
            return CompletableFuture.failedStage(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T[] empty(int size) {
        return (T[]) new Object[size];
    }

    private void arrived(int number, T answer) {
        answers[number] = answer;
        answered++;
        if (answered == calls) {
            done.complete(Arrays.asList(answers));
        } else if (next < calls) {
            send();
        }
    }
}
