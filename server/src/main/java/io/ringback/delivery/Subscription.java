package io.ringback.delivery;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One reader's share of a conversation's events. It holds them until the transcript was read, and then lets through those that
 * follow what was read, so that nothing is missed or doubled between the two.
 */
public final class Subscription {
    /** More than this many events while a transcript is being read, and the reader is told to read again. */
    private static final int MOST_HELD = 256;

    private final Hub hub;
    private final ConversationId conversation;
    private final Outlet outlet;
    private final @Nullable AgentId reader;
    private @Nullable Relay relay;
    private @Nullable List<EntryEvent> held = new ArrayList<>(0);
    private long from;
    private volatile boolean over;

    Subscription(Hub hub, ConversationId conversation, Outlet outlet, @Nullable AgentId reader) {
        this.hub = hub;
        this.conversation = conversation;
        this.outlet = outlet;
        this.reader = reader;
    }

    /** The conversation that is read. */
    public ConversationId conversation() {
        return conversation;
    }

    /** Lets through what follows {@code position}, the end of what the reader was just given. */
    public void startAt(Position position) {
        synchronized (lock()) {
            lock().started(position);
            List<EntryEvent> waiting = held == null ? List.of() : held;
            held = null;
            from = position.seq();
            for (EntryEvent event : waiting) {
                if (event.at().seq() > from && event.at().seq() != from + 1) {
                    outlet.deliver(lock().resync());
                    return;
                }
                deliver(event, Unpooled.wrappedBuffer(event.json()));
            }
        }
    }

    /** Whether nothing more can come: it was closed, or the conversation ended. */
    public boolean isOver() {
        return over;
    }

    /** The conversation ended before it was read. */
    public void giveWay() {
        over = true;
    }

    /** Nothing is delivered any more. */
    public void close() {
        over = true;
        hub.remove(this);
    }

    void through(Relay through) {
        relay = through;
    }

    /** Called by the relay, one event at a time. */
    void deliver(EntryEvent event, ByteBuf json) {
        if (held != null) {
            hold(event, held);
            return;
        }
        if (event.at().seq() <= from) {
            return;
        }
        from = event.at().seq();
        outlet.deliver(json);
        if (event.kind() == EntryEvent.Kind.ENDED) {
            over = true;
        }
        if (event.kind() == EntryEvent.Kind.LEFT
                && reader != null
                && reader.value().equals(event.agent())) {
            // in the same turn as the event: not one word more reaches somebody who has no part in it any more
            close();
        }
    }

    void pass(ByteBuf json) {
        if (held == null) {
            outlet.deliver(json);
        }
    }

    void startOver(ByteBuf resync) {
        if (held == null) {
            outlet.deliver(resync);
        }
    }

    private static void hold(EntryEvent event, List<EntryEvent> held) {
        if (held.size() < MOST_HELD) {
            held.add(event);
        }
    }

    private Relay lock() {
        return Objects.requireNonNull(relay);
    }
}
