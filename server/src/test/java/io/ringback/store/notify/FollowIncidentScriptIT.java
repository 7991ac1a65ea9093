package io.ringback.store.notify;

import static io.ringback.store.notify.NotifySite.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.IncidentId;
import io.ringback.model.VisitorId;
import io.ringback.notify.OutboxEntry;
import io.ringback.notify.TellStore.Followed;
import org.junit.jupiter.api.Test;

class FollowIncidentScriptIT {
    private final NotifySite site = new NotifySite();

    private static final IncidentId CARDS = new IncidentId("card-payments");

    @Test
    void whoCannotBeToldCannotAsk() {
        assertThat(follow(site.visitor)).isEqualTo(Followed.DEAF);
        assertThat(await(site.tells.followed(site.site))).isEmpty();
    }

    @Test
    void askingTwiceIsAskingOnce() {
        site.byMail("ana@example.org");
        var first = site.tells.follow(site.site, site.visitor, CARDS);
        var second = site.tells.follow(site.site, site.visitor, CARDS);
        assertThat(await(first)).isEqualTo(Followed.ADDED);
        assertThat(await(second)).isEqualTo(Followed.KNOWN);
        assertThat(site.ask("ZCARD", ":fixed:card-payments")).isEqualTo("1");
    }

    @Test
    void theAddressLivesAsLongAsTheWish() {
        site.byMail("ana@example.org");
        follow(site.visitor);
        assertThat(Long.parseLong(site.ask("PTTL", ":tell:" + site.visitor))).isGreaterThan(RedisTells.LIFE.toMillis());
    }

    @Test
    void thereIsABound() {
        String[] crowd = new String[2 * RedisTells.MOST_FOLLOWERS];
        for (int i = 0; i < crowd.length; i += 2) {
            crowd[i] = "1";
            crowd[i + 1] = "v" + i;
        }
        site.ask("ZADD", ":fixed:card-payments", crowd);
        VisitorId late = VisitorId.random();
        await(site.tells.keep(site.site, late, "en", OutboxEntry.MAIL, "late@example.org"));
        assertThat(follow(late)).isEqualTo(Followed.FULL);
    }

    private Followed follow(VisitorId visitor) {
        return await(site.tells.follow(site.site, visitor, CARDS));
    }
}
