package io.ringback.store.notify;

import static io.ringback.store.notify.NotifySite.await;
import static io.ringback.store.notify.NotifySite.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.notify.OutboxEntry;
import io.ringback.notify.OutboxStore.Added;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddEntryScriptIT {
    private final NotifySite site = new NotifySite();

    @Test
    void anEntryComesOutAsItWentIn() {
        OutboxEntry entry = OutboxEntry.fresh(
                "turn|1", "push", "{\"endpoint\":\"x\"}", "turn", Map.of("name", "Žiga \"Z\"", "at", "1700000000000"));
        assertThat(await(site.outbox.add(site.site, entry, Duration.ZERO))).isEqualTo(Added.ADDED);
        assertThat(site.lease("a"))
                .containsExactly(
                        new OutboxEntry("turn|1", "push", entry.to(), "turn", entry.data(), 1_700_000_000_000L, 1));
    }

    @Test
    void theSameIdWaitsOnce() {
        var first = site.outbox.add(site.site, mail("one"), Duration.ZERO);
        var second = site.outbox.add(site.site, mail("one"), Duration.ZERO);
        assertThat(await(first)).isEqualTo(Added.ADDED);
        assertThat(await(second)).isEqualTo(Added.KNOWN);
        assertThat(site.leasedIds("a")).containsExactly("one");
    }

    @Test
    void itWaitsForItsTime() {
        await(site.outbox.add(site.site, mail("later"), Duration.ofSeconds(30)));
        assertThat(site.lease("a")).isEmpty();
        site.pass(Duration.ofSeconds(30));
        assertThat(site.leasedIds("a")).containsExactly("later");
    }

    @Test
    void whatIsTooLongIsRefused() {
        OutboxEntry entry = OutboxEntry.fresh("long", "mail", "a@b.org", "turn", Map.of("text", "x".repeat(9000)));
        assertThat(await(site.outbox.add(site.site, entry, Duration.ZERO))).isEqualTo(Added.LONG);
        assertThat(site.ask("EXISTS", ":outbox")).isEqualTo("0");
    }

    @Test
    void aFullOutboxTakesNoMore() {
        String[] crowd = new String[40_000];
        for (int i = 0; i < crowd.length; i += 2) {
            crowd[i] = "1";
            crowd[i + 1] = "e" + i;
        }
        site.ask("ZADD", ":outbox", crowd);
        assertThat(await(site.outbox.add(site.site, mail("one"), Duration.ZERO)))
                .isEqualTo(Added.FULL);
    }

    @Test
    void nothingStandsForEver() {
        site.add(mail("one"));
        assertThat(Long.parseLong(site.ask("PTTL", ":o:one")))
                .isBetween(1L, Duration.ofDays(3).toMillis());
    }
}
