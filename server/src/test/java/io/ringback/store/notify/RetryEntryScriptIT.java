package io.ringback.store.notify;

import static io.ringback.store.notify.NotifySite.await;
import static io.ringback.store.notify.NotifySite.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.notify.ParkedEntries;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class RetryEntryScriptIT {
    private final NotifySite site = new NotifySite();
    private final ParkedEntries parked = new RedisParked(site.tag);

    @Test
    void isTriedAgainLikeANewOne() {
        site.add(mail("one"));
        site.lease("a");
        await(site.outbox.refused(site.site, "one", "a", "550 no such mailbox"));
        site.pass(Duration.ofDays(2));
        assertThat(await(parked.retry(site.site, "one"))).isTrue();
        assertThat(await(parked.retry(site.site, "one"))).as("a repeat").isTrue();
        assertThat(site.ask("ZCARD", ":parked")).isEqualTo("0");
        assertThat(site.lease("b")).singleElement().satisfies(entry -> {
            assertThat(entry.id()).isEqualTo("one");
            assertThat(entry.tries()).isEqualTo(1);
        });
        await(site.outbox.again(site.site, "one", "b", Duration.ofHours(23), "no answer"));
        site.pass(Duration.ofHours(23));
        assertThat(site.lease("c")).as("for a day").hasSize(1);
        await(site.outbox.again(site.site, "one", "c", Duration.ofHours(1), "no answer"));
        site.pass(Duration.ofHours(1));
        assertThat(site.lease("d")).isEmpty();
        assertThat(site.ask("ZCARD", ":parked")).as("and then given up again").isEqualTo("1");
    }

    @Test
    void whatWasNeverGivenUpIsNot() {
        assertThat(await(parked.retry(site.site, "none"))).isFalse();
        site.ask("ZADD", ":parked", "1", "expired");
        assertThat(await(parked.retry(site.site, "expired")))
                .as("its text is gone")
                .isFalse();
        assertThat(site.ask("ZCARD", ":parked")).isEqualTo("0");
    }

    @Test
    void twoAtOnceSendItOnce() {
        site.add(mail("one"));
        site.lease("a");
        await(site.outbox.refused(site.site, "one", "a", "no"));
        List<CompletionStage<Boolean>> both = List.of(parked.retry(site.site, "one"), parked.retry(site.site, "one"));
        assertThat(both.stream().map(NotifySite::await)).containsExactly(true, true);
        assertThat(site.lease("b")).hasSize(1);
        assertThat(site.lease("c")).isEmpty();
    }
}
