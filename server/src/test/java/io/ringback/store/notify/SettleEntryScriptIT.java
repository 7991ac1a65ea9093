package io.ringback.store.notify;

import static io.ringback.store.notify.NotifySite.await;
import static io.ringback.store.notify.NotifySite.mail;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SettleEntryScriptIT {
    private final NotifySite site = new NotifySite();

    @Test
    void whatWasSentIsGone() {
        site.add(mail("one"));
        site.lease("a");
        assertThat(await(site.outbox.sent(site.site, "one", "a"))).isTrue();
        assertThat(await(site.outbox.sent(site.site, "one", "a")))
                .as("a second time")
                .isFalse();
        assertThat(site.ask("EXISTS", ":outbox")).isEqualTo("0");
        assertThat(site.ask("EXISTS", ":o:one")).isEqualTo("0");
    }

    @Test
    void whatDidNotLeaveIsTriedAgainLater() {
        site.add(mail("one"));
        site.lease("a");
        assertThat(await(site.outbox.again(site.site, "one", "a", Duration.ofSeconds(30), "no answer")))
                .isTrue();
        assertThat(site.lease("b")).isEmpty();
        site.pass(Duration.ofSeconds(30));
        assertThat(site.lease("b"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.tries()).isEqualTo(2));
    }

    @Test
    void whatIsRefusedIsParkedWithItsReason() {
        site.add(mail("one"));
        site.lease("a");
        assertThat(await(site.outbox.refused(site.site, "one", "a", "550 no such mailbox")))
                .isTrue();
        assertThat(site.ask("ZCARD", ":outbox")).isEqualTo("0");
        assertThat(site.ask("ZCARD", ":parked")).isEqualTo("1");
        assertThat(site.ask("HGET", ":o:one", "reason")).isEqualTo("550 no such mailbox");
    }

    @Test
    void aLostLeaseSettlesNothing() {
        site.add(mail("one"));
        site.lease("a");
        site.pass(RedisOutbox.LEASE);
        site.lease("b");
        assertThat(await(site.outbox.refused(site.site, "one", "a", "late"))).isFalse();
        assertThat(await(site.outbox.again(site.site, "one", "a", Duration.ZERO, "late")))
                .isFalse();
        assertThat(site.ask("ZCARD", ":parked")).isEqualTo("0");
        assertThat(await(site.outbox.sent(site.site, "one", "b"))).isTrue();
    }

    @Test
    void parkedEntriesAreBounded() {
        for (int i = 0; i < 1000; i++) {
            site.ask("ZADD", ":parked", Integer.toString(i), "old" + i);
        }
        site.add(mail("one"));
        site.lease("a");
        await(site.outbox.refused(site.site, "one", "a", "no"));
        assertThat(site.ask("ZCARD", ":parked")).isEqualTo("1000");
        assertThat(site.ask("ZSCORE", ":parked", "old0")).isIn("", "null");
    }
}
