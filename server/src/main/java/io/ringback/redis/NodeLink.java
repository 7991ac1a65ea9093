package io.ringback.redis;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.api.StatefulRedisConnection;
import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One connection to one Redis process, owned by one event loop.
 *
 * <p>Calls from any thread are put into a queue; one task per burst gives them all to Lettuce and flushes once, after the loop
 * has read everything that was ready. Only as many as go in one call leave at once, so that in a rush Redis decides about the
 * first while this loop still writes the next, and the two never wait for each other by turns. Answers come in the order of
 * sending, so one queue knows the oldest unanswered call: when it is too old the link is <em>stalled</em> and refuses calls at
 * once until Redis says something again.
 */
final class NodeLink {
    private static final long SWEEP_MILLIS = 100;
    /** A stalled connection is replaced after this time: the other side may be gone without a word. */
    private static final long REPLACE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final long RECONNECT_MIN_MILLIS = 50;
    private static final long RECONNECT_MAX_MILLIS = 2_000;

    private final Lane lane;
    private final EventLoop loop;
    private final Connector connector;
    private final RedisOptions options;
    private final RefusalHandler refusals;
    private final Future<?> sweeper;

    private final CallQueue queue = new CallQueue();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final AtomicInteger onTheWay = new AtomicInteger();
    private final ArrayDeque<RedisCall> unanswered = new ArrayDeque<>();
    private final CompletableFuture<NodeLink> firstAttempt = new CompletableFuture<>();

    private volatile @Nullable StatefulRedisConnection<byte[], byte[]> connection;
    private volatile @Nullable String refusing;
    private volatile boolean closed;
    private long lastAnswerAt = System.nanoTime();

