package io.ringback.store.notify;

import static io.ringback.store.notify.NotifySite.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.IncidentId;
import io.ringback.model.VisitorId;
import io.ringback.notify.OutboxEntry;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TellFixedScriptIT {
    private final NotifySite site = new NotifySite();

    private static final IncidentId CARDS = new IncidentId("card-payments");

    @Test
    void everybodyIsToldOnceByEveryChannelTheyGave() {
        site.byMail("ana@example.org");
        await(site.tells.keep(site.site, site.visitor, "sl", OutboxEntry.PUSH, "{}"));
        await(site.tells.follow(site.site, site.visitor, CARDS));
        assertThat(await(site.tells.tellFixed(site.site, CARDS, 10))).isZero();
        assertThat(await(site.tells.tellFixed(site.site, CARDS, 10)))
                .as("again")
                .isZero();
        assertThat(site.lease("a"))
                .hasSize(2)
                .allSatisfy(entry -> {
                    assertThat(entry.what()).isEqualTo("fixed");
                    assertThat(entry.text("language")).isEqualTo("sl");
                    assertThat(entry.text("visitor")).isEqualTo(site.visitor.value());
                    assertThat(entry.text("incident")).isEqualTo("card-payments");
                })
                .extracting(OutboxEntry::to)
                .containsExactlyInAnyOrder("ana@example.org", "{}");
    }

    @Test
    void twoNodesTellManyInPartsAndNobodyTwice() {
        Set<String> asked = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            VisitorId visitor = VisitorId.random();
            await(site.tells.keep(site.site, visitor, "en", OutboxEntry.MAIL, "v" + i + "@example.org"));
            await(site.tells.follow(site.site, visitor, CARDS));
            asked.add("v" + i + "@example.org");
        }
        var first = site.tells.tellFixed(site.site, CARDS, 2);
        var second = site.tells.tellFixed(site.site, CARDS, 2);
        assertThat(await(first)).isEqualTo(3);
        assertThat(await(second)).isEqualTo(1);
        await(site.tells.tellFixed(site.site, CARDS, 2));
        assertThat(site.lease("a")).hasSize(5).extracting(OutboxEntry::to).containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void whoWithdrewIsNotTold() {
        site.byMail("ana@example.org");
        await(site.tells.follow(site.site, site.visitor, CARDS));
        await(site.tells.drop(site.site, site.visitor));
        assertThat(await(site.tells.tellFixed(site.site, CARDS, 10))).isZero();
        assertThat(site.lease("a")).isEmpty();
    }
}
