package io.ringback.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringback.model.ConversationId;
import io.ringback.model.ConversationState;
import io.ringback.model.Lane;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.waiting.screen.Cause;
import io.ringback.waiting.screen.Told;
import io.ringback.waiting.screen.WaitEstimate;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How often many who wait are read, told and kept (rulings R15). Real time; the store stands in memory and counts. */
final class WaitingVisitorsTest {
    private static final SiteId SITE = new SiteId("harbour");
    private static final Lane CARDS = Lane.parse("cards:en");
    private static final int WAITERS = 3_000;
    private static final int NEAR = 51;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final CountingStore store = new CountingStore();
    private final AtomicInteger told = new AtomicInteger();
    private final WaitingVisitors waiting =
            new WaitingVisitors(store, question -> WaitEstimate.measured(240, 300, 420), scheduler);

    @AfterEach
    void stop() {
        waiting.close();
        scheduler.shutdownNow();
    }

    @Test
    void manyAreReadTogetherFarOnesSeldomAndOnlyChangesAreTold() {
        for (int i = 0; i < WAITERS; i++) {
            waiting.follow(SITE, store.visitor(i), standing -> told.incrementAndGet());
        }
        assertThat(told).as("each once, when they come").hasValue(WAITERS);
        await().atMost(SOON).until(() -> store.timesRead(0) == 10);
        List<Integer> far =
                IntStream.range(NEAR, WAITERS).mapToObj(store::timesRead).toList();
        int near = store.timesRead(0);
        assertThat(far)
                .as("every fifth tick")
                .allSatisfy(times -> assertThat(times).isBetween(1, near / 5 + 1));
        assertThat(store.renewals)
                .as("a fifth of all in each tick, by five hundreds")
                .contains(500);
        assertThat(store.renewals).allSatisfy(places -> assertThat(places).isLessThanOrEqualTo(500));
        assertThat(store.renewals.size())
                .as("all at once only when they have just come")
                .isLessThanOrEqualTo(WAITERS / 500 + 2 * near);
        assertThat(store.reads)
                .as("of the others only who is near")
                .allSatisfy(places -> assertThat(places).isLessThanOrEqualTo(NEAR));
        assertThat(store.reads.size()).isLessThanOrEqualTo(near);
        assertThat(told).as("nothing changed").hasValue(WAITERS);
        assertThat(store.promises).as("what was promised is kept").hasSize(WAITERS);
        assertThat(store.keeps)
                .as("in batches, once")
                .hasValueLessThanOrEqualTo(store.renewals.size() + store.reads.size());
        assertThat(store.asked).as("nobody was placed ahead").hasValue(0);
    }

    /** A line that stands still. */
    private static final class CountingStore implements WaitingStore {
        final List<Integer> reads = new CopyOnWriteArrayList<>();
        final List<Integer> renewals = new CopyOnWriteArrayList<>();
        final AtomicInteger keeps = new AtomicInteger();
        final AtomicInteger asked = new AtomicInteger();
        final Map<ConversationId, Told> promises = new ConcurrentHashMap<>();
        private final Map<VisitorId, ConversationId> places = new ConcurrentHashMap<>();
        private final Map<ConversationId, Integer> ahead = new ConcurrentHashMap<>();
        private final AtomicIntegerArray times = new AtomicIntegerArray(WAITERS);

        VisitorId visitor(int number) {
            VisitorId visitor = VisitorId.random();
            ConversationId place = ConversationId.random();
            places.put(visitor, place);
            ahead.put(place, number);
            return visitor;
        }

        int timesRead(int number) {
            return times.get(number);
        }

        private Footing footing(ConversationId place) {
            return new Footing(
                    CARDS,
                    ahead.getOrDefault(place, 0),
                    ahead.getOrDefault(place, 0),
                    false,
                    1_700_000_000_000L,
                    0,
                    5,
                    6,
                    Optional.ofNullable(promises.get(place)),
                    1_700_000_000_000L);
        }

        @Override
        public CompletionStage<Optional<Located>> look(SiteId site, VisitorId visitor) {
            ConversationId place = places.getOrDefault(visitor, ConversationId.random());
            return CompletableFuture.completedStage(Optional.of(
                    new Located(place, ConversationState.WAITING, CARDS, Optional.of(footing(place)), null, null)));
        }

        @Override
        public CompletionStage<List<Rank>> ranks(SiteId site, List<ConversationId> asked) {
            reads.add(asked.size());
            return read(asked);
        }

        private CompletionStage<List<Rank>> read(List<ConversationId> asked) {
            asked.forEach(place -> times.incrementAndGet(ahead.getOrDefault(place, 0)));
            return CompletableFuture.completedStage(asked.stream()
                    .map(place -> new Rank(place, Optional.of(footing(place))))
                    .toList());
        }

        @Override
        public CompletionStage<Map<Lane, Cause>> causes(SiteId site, Set<Lane> lanes, long since) {
            asked.incrementAndGet();
            return CompletableFuture.completedStage(Map.of());
        }

        @Override
        public CompletionStage<Void> keep(SiteId site, Map<ConversationId, Told> news) {
            keeps.incrementAndGet();
            promises.putAll(news);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<List<Rank>> renew(SiteId site, List<ConversationId> renewed) {
            renewals.add(renewed.size());
            return read(renewed);
        }

        @Override
        public CompletionStage<Boolean> answerCall(SiteId site, ConversationId conversation, VisitorId visitor) {
            throw new AssertionError("nobody is called");
        }

        @Override
        public CompletionStage<MoreTime> moreTime(
                SiteId site, ConversationId conversation, VisitorId visitor, String command) {
            throw new AssertionError("nobody is called");
        }
    }
}
