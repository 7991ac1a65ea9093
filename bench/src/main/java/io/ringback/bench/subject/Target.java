package io.ringback.bench.subject;

import io.netty.channel.EventLoop;
import io.ringback.bench.load.Pair;
import io.ringback.bench.load.WsClient;
import io.ringback.bench.process.ProcessTree;
import java.io.IOException;
import java.util.List;

/** A running server (or two) that can be loaded. Closing it ends all its processes. */
public interface Target extends AutoCloseable {
    /** Every process that works for a message: the servers, and their Redis. */
    ProcessTree processes();

    /**
     * Opens a visitor and an agent, ready to talk.
     *
     * @param number distinguishes the pairs that are open at the same time
     * @throws IOException when the target refuses either
     */
    Pair pair(int number, EventLoop loop) throws IOException, InterruptedException;

    /**
     * Connects visitors who do nothing, as far as the product takes them before a conversation starts.
     *
     * @param first number of the first one
     * @return one client per visitor
     */
    List<WsClient> idleVisitors(int first, int count, List<EventLoop> loops) throws IOException, InterruptedException;

    /** Ends the pair's conversation and closes its sockets. */
    default void end(Pair pair) throws IOException, InterruptedException {
        pair.close();
    }

    @Override
    void close();
}
