package io.ringback.store.notify;

import static io.ringback.store.notify.NotifySite.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.notify.OutboxEntry;
import org.junit.jupiter.api.Test;

class DropTellScriptIT {
    private final NotifySite site = new NotifySite();

    @Test
    void whoWithdrawsIsForgotten() {
        site.byMail("ana@example.org");
        await(site.tells.keep(site.site, site.visitor, "sl", OutboxEntry.PUSH, "{}"));
        await(site.tells.drop(site.site, site.visitor));
        await(site.tells.drop(site.site, site.visitor));
        assertThat(site.wish().mail()).isEmpty();
        assertThat(site.wish().push()).isEmpty();
    }

    @Test
    void anAddressThatTurnedOutToBeNobodysGoesAlone() {
        site.byMail("ana@example.org");
        await(site.tells.keep(site.site, site.visitor, "sl", OutboxEntry.PUSH, "{}"));
        await(site.tells.drop(site.site, site.visitor, OutboxEntry.PUSH, "{}"));
        assertThat(site.wish().mail()).isPresent();
        assertThat(site.wish().push()).isEmpty();
    }

    @Test
    void anAddressGivenMeanwhileStays() {
        site.byMail("new@example.org");
        await(site.tells.drop(site.site, site.visitor, OutboxEntry.MAIL, "old@example.org"));
        assertThat(site.wish().address("mail")).hasValue("new@example.org");
    }
}
