package io.ringback.store.delivery;

import static io.ringback.store.Outages.named;

import io.ringback.delivery.ConversationFeed;
import io.ringback.delivery.EntryEvent;
import io.ringback.model.ConversationId;
import io.ringback.model.Position;
import io.ringback.protocol.Codec;
import io.ringback.protocol.EntryHead;
import io.ringback.protocol.RawJson;
import io.ringback.protocol.ServerEvent;
import io.ringback.redis.Args;
import io.ringback.redis.RedisCommands;
import io.ringback.redis.Reply;
import io.ringback.redis.ShardedPubSub;
import io.ringback.redis.StreamEntry;
import io.ringback.store.chat.ConversationKeys;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/** New entries come on the conversation's own channel, missed ones from its stream. */
public final class RedisConversationFeed implements ConversationFeed {
    /** A node that missed more than this tells its readers to read anew. */
    private static final int MOST_MISSED = 200;

    private final RedisCommands redis;
    private final ShardedPubSub channels;
    private final Codec codec;

    /** A feed on {@code channels}, with {@code redis} to catch up. */
    public RedisConversationFeed(RedisCommands redis, ShardedPubSub channels, Codec codec) {
        this.redis = redis;
        this.channels = channels;
        this.codec = codec;
    }

    @Override
    public CompletionStage<Void> listen(ConversationId conversation, Listener listener) {
        return named(channels.subscribe(ConversationKeys.root(conversation), new ShardedPubSub.Handler() {
            @Override
            public void onMessage(byte[] payload) {
                Published.handOn(payload, listener);
            }

            @Override
            public void onGap() {
                listener.gap();
            }
        }));
    }

    @Override
    public void unlisten(ConversationId conversation) {
        channels.unsubscribe(ConversationKeys.root(conversation));
    }

    @Override
    public CompletionStage<Optional<List<EntryEvent>>> after(ConversationId conversation, Position position) {
        // the entry at the position itself comes too: its mark says whether this is the history we know
        String from = position.seq() == 0 ? "-" : position.seq() + "-0";
        return named(redis.streamRange(ConversationKeys.log(conversation), from, "+", MOST_MISSED + 1L))
                .thenApply(found -> missed(conversation, position, found));
    }

    private Optional<List<EntryEvent>> missed(ConversationId conversation, Position position, List<StreamEntry> found) {
        if (found.size() > MOST_MISSED) {
            return Optional.empty();
        }
        String previous = position.mark();
        List<EntryEvent> events = new ArrayList<>(found.size());
        for (StreamEntry entry : found) {
            EntryHead head = codec.entryHead(json(entry));
            if (head.seq() == position.seq()) {
                if (!head.mark().equals(position.mark())) {
                    return Optional.empty();
                }
                continue;
            }
            events.add(event(conversation, previous, head, json(entry)));
            previous = head.mark();
        }
        boolean known = position.seq() == 0 || found.size() == events.size() + 1;
        return known ? Optional.of(events) : Optional.empty();
    }

    private static byte[] json(StreamEntry entry) {
        return Objects.requireNonNull(entry.field("e"), "a transcript entry without its text");
    }

    private EntryEvent event(ConversationId conversation, String previous, EntryHead head, byte[] entry) {
        RawJson json = new RawJson(new String(entry, StandardCharsets.UTF_8));
        return new EntryEvent(
                new Position(head.seq(), head.mark()),
                previous,
                EntryEvent.Kind.valueOf(head.kind().toUpperCase(Locale.ROOT)),
                head.agent(),
                codec.encode(new ServerEvent.Entry(conversation, previous, json)));
    }

    @Override
    public CompletionStage<List<Position>> last(List<ConversationId> conversations) {
        List<CompletableFuture<Position>> asked = conversations.stream()
                .map(ConversationKeys::root)
                .map(root -> redis.call("HMGET", root, Args.of("seq", "mark"))
                        .thenApply(RedisConversationFeed::position)
                        .toCompletableFuture())
                .toList();
        return named(CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
                .thenApply(
                        nothing -> asked.stream().map(CompletableFuture::join).toList()));
    }

    private static Position position(Reply reply) {
        return Stream.of(reply.at(0), reply.at(1)).anyMatch(Reply::isNil)
                ? Position.START
                : new Position(reply.at(0).number(), reply.at(1).text());
    }
}
