package io.ringback.bench.load;

import io.netty.buffer.ByteBuf;
import io.netty.channel.EventLoop;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A visitor and the agent who gets the visitor's messages, both on one event loop, which alone touches this object while a round runs.
 * Messages are numbered from 1; the agent must get them in that order.
 */
public final class Pair implements AutoCloseable {
    /** Bound on the messages of one pair under way; a power of two. */
    static final int MOST_UNDER_WAY = 1 << 14;

    /** Between rounds: an empty span, which records nothing. */
    private static final Recorder NOTHING = new Recorder(0, 0);

    private final WsClient visitor;
    private final WsClient agent;
    private final Dialect dialect;
    private final long[] due = new long[MOST_UNDER_WAY];
    private Recorder recorder = NOTHING;
    private Runnable settled = () -> {};
    private long sent;
    private long delivered;
    private long acknowledged;
    private long disordered;
    private @Nullable String refusal;

    /** Takes over what both sockets receive. They must share an event loop. */
    public Pair(WsClient visitor, WsClient agent, Dialect dialect) {
        this.visitor = visitor;
        this.agent = agent;
        this.dialect = dialect;
        if (visitor.channel().eventLoop() != agent.channel().eventLoop()) {
            throw new IllegalArgumentException("a pair's sockets share one event loop");
        }
        visitor.receive(new Side(this::visitorGot));
        agent.receive(new Side(this::agentGot));
    }

    /** What is wrong with the pair: a refused message or a closed socket; empty while all is well. */
    public Optional<String> trouble() {
        return Optional.ofNullable(refusal)
                .or(() -> visitor.closed().map(reason -> "visitor's socket " + reason))
                .or(() -> agent.closed().map(reason -> "agent's socket " + reason));
    }

    @Override
    public void close() {
        visitor.close();
        agent.close();
    }

    EventLoop loop() {
        return visitor.channel().eventLoop();
    }

    /** Starts a round: where to record, and what to do when an answer makes room. */
    void begin(Recorder into, Runnable onSettled) {
        recorder = into;
        settled = onSettled;
        disordered = 0;
    }

    /**
     * Writes the next message without flushing it.
     *
     * @param dueAt the time it should have been sent, from which its latency counts
     * @return false, and nothing is sent, when the bound of messages under way is reached
     */
    boolean send(long dueAt) {
        if (underWay() >= MOST_UNDER_WAY) {
            return false;
        }
        sent++;
        due[slot(sent)] = dueAt;
        visitor.write(dialect.message().frame(visitor.channel().alloc(), sent));
        recorder.sent(System.nanoTime(), dueAt);
        return true;
    }

    void flush() {
        visitor.flush();
    }

    /** Messages sent whose delivery or acknowledgement is still awaited. */
    long underWay() {
        return sent - (dialect.acknowledged() == null ? delivered : Math.min(delivered, acknowledged));
    }

    /** Deliveries that were missing, doubled or out of order in this round. */
    long disordered() {
        return disordered;
    }

    private void agentGot(ByteBuf payload) {
        long number = dialect.delivered().numberIn(payload);
        if (number < 0) {
            return;
        }
        if (number != delivered + 1) {
            disordered++;
        }
        delivered = number;
        recorder.delivered(System.nanoTime(), due[slot(number)]);
        settled.run();
    }

    private void visitorGot(ByteBuf payload) {
        Marker mark = dialect.acknowledged();
        long number = mark == null ? -1 : mark.numberIn(payload);
        if (dialect.refused() != null && dialect.refused().isIn(payload)) {
            refusal = refusal == null ? WsClient.text(payload) : refusal;
        } else if (number >= 0) {
            acknowledged++;
            recorder.acknowledged(System.nanoTime(), due[slot(number)]);
            settled.run();
        }
    }

    private static int slot(long number) {
        return (int) number & MOST_UNDER_WAY - 1;
    }

    private final class Side implements FrameSink {
        private final FrameSink take;

        Side(FrameSink take) {
            this.take = take;
        }

        @Override
        public void frame(ByteBuf payload) {
            take.frame(payload);
        }

        @Override
        public void readComplete() {
            flush();
        }
    }
}
