package io.ringback.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.Position;
import io.ringback.protocol.Codec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers get when events are repeated, lost, late, or come from another history. */
final class HubTest {
    private static final ConversationId CHAT = ConversationId.random();

    private final History history = new History();
    private final Hub hub = new Hub(history, new Codec());

    @Test
    void handsOnWhatFollows() {
        Reader reader = opened();
        history.append().publish();
        history.append().publish();
        assertThat(reader.got).containsExactly("1", "2");
    }

    @Test
    void holdsWhatComesWhileTheTranscriptIsRead() {
        Reader reader = new Reader();
        Subscription subscription = subscribe(reader, null);
        history.append().publish();
        Position read = history.last();
        history.append().publish();
        assertThat(reader.got).isEmpty();
        subscription.startAt(read);
        history.append().publish();
        assertThat(reader.got).containsExactly("2", "3");
    }

    @Test
    void dropsARepeat() {
        Reader reader = opened();
        Entry entry = history.append();
        entry.publish();
        entry.publish();
        assertThat(reader.got).containsExactly("1");
    }

    @Test
    void readsWhatWasMissed() {
        Reader reader = opened();
        history.append().publish();
        history.append();
        history.append();
        history.append().publish();
        assertThat(reader.got).containsExactly("1", "2", "3", "4");
    }

    @Test
    void readsTheTailAfterAGap() {
        Reader reader = opened();
        history.append().publish();
        history.append();
        history.listener().gap();
        assertThat(reader.got).containsExactly("1", "2");
    }

    @Test
    void findsByComparingWhatNobodyAnnounced() {
        Reader reader = opened();
        history.append();
        hub.sweep();
        assertThat(reader.got).containsExactly("1");
    }

    @Test
    void ordersAResyncWhenTheHistoryIsAnother() {
        Reader reader = opened();
        history.append().publish();
        history.append().publish();
        history.forgetLast();
        history.append().publish();
        assertThat(reader.got).containsExactly("1", "2", "resync");
    }

    @Test
    void ordersAResyncWhenWhatItHoldsIsGone() {
        Reader reader = opened();
        history.append().publish();
        history.forgetLast();
        history.listener().gap();
        assertThat(reader.got).containsExactly("1", "resync");
    }

    @Test
    void endsAnAgentsShareWithTheirLeaving() {
        AgentId agent = AgentId.random();
        Reader gone = new Reader();
        subscribe(gone, agent).startAt(Position.START);
        Reader visitor = opened();
        history.append(EntryEvent.Kind.LEFT, agent.value()).publish();
        history.append().publish();
        history.listener().passing("typing".getBytes(UTF_8));
        assertThat(gone.got).containsExactly("1");
        assertThat(visitor.got).containsExactly("1", "2", "typing");
    }

    @Test
    void stopsListeningWithTheLastReader() {
        Subscription first = subscribe(new Reader(), null);
        Subscription second = subscribe(new Reader(), null);
        first.close();
        assertThat(history.listeners).isNotEmpty();
        second.close();
        assertThat(history.listeners).isEmpty();
        assertThat(hub.conversations()).isZero();
    }

    @Test
    void keepsTryingWhenStorageCannotBeRead() {
        Reader reader = opened();
        history.append();
        history.down = true;
        history.append().publish();
        assertThat(reader.got).isEmpty();
        history.down = false;
        hub.sweep();
        assertThat(reader.got).containsExactly("1", "2");
    }

    /** Random losses, repeats and gaps: after a last comparison every reader has everything once and in order. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void losesAndDoublesNothing(long seed) {
        Random random = new Random(seed);
        List<Reader> readers = List.of(opened(), opened(), opened());
        List<Entry> all = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Entry entry = history.append();
            all.add(entry);
            switch (random.nextInt(8)) {
                case 0 -> {}
                case 1 ->
                    all.get(random.nextInt(Math.max(0, all.size() - 10), all.size()))
                            .publish();
                case 2 -> history.listener().gap();
                default -> entry.publish();
            }
        }
        hub.sweep();
        List<String> expected =
                all.stream().map(e -> Long.toString(e.event.at().seq())).toList();
        assertThat(readers).allSatisfy(reader -> assertThat(reader.got).isEqualTo(expected));
    }

    private Reader opened() {
        Reader reader = new Reader();
        subscribe(reader, null).startAt(history.last());
        return reader;
    }

    private Subscription subscribe(Reader reader, @Nullable AgentId agent) {
        return hub.subscribe(CHAT, reader, agent).toCompletableFuture().join();
    }

    /** Collects the sequence numbers of entries, and other news as it is. */
    private static final class Reader implements Outlet {
        private final List<String> got = new ArrayList<>();

        @Override
        public void deliver(ByteBuf event) {
            String text = event.toString(UTF_8);
            got.add(text.contains("resync") ? "resync" : text);
        }

        @Override
        public boolean isOpen() {
            return true;
        }
    }

    private final class Entry {
        private final EntryEvent event;

        Entry(EntryEvent event) {
            this.event = event;
        }

        void publish() {
            history.listener().entry(event);
        }
    }

    /** A conversation's stored entries; the test decides what is announced. */
    private final class History implements ConversationFeed {
        private final Map<ConversationId, Listener> listeners = new HashMap<>();
        private final List<EntryEvent> stored = new ArrayList<>();
        private int marks;
        private boolean down;

        Listener listener() {
            return java.util.Objects.requireNonNull(listeners.get(CHAT));
        }

        Position last() {
            return stored.isEmpty()
                    ? Position.START
                    : stored.get(stored.size() - 1).at();
        }

        Entry append() {
            return append(EntryEvent.Kind.MESSAGE, null);
        }

        Entry append(EntryEvent.Kind kind, @Nullable String agent) {
            Position at = new Position(last().seq() + 1, String.format("%08d", marks++));
            byte[] json = Long.toString(at.seq()).getBytes(UTF_8);
            EntryEvent event = new EntryEvent(at, last().mark(), kind, agent, json);
            stored.add(event);
            return new Entry(event);
        }

        void forgetLast() {
            stored.remove(stored.size() - 1);
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
            if (down) {
                return CompletableFuture.failedFuture(new IllegalStateException("down"));
            }
            boolean known = position.seq() == 0 || stored.stream().anyMatch(e -> e.at().equals(position));
            return CompletableFuture.completedFuture(
                    known
                            ? Optional.of(stored.stream()
                                    .filter(e -> e.at().seq() > position.seq())
                                    .toList())
                            : Optional.empty());
        }

        @Override
        public CompletionStage<List<Position>> last(List<ConversationId> conversations) {
            return CompletableFuture.completedFuture(List.of(last()));
        }
    }
}
