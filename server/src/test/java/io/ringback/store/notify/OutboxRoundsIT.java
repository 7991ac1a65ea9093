package io.ringback.store.notify;

import static io.ringback.store.notify.NotifySite.mail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringback.config.site.SiteReader;
import io.ringback.metrics.Figures;
import io.ringback.model.site.Site;
import io.ringback.notify.Channel;
import io.ringback.notify.Delivery;
import io.ringback.notify.OutboxEntry;
import io.ringback.notify.OutboxFigures;
import io.ringback.notify.OutboxRounds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What rounds make of what the other side answers, on a clock that only the test moves. */
final class OutboxRoundsIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final NotifySite site = new NotifySite();
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final Figures figures = new Figures();
    private final Queue<Supplier<Delivery>> answers = new ConcurrentLinkedQueue<>();
    private final List<OutboxEntry> tried = new CopyOnWriteArrayList<>();
    private final Channel channel = (of, entry) -> {
        tried.add(entry);
        return CompletableFuture.completedFuture(
                answers.isEmpty() ? new Delivery.Sent() : answers.remove().get());
    };
    private final OutboxRounds rounds = new OutboxRounds(
            site.outbox,
            site.tells,
            id -> CompletableFuture.completedFuture(Optional.of(document())),
            Map.of(OutboxEntry.MAIL, channel),
            new OutboxFigures(figures),
            site::now,
            scheduler);

    @AfterEach
    void stop() {
        rounds.close();
        scheduler.shutdownNow();
        figures.close();
    }

    @Test
    void whatDoesNotLeaveIsTriedAgainLaterAndLater() {
        answers.add(() -> Delivery.later("the mail server is away"));
        answers.add(() -> {
            throw new IllegalStateException("a fault of ours");
        });
        site.add(mail("turn|1"));
        rounds.lookAfter(site.site);
        untilTried(1);
        untilNextTryIn(5, 6);
        assertThat(site.ask("HGET", ":o:turn|1", "reason")).isEqualTo("the mail server is away");
        site.pass(Duration.ofSeconds(6));
        untilTried(2);
        untilNextTryIn(15, 18);
        site.pass(Duration.ofSeconds(18));
        untilTried(3);
        untilEmpty();
        assertThat(tried).extracting(OutboxEntry::tries).containsExactly(1, 2, 3);
        assertThat(site.ask("ZCARD", ":parked")).isEqualTo("0");
    }

    @Test
    void theOtherSideMaySayWhen() {
        answers.add(() -> new Delivery.Later("too many", Optional.of(Duration.ofSeconds(90))));
        site.add(mail("turn|1"));
        rounds.lookAfter(site.site);
        untilTried(1);
        untilNextTryIn(90, 90);
    }

    @Test
    void whatIsRefusedIsKeptForAnOperatorAndTriedNoMore() {
        answers.add(() -> new Delivery.Refused("no such mailbox"));
        site.add(mail("turn|1"));
        rounds.lookAfter(site.site);
        untilEmpty();
        await().atMost(SOON).untilAsserted(() -> assertThat(rounds.parked()).isEqualTo(1));
        assertThat(site.ask("HGET", ":o:turn|1", "reason")).isEqualTo("no such mailbox");
        assertThat(tried).hasSize(1);
    }

    @Test
    void whatThereIsNoChannelForIsGivenUp() {
        site.add(OutboxEntry.fresh("turn|1", OutboxEntry.PUSH, "{}", "turn", Map.of()));
        rounds.lookAfter(site.site);
        untilEmpty();
        assertThat(site.ask("HGET", ":o:turn|1", "reason")).isEqualTo("no push on this server");
    }

    @Test
    void aTurnThatIsLongPastIsToldToNobody() {
        site.add(mail("turn|1"));
        site.pass(Duration.ofMinutes(11));
        rounds.lookAfter(site.site);
        untilEmpty();
        assertThat(tried).isEmpty();
        assertThat(site.ask("ZCARD", ":parked")).isEqualTo("0");
    }

    @Test
    void whoWithdrewOrGaveAnotherAddressIsNotToldByTheOldOne() {
        site.byMail("new@example.org");
        for (String to : List.of("old@example.org", "new@example.org")) {
            site.add(OutboxEntry.fresh(
                    "turn|" + to, OutboxEntry.MAIL, to, "turn", Map.of("visitor", site.visitor.value())));
        }
        rounds.lookAfter(site.site);
        untilEmpty();
        assertThat(tried).extracting(OutboxEntry::to).containsExactly("new@example.org");
    }

    private void untilTried(int times) {
        await().atMost(SOON).untilAsserted(() -> assertThat(tried).hasSize(times));
    }

    private void untilEmpty() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(site.ask("ZCARD", ":outbox")).isEqualTo("0"));
    }

    private void untilNextTryIn(long least, long most) {
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(site.ask("HEXISTS", ":o:turn|1", "lease")).isEqualTo("0");
            long next = Long.parseLong(site.ask("ZSCORE", ":outbox", "turn|1"));
            assertThat(next - site.now().toEpochMilli()).isBetween(least * 1000, most * 1000);
        });
    }

    private static Site document() {
        return new SiteReader().parse("""
                {"id": "shop", "name": {"en": "Shop"}, "languages": ["en"],
                 "departments": [{"id": "support", "name": {"en": "Support"}}],
                 "hosts": ["https://shop.example.org"]}""").orElseThrow();
    }
}
