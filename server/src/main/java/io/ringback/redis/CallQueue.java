package io.ringback.redis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The calls that have not left yet for one connection: any thread adds, its event loop takes. */
final class CallQueue {
    /** Calls that go as one: with more, Redis would answer nobody else for too long. */
    static final int MOST_JOINED = 32;

    private final Queue<RedisCall> calls = new ConcurrentLinkedQueue<>();
    private final ArrayDeque<RedisCall> again = new ArrayDeque<>();
    private final AtomicInteger size = new AtomicInteger();

    int size() {
        return size.get();
    }

    void add(RedisCall call) {
        size.incrementAndGet();
        calls.add(call);
    }

    /** One that left already and has to leave once more, before all that came later. On the event loop. */
    void addAgain(RedisCall call) {
        size.incrementAndGet();
        again.add(call);
    }

    /** Whether something has to leave once more. On the event loop. */
    boolean hasAgain() {
        return !again.isEmpty();
    }

    /** The next call, with those behind it that go with it; {@code null} when there is none. On the event loop. */
    @Nullable
    RedisCall next() {
        if (hasAgain()) {
            size.decrementAndGet();
            return again.remove();
        }
        RedisCall call = first();
        if (call == null) {
            return null;
        }
        if (!call.joins()) {
            removeFirst();
            return call;
        }
        List<RedisCall> together = new ArrayList<>();
        for (RedisCall other = call;
                other != null && other.joins() && call.joinsWith(other) && together.size() < MOST_JOINED;
                other = first()) {
            together.add(other);
            removeFirst();
        }
        return RedisCall.joined(together);
    }

    /** Takes all out. On the event loop. */
    void clear(Consumer<RedisCall> each) {
        for (RedisCall call = next(); call != null; call = next()) {
            each.accept(call);
        }
    }

    /** The first that nobody has given up; it stays. */
    private @Nullable RedisCall first() {
        RedisCall call = calls.peek();
        while (call != null && call.isDone()) {
            removeFirst();
            call = calls.peek();
        }
        return call;
    }

    private void removeFirst() {
        calls.poll();
        size.decrementAndGet();
    }
}
