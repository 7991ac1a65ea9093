package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ringback.agents.AgentDesk;
import io.ringback.agents.AgentLink;
import io.ringback.agents.AgentPresence;
import io.ringback.agents.AgentProfile;
import io.ringback.agents.Agents;
import io.ringback.agents.Availability;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.routing.RoutingStore;
import io.ringback.routing.SiteTicks;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An agent whose machine answers stays; one who falls silent is lost; a lost nudge is made up for. Real time, short leases. */
final class AgentPresenceIT {
    private static final Duration SOON = Duration.ofSeconds(15);

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final SiteTag tag = SiteTag.on(SITE.commands());
    private final RedisAgents store = new RedisAgents(tag);
    private final RoutingStore routing = new RedisRouting(tag);
    private final AgentProfile maja = SiteRedis.profile(AgentId.random(), 1, CARDS);
    private final List<AgentDesk> desks = new CopyOnWriteArrayList<>();
    private AgentPresence presence;
    private AgentLink link;

    @BeforeEach
    void signOn() {
        // no site can set its lease; the rules stand packed, as lua/lib/rules reads them
        SITE.redis(
                "EVAL",
                "redis.call('HSET', KEYS[1], '*', cmsgpack.pack({lease = 3000, grace = 60000}))",
                "1",
                SITE.keys().rules());
        presence = new AgentPresence(store, SITE.session().loops());
        AgentDesk desk = await(new Agents(store).signOn(SITE.site(), maja));
        link = presence.connected(SITE.site(), maja, desk.rev(), desks::add);
        await(store.setAvailability(SITE.site(), maja.id(), new Availability(AgentStatus.AVAILABLE, null, null)));
    }

    @AfterEach
    void leave() {
        link.close();
        presence.close();
    }

    @Test
    void whoAnswersKeepsTheLeaseAndWhoFallsSilentLosesItUntilTheNextAnswer() {
        try (SiteTicks ticks =
                new SiteTicks(routing, new NoConversations(), SITE.session().loops())) {
            ticks.lookAfter(SITE.site());
            Future<?> pongs = SITE.session().loops().scheduleAtFixedRate(link::alive, 0, 500, TimeUnit.MILLISECONDS);
            await().during(Duration.ofSeconds(5)).atMost(SOON).until(() -> status() == AgentStatus.AVAILABLE);
            pongs.cancel(false);
            await().atMost(SOON).until(() -> status() == AgentStatus.OFFLINE);
            link.alive();
            await().atMost(SOON).until(() -> status() == AgentStatus.AVAILABLE);
            long back = await(store.look(SITE.site(), maja.id())).rev();
            await().atMost(SOON).until(() -> desks.stream().anyMatch(desk -> desk.rev() == back));
        }
    }

    @Test
    void aChangeNobodyToldOfReachesTheDeskWithTheNextLease() {
        await(routing.place(SITE.site(), SiteRedis.request(CARDS)));
        link.alive();
        await().atMost(SOON)
                .until(() -> desks.stream().anyMatch(desk -> desk.offers().size() == 1));
        assertThat(desks).extracting(AgentDesk::rev).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void eachConnectionHearsOnlyWhatIsNewToIt() {
        List<AgentDesk> other = new CopyOnWriteArrayList<>();
        long rev = await(store.look(SITE.site(), maja.id())).rev();
        AgentLink second = presence.connected(SITE.site(), maja, rev, other::add);
        link.refresh();
        await().atMost(SOON).until(() -> !desks.isEmpty());
        assertThat(other).isEmpty();
        second.close();
    }

    private AgentStatus status() {
        return await(store.look(SITE.site(), maja.id())).status();
    }
}
