package io.ringback.store.notify;

import static io.ringback.store.notify.NotifySite.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.notify.CodeStore.Issued;
import io.ringback.notify.LinkCode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeepCodeScriptIT {
    private final NotifySite site = new NotifySite();

    @Test
    void onlyTheHashIsStoredAndNotForEver() {
        LinkCode code = LinkCode.random(LinkCode.Purpose.TELL);
        Issued issued = new Issued(site.visitor, "", "");
        await(site.codes.keep(site.site, code, issued, Duration.ofMinutes(2)));
        await(site.codes.keep(site.site, code, issued, Duration.ofMinutes(2)));
        assertThat(site.ask("EXISTS", ":code:" + code.text())).isEqualTo("0");
        assertThat(Long.parseLong(site.ask("PTTL", ":code:" + code.hash()))).isBetween(1L, 120_000L);
        assertThat(code.toString()).doesNotContain(code.secret());
    }
}
