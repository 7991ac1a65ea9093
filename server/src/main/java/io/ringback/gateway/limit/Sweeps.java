package io.ringback.gateway.limit;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sweeps of all event loops of a group. */
public final class Sweeps implements AutoCloseable {
    private final Map<EventLoop, LoopSweep> byLoop = new HashMap<>();
    private final List<Future<?>> running = new ArrayList<>();

    /** Starts one sweep on each loop of the group. */
    public Sweeps(EventLoopGroup group) {
        for (EventExecutor executor : group) {
            EventLoop loop = (EventLoop) executor;
            LoopSweep sweep = new LoopSweep(loop);
            byLoop.put(loop, sweep);
            running.add(sweep.start());
        }
    }

    /**
     * The sweep of one loop.
     *
     * @throws IllegalArgumentException if the loop is not of the group
     */
    public LoopSweep of(EventLoop loop) {
        LoopSweep sweep = byLoop.get(loop);
        if (sweep == null) {
            throw new IllegalArgumentException("not a loop of this group: " + loop);
        }
        return sweep;
    }

    /** Stops all sweeps. */
    @Override
    public void close() {
        running.forEach(sweep -> sweep.cancel(false));
    }
}
