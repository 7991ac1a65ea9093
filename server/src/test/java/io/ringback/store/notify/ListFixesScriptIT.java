package io.ringback.store.notify;

import static io.ringback.store.notify.NotifySite.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.IncidentId;
import org.junit.jupiter.api.Test;

class ListFixesScriptIT {
    private final NotifySite site = new NotifySite();

    @Test
    void eachIncidentStandsOnceUntilAllWereTold() {
        assertThat(await(site.tells.followed(site.site))).isEmpty();
        site.byMail("ana@example.org");
        IncidentId cards = new IncidentId("cards");
        IncidentId loans = new IncidentId("loans");
        await(site.tells.follow(site.site, site.visitor, cards));
        await(site.tells.follow(site.site, site.visitor, loans));
        await(site.tells.follow(site.site, site.visitor, loans));
        assertThat(await(site.tells.followed(site.site))).containsExactlyInAnyOrder(cards, loans);
        await(site.tells.tellFixed(site.site, cards, 10));
        assertThat(await(site.tells.followed(site.site))).containsExactly(loans);
    }
}
