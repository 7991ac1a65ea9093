package io.ringback.store.notify;

import static io.ringback.store.notify.NotifySite.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.notify.OutboxEntry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeepTellScriptIT {
    private final NotifySite site = new NotifySite();

    @Test
    void theLastAddressOfAChannelCounts() {
        site.byMail("ana@example.org");
        site.byMail("ana@example.com");
        await(site.tells.keep(site.site, site.visitor, "fa", OutboxEntry.PUSH, "{}"));
        assertThat(site.wish().language()).isEqualTo("fa");
        assertThat(site.wish().address("mail")).hasValue("ana@example.com");
        assertThat(site.wish().address("push")).hasValue("{}");
    }

    @Test
    void theTimeOfConsentIsThatOfTheAddress() {
        site.byMail("ana@example.org");
        var first = site.wish().mail().orElseThrow().at();
        site.pass(Duration.ofMinutes(1));
        site.byMail("ana@example.org");
        assertThat(site.wish().mail().orElseThrow().at()).isEqualTo(first);
        site.byMail("ana@example.com");
        assertThat(site.wish().mail().orElseThrow().at()).isEqualTo(first.plusSeconds(60));
    }

    @Test
    void twoAtOnceAreBothKept() {
        var mail = site.tells.keep(site.site, site.visitor, "en", OutboxEntry.MAIL, "a@example.org");
        var push = site.tells.keep(site.site, site.visitor, "en", OutboxEntry.PUSH, "{}");
        await(mail);
        await(push);
        assertThat(site.wish().mail()).isPresent();
        assertThat(site.wish().push()).isPresent();
    }

    @Test
    void itIsForgottenAfterAWeek() {
        site.byMail("ana@example.org");
        assertThat(Long.parseLong(site.ask("PTTL", ":tell:" + site.visitor))).isBetween(1L, RedisTells.LIFE.toMillis());
    }
}
