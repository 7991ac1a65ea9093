package io.ringback.bench.load;

import io.netty.channel.EventLoop;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Keeps a fixed number of messages of each pair under way: each one that is delivered (and acknowledged) sends the next. */
final class ClosedLoop {
    private final EventLoop loop;
    private final List<Pair> pairs;
    private final long end;
    private final int inFlight;
    private final CompletableFuture<Boolean> done = new CompletableFuture<>();

    /**
     * @param end when the last message is sent, {@link System#nanoTime()}
     * @param inFlight messages of a pair under way
     */
    ClosedLoop(EventLoop loop, List<Pair> pairs, long end, int inFlight) {
        this.loop = loop;
        this.pairs = pairs;
        this.end = end;
        this.inFlight = inFlight;
    }

    /** Runs to the end. Each round records into the recorder the pairs were given. */
    @SuppressWarnings("FutureReturnValueIgnored")
    CompletableFuture<Boolean> run(Recorder recorder) {
        loop.execute(() -> {
            for (Pair pair : pairs) {
                pair.begin(recorder, () -> fill(pair));
                fill(pair);
                pair.flush();
            }
        });
        loop.schedule(() -> done.complete(true), end - System.nanoTime(), TimeUnit.NANOSECONDS);
        return done;
    }

    /** Flushed when the read that made the room is through. */
    private void fill(Pair pair) {
        while (pair.underWay() < inFlight) {
            long now = System.nanoTime();
            if (now - end >= 0 || !pair.send(now)) {
                return;
            }
        }
    }
}
