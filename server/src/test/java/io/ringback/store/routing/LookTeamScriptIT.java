package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.routing.Team;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is at work, with the slots a chat could go to, and how many wait; it changes nothing. */
final class LookTeamScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void showsFreeSlotsOnlyOfWhoTakesChats() {
        AgentId maja = SITE.available(3, CARDS);
        SITE.active(maja, CARDS);
        AgentId away = SITE.away(3, LOANS);
        Team team = await(SITE.team().look(SITE.site()));
        assertThat(team.at()).isEqualTo(SITE.now());
        assertThat(team.members())
                .extracting(Team.Member::agent, Team.Member::status, Team.Member::free)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(maja, AgentStatus.AVAILABLE, 2),
                        org.assertj.core.groups.Tuple.tuple(away, AgentStatus.AWAY, 0));
        assertThat(await(SITE.team().look(SITE.site()))).as("a repeat").isEqualTo(team);
    }

    @Test
    void countsWhoWaits() {
        SITE.placed(CARDS);
        SITE.placed(CARDS);
        SITE.available(1, LOANS);
        assertThat(await(SITE.team().look(SITE.site())).waiting())
                .containsEntry(CARDS, 2)
                .containsEntry(LOANS, 0);
    }
}
