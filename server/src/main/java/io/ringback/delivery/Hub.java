package io.ringback.delivery;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.Position;
import io.ringback.protocol.Codec;
import io.ringback.protocol.ServerEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The readers connected to this node, by conversation. It listens to a conversation while somebody here reads it, and hands each
 * event to all its readers as the one buffer it arrived in.
 *
 * <p>Safe to call from any thread; events of one conversation reach each reader in order.
 */
public final class Hub {
    /** How many conversations are compared with storage in one batch. */
    private static final int BATCH = 200;

    private final ConcurrentMap<ConversationId, Relay> relays = new ConcurrentHashMap<>();
    private final ConversationFeed feed;
    private final Codec codec;

    /** A hub that hears through {@code feed}. */
    public Hub(ConversationFeed feed, Codec codec) {
        this.feed = feed;
        this.codec = codec;
    }

    /**
     * Begins to hold the events of a conversation for a reader; {@link Subscription#startAt} lets them through.
     *
     * @param reader the agent behind the outlet, whose subscription ends when they leave the conversation; null for a visitor
     * @return completes when nothing published from then on is missed
     */
    public CompletionStage<Subscription> subscribe(
            ConversationId conversation, Outlet outlet, @Nullable AgentId reader) {
        Subscription subscription = new Subscription(this, conversation, outlet, reader);
        Relay relay = relays.compute(conversation, (id, present) -> {
            Relay relayed = present == null ? new Relay(id, feed, this::resync) : present;
            relayed.add(subscription);
            return relayed;
        });
        subscription.through(relay);
        return relay.listening().handle((nothing, failure) -> {
            if (failure != null) {
                subscription.close();
                throw new CompletionException(failure);
            }
            return subscription;
        });
    }

    /** Compares what this node delivered last with what storage holds, and catches up where they differ. */
    public void sweep() {
        List<Relay> batch = new ArrayList<>(BATCH);
        for (Relay relay : relays.values()) {
            batch.add(relay);
            if (batch.size() == BATCH) {
                compare(batch);
                batch = new ArrayList<>(BATCH);
            }
        }
        if (!batch.isEmpty()) {
            compare(batch);
        }
    }

    /** How many conversations are read on this node. */
    public int conversations() {
        return relays.size();
    }

    void remove(Subscription subscription) {
        relays.computeIfPresent(subscription.conversation(), (id, relay) -> {
            relay.remove(subscription);
            if (!relay.isEmpty()) {
                return relay;
            }
            feed.unlisten(id);
            return null;
        });
    }

    private void compare(List<Relay> batch) {
        List<ConversationId> ids = batch.stream().map(Relay::conversation).toList();
        feed.last(ids).thenAccept(positions -> {
            for (int i = 0; i < batch.size(); i++) {
                Position stored = positions.get(i);
                batch.get(i).compare(stored);
            }
        });
    }

    private ByteBuf resync(ConversationId conversation) {
        return Unpooled.wrappedBuffer(codec.encode(new ServerEvent.Resync(conversation)));
    }
}