    NodeLink(Lane lane, Connector connector, RedisOptions options, RefusalHandler refusals) {
        this.lane = lane;
        this.loop = lane.loop();
        this.connector = connector;
        this.options = options;
        this.refusals = refusals;
        this.sweeper = loop.scheduleAtFixedRate(this::sweep, SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
        connect(RECONNECT_MIN_MILLIS);
    }

    /** Completed with this link when the first attempt to connect succeeded, else with its failure. */
    CompletableFuture<NodeLink> firstAttempt() {
        return firstAttempt;
    }

    Lane lane() {
        return lane;
    }

    /** Whether calls are accepted at the moment. */
    boolean usable() {
        StatefulRedisConnection<byte[], byte[]> current = connection;
        return refusing == null && !closed && current != null && current.isOpen();
    }

    void submit(RedisCall call) {
        submit(call, queue::add);
    }

    /**
     * Sends a call again whose function the node did not know, before all that came later: what is on its way may be refused for
     * the same reason and stands behind it, so nothing else leaves until all of that is answered. On the event loop.
     */
    void submitAgain(RedisCall call) {
        submit(call, queue::addAgain);
    }

    private void submit(RedisCall call, Consumer<RedisCall> add) {
        String reason = reasonToRefuse();
        if (reason != null) {
            call.fail(StorageUnavailable.withoutEffect(call + ": " + reason));
        } else {
            add.accept(call);
            drainSoon();
        }
    }

    private void drainSoon() {
        if (scheduled.compareAndSet(false, true)) {
            loop.execute(this::drain);
        }
    }

    private @Nullable String reasonToRefuse() {
        StatefulRedisConnection<byte[], byte[]> current = connection;
        if (closed || (current != null && !current.isOpen())) {
            return connector + " is not connected";
        }
        if (queue.size() + onTheWay.get() >= options.waiting()) {
            return options.waiting() + " calls wait for " + connector + " already";
        }
        return refusing;
    }

    private void drain() {
        scheduled.set(false);
        StatefulRedisConnection<byte[], byte[]> current = connection;
        if (current == null || (queue.hasAgain() && !unanswered.isEmpty())) {
            return;
        }
        long now = System.nanoTime();
        WriteGate gate = options.replicas() > 0 ? new WriteGate(options.replicas()) : null;
        boolean writes = false;
        List<RedisCall> burst = new ArrayList<>();
        for (RedisCall call = queue.next(); call != null; call = queue.next()) {
            RedisCall loader = call.loader();
            if (loader != null) {
                burst.add(ownCall(loader, now));
            }
            if (call.asking()) {
                burst.add(ownCall(RedisCall.command("ASKING", null, Args.none()), now));
            }
            writes |= call.writes();
            burst.add(taken(call, call.writes() ? gate : null, now));
            if (call.callers() == CallQueue.MOST_JOINED) {
                write(current, burst);
                burst = new ArrayList<>();
            }
        }
        if (gate != null && writes) {
            burst.add(ownCall(gate.closing(options.timeout().toMillis() / 2), now));
        }
        write(current, burst);
    }

    private static void write(StatefulRedisConnection<byte[], byte[]> connection, List<RedisCall> calls) {
        ((RedisChannelHandler<?, ?>) connection).getChannelWriter().write(calls);
    }

    private RedisCall ownCall(RedisCall call, long now) {
        return taken(call, null, now);
    }

    private RedisCall taken(RedisCall call, @Nullable WriteGate gate, long now) {
        call.sending(this, gate, now);
        onTheWay.incrementAndGet();
        unanswered.add(call);
        return call;
    }

    /** An answer arrived, perhaps after the caller gave up. On the event loop. */
    void answered(RedisCall call) {
        lastAnswerAt = System.nanoTime();
        refusing = null;
        lost(call);
    }

    /** Lettuce will not answer this call. On the event loop. */
    void lost(RedisCall call) {
        if (unanswered.peek() == call) {
            unanswered.remove();
            onTheWay.decrementAndGet();
        } else if (unanswered.remove(call)) {
            onTheWay.decrementAndGet();
        }
        if (unanswered.isEmpty() && queue.hasAgain()) {
            drainSoon();
        }
    }

    void refused(RedisCall call, ErrorReply error) {
        refusals.refused(this, call, error);
    }

    private void sweep() {
        RedisCall oldest = unanswered.peek();
        long now = System.nanoTime();
        long limit = options.timeout().toNanos();
        if (oldest == null && now - lastAnswerAt > IDLE_NANOS && usable()) {
            // an idle connection may have died without a word: better found out now than by somebody's message
            lastAnswerAt = now;
            submit(RedisCall.command("PING", null, Args.none()));
        }
        if (oldest == null || oldest.waited(now) < limit) {
            return;
        }
        refusing = connector + " has not answered for " + options.timeout().toMillis() + " ms";
        for (RedisCall call : unanswered) {
            if (call.waited(now) < limit) {
                break;
            }
            call.failUnanswered("no answer within " + options.timeout().toMillis() + " ms");
        }
        if (oldest.waited(now) > limit + REPLACE_NANOS && now - lastAnswerAt > REPLACE_NANOS) {
            disconnect();
        }
    }

    /** Drops the connection; it is made anew, to the master that Sentinel names then. On the event loop. */
    void disconnect() {
        StatefulRedisConnection<byte[], byte[]> current = connection;
        if (current != null) {
            Lane.drop(current);
        }
    }

    private void connect(long nextDelay) {
        connector
                .connect()
                .whenComplete((made, failure) -> loop.execute(() -> {
                    if (made == null) {
                        connectFailed(failure, nextDelay);
                    } else if (closed) {
                        var unused = made.closeAsync();
                    } else {
                        connected(made);
                    }
                }));
    }

    private void connected(StatefulRedisConnection<byte[], byte[]> made) {
        connection = made;
        refusing = null;
        made.addListener(new RedisConnectionStateListener() {
            /** What was unanswered has failed; the next connection starts with a clean sheet. */
            @Override
            public void onRedisDisconnected(RedisChannelHandler<?, ?> handler) {
                refusing = null;
            }
        });
        firstAttempt.complete(this);
        drain();
    }

    private void connectFailed(Throwable failure, long delay) {
        refusing = connector + " cannot be reached";
        firstAttempt.completeExceptionally(failure);
        failQueued();
        if (!closed) {
            long jittered = ThreadLocalRandom.current().nextLong(delay / 2, delay + 1);
            lane.after(jittered, () -> connect(Math.min(delay * 2, RECONNECT_MAX_MILLIS)));
        }
    }

    private void failQueued() {
        queue.clear(call -> call.failUnanswered(connector + " cannot be reached"));
    }

    /** Closes the connection; calls on their way fail. */
    CompletableFuture<Void> close() {
        closed = true;
        sweeper.cancel(false);
        StatefulRedisConnection<byte[], byte[]> current = connection;
        loop.execute(this::failQueued);
        return current == null ? CompletableFuture.completedFuture(null) : current.closeAsync();
    }
}
