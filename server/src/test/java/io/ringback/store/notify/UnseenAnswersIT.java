package io.ringback.store.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringback.model.ConversationId;
import io.ringback.notify.UnseenAnswers;
import io.ringback.notify.UnseenAnswers.Unseen;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is told of an answer: those who asked for it and have not seen it, once. */
final class UnseenAnswersIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final ConversationId CHAT = ConversationId.random();

    private final NotifySite site = new NotifySite();
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger looks = new AtomicInteger();
    private volatile Optional<Unseen> found = Optional.of(new Unseen(site.site, site.visitor, 4));

    @AfterEach
    void stop() {
        scheduler.shutdownNow();
    }

    private UnseenAnswers answers(Duration patience) {
        return new UnseenAnswers(
                chat -> {
                    looks.incrementAndGet();
                    return CompletableFuture.completedFuture(found);
                },
                site.tells,
                patience,
                scheduler);
    }

    @Test
    void howeverMuchIsWrittenItIsLookedAtOnceAndToldOnce() {
        site.byMail("ana@example.org");
        UnseenAnswers answers = answers(Duration.ofMillis(300));
        for (int i = 0; i < 100; i++) {
            answers.posted(CHAT);
        }
        await().atMost(SOON).untilAsserted(() -> assertThat(waiting()).isEqualTo("1"));
        assertThat(site.lease("a")).singleElement().satisfies(entry -> {
            assertThat(entry.what()).isEqualTo("answer");
            assertThat(entry.to()).isEqualTo("ana@example.org");
        });
        int before = looks.get();
        assertThat(before).isLessThan(100);
        answers.posted(CHAT);
        await().atMost(SOON).untilAsserted(() -> assertThat(looks).hasValue(before + 1));
        assertThat(waiting()).as("the same unseen answer").isEqualTo("1");
    }

    @Test
    void whoHasSeenItOrAskedForNothingIsLeftAlone() {
        UnseenAnswers answers = answers(Duration.ZERO);
        answers.posted(CHAT);
        await().atMost(SOON).untilAsserted(() -> assertThat(looks).hasValue(1));
        site.byMail("ana@example.org");
        found = Optional.empty();
        answers.posted(CHAT);
        await().atMost(SOON).untilAsserted(() -> assertThat(looks).hasValue(2));
        found = Optional.of(new Unseen(site.site, site.visitor, 5));
        answers.posted(CHAT);
        await().atMost(SOON).untilAsserted(() -> assertThat(waiting()).isEqualTo("1"));
        assertThat(site.leasedIds("a")).singleElement().asString().contains(CHAT + ".5");
    }

    @Test
    void aNodeThatStopsLooksAtNothingMore() {
        scheduler.shutdownNow();
        answers(Duration.ZERO).posted(CHAT);
        assertThat(looks).hasValue(0);
        assertThat(waiting()).isEqualTo("0");
    }

    private String waiting() {
        return site.ask("ZCARD", ":outbox");
    }
}
