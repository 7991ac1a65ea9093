package io.ringback.bench.load;

import io.netty.channel.EventLoop;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Sends at fixed times, to the pairs of one event loop by turns. When the loop was kept busy it sends everything that has become due
 * meanwhile, each with its own due time: waiting for a slow target is never forgiven.
 */
final class OpenLoop {
    private final EventLoop loop;
    private final List<Pair> pairs;
    private final long start;
    private final long end;
    private final double intervalNanos;
    private final CompletableFuture<Boolean> done = new CompletableFuture<>();
    private long count;

    /**
     * @param start first due time, {@link System#nanoTime()}
     * @param end nothing is due from here on
     * @param perSecond rate of this loop's share
     */
    OpenLoop(EventLoop loop, List<Pair> pairs, long start, long end, double perSecond) {
        this.loop = loop;
        this.pairs = pairs;
        this.start = start;
        this.end = end;
        this.intervalNanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    /** Runs to the end; false when a pair reached its bound of messages under way, which ends the loop at once. */
    CompletableFuture<Boolean> run() {
        loop.execute(this::turn);
        return done;
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private void turn() {
        long next = due();
        while (next - end < 0 && next - System.nanoTime() <= 0) {
            Pair pair = pairs.get((int) (count % pairs.size()));
            if (!pair.send(next)) {
                done.complete(false);
                return;
            }
            pair.flush();
            count++;
            next = due();
        }
        if (next - end < 0) {
            loop.schedule(this::turn, next - System.nanoTime(), TimeUnit.NANOSECONDS);
        } else {
            done.complete(true);
        }
    }

    private long due() {
        return start + (long) (count * intervalNanos);
    }
}
