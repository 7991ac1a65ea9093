package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.VisitorId;
import io.ringback.routing.HandoverTarget;
import io.ringback.routing.PlaceRequest;
import io.ringback.waiting.screen.Cause;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever is put in front of others left a trace that says why. */
final class FindCausesScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void aChatThatWasCutOffCameBack() {
        AgentId agent = SITE.available(1, CARDS);
        SITE.active(agent, CARDS);
        SITE.placed(CARDS);
        long before = SITE.now();
        assertThat(causes(before, CARDS)).isEmpty();
        SITE.run(Duration.ofSeconds(46));
        assertThat(causes(before, CARDS, LOANS)).isEqualTo(Map.of(CARDS, Cause.CUT_OFF));
        SITE.pass(Duration.ofSeconds(5));
        assertThat(causes(SITE.now(), CARDS)).as("that was before").isEmpty();
    }

    @Test
    void somebodyGotAHeadStart() {
        long before = SITE.now();
        SITE.placed(CARDS);
        assertThat(causes(before, CARDS)).as("whoever comes last is no cause").isEmpty();
        SITE.pass(Duration.ofMillis(5));
        SITE.place(SiteRedis.request(ConversationId.random(), VisitorId.random(), CARDS, Duration.ofMinutes(5)));
        assertThat(causes(before, CARDS)).isEqualTo(Map.of(CARDS, Cause.PRECEDENCE));
    }

    @Test
    void itMayHaveBeenInALaneThatSharesAgents() {
        SITE.away(1, CARDS, LOANS);
        long before = SITE.now();
        SITE.place(SiteRedis.request(ConversationId.random(), VisitorId.random(), LOANS, Duration.ofMinutes(5)));
        assertThat(causes(before, CARDS)).isEmpty();
        SITE.available(1, CARDS, LOANS);
        assertThat(causes(before, CARDS)).isEqualTo(Map.of(CARDS, Cause.PRECEDENCE));
    }

    @Test
    void aChatWasHandedToTheDepartment() {
        AgentId agent = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(agent, CARDS);
        SITE.active(SITE.available(1, LOANS), LOANS);
        SITE.placed(LOANS);
        long before = SITE.now();
        HandoverTarget loans = new HandoverTarget.ToDepartment(LOANS.department());
        await(SITE.team().transfer(SITE.site(), agent, chat.conversation(), loans, null));
        assertThat(causes(before, CARDS, LOANS)).isEqualTo(Map.of(LOANS, Cause.PRECEDENCE));
    }

    private static Map<Lane, Cause> causes(long since, Lane... lanes) {
        return await(SITE.waiting().causes(SITE.site(), Set.of(lanes), since));
    }
}
