package io.ringback.store.notify;

import static io.ringback.store.notify.NotifySite.await;
import static io.ringback.store.notify.NotifySite.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.notify.ParkedEntries;
import io.ringback.notify.ParkedEntries.Next;
import io.ringback.notify.ParkedEntries.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListParkedScriptIT {
    private static final Next FIRST = new Next(999_999_999_999_999L, "");

    private final NotifySite site = new NotifySite();
    private final ParkedEntries parked = new RedisParked(site.tag);

    @Test
    void theLatestComeFirstWithTheirReasons() {
        assertThat(await(parked.page(site.site, FIRST, 10)).entries()).isEmpty();
        park("one", "550 no such mailbox");
        site.pass(Duration.ofSeconds(1));
        park("two", "too many recipients");
        Page page = await(parked.page(site.site, FIRST, 10));
        assertThat(page.next()).isEmpty();
        assertThat(page.entries()).extracting(each -> each.entry().id()).containsExactly("two", "one");
        assertThat(page.entries())
                .extracting(ParkedEntries.Parked::reason)
                .containsExactly("too many recipients", "550 no such mailbox");
        assertThat(page.entries().get(0).at()).isEqualTo(site.now().toEpochMilli());
        assertThat(page.entries().get(0).entry().tries()).isEqualTo(1);
        assertThat(page.entries().get(0).entry().text("language")).isEqualTo("sl");
    }

    @Test
    void pagesHaveEachOnce() {
        for (int i = 0; i < 7; i++) {
            // several in one moment
            site.pass(Duration.ofMillis(i % 2));
            park("e" + i, "no");
        }
        List<String> all = new ArrayList<>();
        Optional<Next> next = Optional.of(FIRST);
        for (int pages = 0; next.isPresent() && pages < 9; pages++) {
            Page page = await(parked.page(site.site, next.get(), 2));
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(2);
            page.entries().forEach(each -> all.add(each.entry().id()));
            next = page.next();
        }
        assertThat(all).containsExactly("e6", "e5", "e4", "e3", "e2", "e1", "e0");
    }

    private void park(String id, String reason) {
        site.add(mail(id));
        site.lease("a");
        await(site.outbox.refused(site.site, id, "a", reason));
    }
}
