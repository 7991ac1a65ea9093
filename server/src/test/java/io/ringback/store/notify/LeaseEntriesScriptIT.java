package io.ringback.store.notify;

import static io.ringback.store.notify.NotifySite.await;
import static io.ringback.store.notify.NotifySite.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.notify.OutboxStore.Leased;
import org.junit.jupiter.api.Test;

class LeaseEntriesScriptIT {
    private final NotifySite site = new NotifySite();

    @Test
    void twoNodesLeaseDifferentEntries() {
        for (int i = 0; i < 10; i++) {
            site.add(mail("e" + i));
        }
        var first = site.outbox.lease(site.site, "a", 6);
        var second = site.outbox.lease(site.site, "b", 6);
        assertThat(await(first).entries()).hasSize(6);
        assertThat(await(second).entries())
                .hasSize(4)
                .doesNotContainAnyElementsOf(await(first).entries());
        assertThat(await(second).waiting()).isEqualTo(10);
    }

    @Test
    void anEntryWhoseNodeDiedIsLeasedAgain() {
        site.add(mail("one"));
        assertThat(site.leasedIds("a")).containsExactly("one");
        assertThat(site.lease("b")).isEmpty();
        site.pass(RedisOutbox.LEASE);
        assertThat(site.lease("b"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.tries()).isEqualTo(2));
    }

    @Test
    void whatNobodyTookForADayIsParked() {
        site.add(mail("old"));
        site.pass(RedisOutbox.GIVEN_UP_AFTER);
        site.add(mail("new"));
        Leased leased = await(site.outbox.lease(site.site, "a", 10));
        assertThat(leased.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.id()).isEqualTo("new"));
        assertThat(leased.givenUp()).containsExactly("old");
        assertThat(leased.waiting()).isEqualTo(1);
        assertThat(leased.parked()).isEqualTo(1);
        assertThat(site.ask("HGET", ":o:old", "reason")).isEqualTo("too_old");
    }

    @Test
    void anEntryWithoutItsLetterIsForgotten() {
        site.add(mail("one"));
        site.ask("DEL", ":o:one");
        assertThat(site.lease("a")).isEmpty();
        assertThat(site.ask("EXISTS", ":outbox")).isEqualTo("0");
    }
}
