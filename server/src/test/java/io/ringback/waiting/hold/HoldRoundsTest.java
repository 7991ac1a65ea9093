package io.ringback.waiting.hold;

import static io.ringback.waiting.hold.HoldSite.incident;
import static io.ringback.waiting.hold.HoldSite.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringback.model.ConversationId;
import io.ringback.model.ConversationState;
import io.ringback.model.SiteId;
import io.ringback.model.TopicId;
import io.ringback.model.VisitorId;
import io.ringback.model.site.Holds;
import io.ringback.model.site.Site;
import io.ringback.waiting.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The rounds of one node, in real time, with a clock for what is true at that moment. */
class HoldRoundsTest {
    private static final SiteId SHOP = new SiteId("shop");
    private static final Duration SOON = Duration.ofSeconds(10);

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Instant now = HoldSite.NOW;
    private volatile Site site = HoldSite.withMessages(message("one", "", "0-2"), message("two", "", "0-2"));
    private final HoldRounds rounds = new HoldRounds(
            id -> {
                asked.incrementAndGet();
                return CompletableFuture.completedStage(Optional.of(site));
            },
            () -> now,
            scheduler);

    @AfterEach
    void stop() {
        rounds.close();
        scheduler.shutdownNow();
    }

    @Test
    void asksForTheDocumentOncePerRoundHoweverManyWait() {
        List<Screen> screens = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            Screen screen = new Screen();
            rounds.follow(SHOP, VisitorId.random(), screen).stands(waiting(ConversationId.random(), null));
            screens.add(screen);
        }
        await().atMost(SOON).until(() -> screens.stream().noneMatch(screen -> screen.told.isEmpty()));
        assertThat(asked.get()).isLessThan(10);
        assertThat(screens).allSatisfy(screen -> assertThat(screen.told).containsExactly("one"));
    }

    @Test
    void saysTheNextAfterAMinuteAndNothingOnceServed() {
        Screen screen = new Screen();
        HoldLink link = rounds.follow(SHOP, VisitorId.random(), screen);
        ConversationId conversation = ConversationId.random();
        link.stands(waiting(conversation, null));
        await().atMost(SOON).until(() -> screen.told.equals(List.of("one")));
        // seven rounds: more than the five in which a message may come
        int before = asked.get();
        await().atMost(SOON).until(() -> asked.get() >= before + 7);
        assertThat(screen.told).containsExactly("one");
        link.stands(new Standing(conversation, ConversationState.ACTIVE, null, null, null, null));
        now = now.plus(HoldChoice.PAUSE);
        await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> screen.told.equals(List.of("one")));
        link.stands(waiting(conversation, null));
        await().atMost(SOON).until(() -> screen.told.equals(List.of("one", "two")));
    }

    @Test
    void aSecondScreenShowsTheIncidentAndBothSeeItsEnd() {
        site = HoldSite.of(new Holds(false, List.of(), List.of(incident("down", "payment"))));
        VisitorId visitor = VisitorId.random();
        Standing standing = waiting(ConversationId.random(), "payment");
        Screen first = new Screen();
        rounds.follow(SHOP, visitor, first).stands(standing);
        await().atMost(SOON).until(() -> first.told.equals(List.of("incident down")));

        Screen second = new Screen();
        HoldLink link = rounds.follow(SHOP, visitor, second);
        link.stands(standing);
        link.stands(standing);
        assertThat(second.told).containsExactly("incident down");
        Screen elsewhere = new Screen();
        rounds.follow(SHOP, VisitorId.random(), elsewhere).stands(waiting(ConversationId.random(), "safety"));

        site = HoldSite.of(Holds.NONE);
        await().atMost(SOON).until(() -> first.told.equals(List.of("incident down", "over down")));
        assertThat(second.told).containsExactly("incident down", "over down");
        assertThat(elsewhere.told).isEmpty();
    }

    private static Standing waiting(ConversationId conversation, @Nullable String topic) {
        TopicId about = topic == null ? null : new TopicId(topic);
        Standing.Wait wait = new Standing.Wait(HoldSite.NOW, about, false, null, null, Standing.Turn.HERE, null);
        return new Standing(conversation, ConversationState.WAITING, null, null, null, wait);
    }

    private static final class Screen implements HoldScreen {
        private final List<String> told = new CopyOnWriteArrayList<>();

        @Override
        public void tell(ConversationId conversation, Hold hold) {
            if (hold instanceof Hold.OfMessage message) {
                told.add(message.message().id().value());
            } else if (hold instanceof Hold.OfIncident incident) {
                told.add("incident " + incident.incident().id());
            } else if (hold instanceof Hold.OfEnd end) {
                told.add("over " + end.incident().id());
            }
        }

        @Override
        public Optional<String> page() {
            return Optional.empty();
        }
    }
}
