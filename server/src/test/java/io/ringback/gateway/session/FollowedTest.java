package io.ringback.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.delivery.ConversationFeed;
import io.ringback.delivery.EntryEvent;
import io.ringback.delivery.Hub;
import io.ringback.delivery.Subscription;
import io.ringback.model.ConversationId;
import io.ringback.model.Position;
import io.ringback.protocol.Codec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** An agent's long chat is still heard after many short ones. */
final class FollowedTest {
    private final Feed feed = new Feed();
    private final Hub hub = new Hub(feed, new Codec());
    private final SentEvents connection = new SentEvents();
    private final Followed followed = new Followed();

    @Test
    void whatIsOverGoesBeforeWhatIsLong() {
        ConversationId longest = follow();
        for (int i = 0; i < 3 * Followed.MOST; i++) {
            feed.say(follow(), EntryEvent.Kind.ENDED);
        }
        feed.say(longest, EntryEvent.Kind.MESSAGE);
        assertThat(connection.sent()).last().isEqualTo("MESSAGE");
        assertThat(hub.conversations()).isEqualTo(Followed.MOST);
    }

    @Test
    void amongThoseThatGoOnTheOldestGoes() {
        ConversationId first = follow();
        ConversationId second = follow();
        for (int i = 2; i <= Followed.MOST; i++) {
            follow();
        }
        assertThat(feed.listeners).hasSize(Followed.MOST).containsKey(second).doesNotContainKey(first);
    }

    @Test
    void nothingIsHeardAfterTheEnd() {
        follow();
        followed.close();
        follow();
        assertThat(feed.listeners).isEmpty();
    }

    private ConversationId follow() {
        ConversationId conversation = ConversationId.random();
        followed.makeRoomFor(conversation);
        Subscription subscription = hub.subscribe(conversation, connection, null)
                .toCompletableFuture()
                .join();
        followed.add(subscription);
        subscription.startAt(Position.START);
        return conversation;
    }

    private static final class Feed implements ConversationFeed {
        private final Map<ConversationId, Listener> listeners = new HashMap<>();

        void say(ConversationId conversation, EntryEvent.Kind kind) {
            EntryEvent event = new EntryEvent(
                    new Position(1, "mark0001"),
                    Position.START.mark(),
                    kind,
                    null,
                    kind.name().getBytes(UTF_8));
            Objects.requireNonNull(listeners.get(conversation)).entry(event);
        }

        @Override
        public CompletionStage<Void> listen(ConversationId conversation, Listener listener) {
            listeners.put(conversation, listener);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void unlisten(ConversationId conversation) {
            listeners.remove(conversation);
        }

        @Override
        public CompletionStage<Optional<List<EntryEvent>>> after(ConversationId conversation, Position position) {
            return CompletableFuture.completedFuture(Optional.of(List.of()));
        }

        @Override
        public CompletionStage<List<Position>> last(List<ConversationId> conversations) {
            return CompletableFuture.completedFuture(List.of());
        }
    }
}
