package io.ringback.redis;

import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.util.HashedWheelTimer;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.FastThreadLocal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The lanes over the server's event loops. A thread that is one of these loops uses its own lane, so that asking and being
 * answered happen on the same thread; any other thread is given a lane and keeps it, so that its calls stay in order.
 */
final class Lanes {
    private static final long TICK_MILLIS = 10;

    private final HashedWheelTimer timer =
            new HashedWheelTimer(new DefaultThreadFactory("redis-timer", true), TICK_MILLIS, TimeUnit.MILLISECONDS);
    private final List<Lane> lanes = new ArrayList<>();
    private final FastThreadLocal<Integer> mine = new FastThreadLocal<>() {
        @Override
        protected Integer initialValue() {
            return laneOf(Thread.currentThread());
        }
    };

    Lanes(EventLoopGroup loops, int wanted) {
        for (EventExecutor executor : loops) {
            if (lanes.size() < wanted) {
                lanes.add(new Lane((EventLoop) executor, loops, timer));
            }
        }
    }

    int count() {
        return lanes.size();
    }

    Lane at(int index) {
        return lanes.get(index);
    }

    /** The index of the calling thread's lane. */
    int mine() {
        return mine.get();
    }

    private int laneOf(Thread thread) {
        for (int i = 0; i < lanes.size(); i++) {
            if (lanes.get(i).loop().inEventLoop(thread)) {
                return i;
            }
        }
        return (int) (thread.getId() % lanes.size());
    }

    CompletableFuture<Void> close() {
        CompletableFuture<?>[] closing = lanes.stream().map(Lane::close).toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(closing).whenComplete((done, failure) -> timer.stop());
    }
}
