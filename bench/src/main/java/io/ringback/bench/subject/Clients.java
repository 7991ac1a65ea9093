package io.ringback.bench.subject;

import io.ringback.bench.load.WsClient;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Opens many clients without overrunning the target's accept queue. */
final class Clients {
    private static final int AT_A_TIME = 100;
    private static final long LIMIT_SECONDS = 30;

    private Clients() {}

    /** Opens {@code count} clients, {@value #AT_A_TIME} at a time. */
    static List<WsClient> open(int first, int count, IntFunction<CompletableFuture<WsClient>> opener)
            throws IOException, InterruptedException {
        List<WsClient> all = new ArrayList<>(count);
        for (int done = 0; done < count; done += AT_A_TIME) {
            List<CompletableFuture<WsClient>> batch = new ArrayList<>();
            for (int i = done; i < Math.min(count, done + AT_A_TIME); i++) {
                batch.add(opener.apply(first + i));
            }
            for (CompletableFuture<WsClient> opening : batch) {
                all.add(await(opening));
            }
        }
        return all;
    }

    /** The value, or an {@link IOException} with the cause when it failed or took more than {@value #LIMIT_SECONDS} s. */
    static <T> T await(CompletableFuture<T> future) throws IOException, InterruptedException {
        try {
            return future.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(e.getCause() == null ? e : e.getCause());
        }
    }
}
