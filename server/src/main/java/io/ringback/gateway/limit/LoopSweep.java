package io.ringback.gateway.limit;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** The one timer of an event loop: walks over everything on it that has a deadline. Used on that loop only. */
public final class LoopSweep implements Runnable {
    private static final long PERIOD_MILLIS = 500;

    private final EventLoop loop;
    private SweptHandler[] members = new SweptHandler[64];
    private int size;

    /** A sweep for one loop; {@link #start} sets it going. */
    public LoopSweep(EventLoop loop) {
        this.loop = loop;
    }

    /** Starts to walk; ends when the returned future is cancelled or the loop ends. */
    public Future<?> start() {
        return loop.scheduleAtFixedRate(this, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The loop's monotonic time in ns. */
    public long now() {
        return loop.ticker().nanoTime();
    }

    /** Puts a member under watch; nothing happens if it is already. */
    public void add(SweptHandler member) {
        if (member.slot >= 0) {
            return;
        }
        if (size == members.length) {
            members = Arrays.copyOf(members, size * 2);
        }
        member.slot = size;
        members[size++] = member;
    }

    /** Takes a member off the watch; nothing happens if it is not on it. */
    @SuppressWarnings("NullAway") // only slots at or above size are empty
    public void remove(SweptHandler member) {
        int slot = member.slot;
        if (slot < 0) {
            return;
        }
        member.slot = -1;
        SweptHandler last = members[--size];
        members[size] = null;
        if (last != member) {
            members[slot] = last;
            last.slot = slot;
        }
    }

    // Downwards: a member that removes itself is replaced by one that was already visited.
    @Override
    public void run() {
        long now = now();
        for (int i = size - 1; i >= 0; i--) {
            members[i].sweep(now);
        }
    }
}
