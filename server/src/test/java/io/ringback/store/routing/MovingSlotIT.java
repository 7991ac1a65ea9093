package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.agents.Availability;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.redis.RedisProcess;
import io.ringback.redis.RedisServers;
import io.ringback.redis.RedisSession;
import io.ringback.routing.Decision;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Placement;
import io.ringback.waiting.Rank;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A site whose slot moves between masters of a real Cluster while people come: no script runs on half of its keys. */
final class MovingSlotIT {
    private static final SiteId SITE = new SiteId("moving");
    private static final int CAPACITY = 50;

    @Test
    void everybodyGetsOnePlaceWhileTheSlotMovesThereAndBack() {
        try (RedisServers servers = RedisServers.cluster();
                RedisSession session = RedisSession.open(servers)) {
            SiteTag tag = SiteTag.on(session.commands());
            RedisRouting routing = new RedisRouting(tag);
            AgentId agent = AgentId.random();
            available(new RedisAgents(tag), agent);
            Queue<ConversationId> asked = new ConcurrentLinkedQueue<>();
            Queue<CompletionStage<Decision<Placement>>> answers = new ConcurrentLinkedQueue<>();
            Future<?> arrivals = session.loops()
                    .scheduleAtFixedRate(
                            () -> {
                                PlaceRequest request = SiteRedis.request(CARDS);
                                asked.add(request.conversation());
                                answers.add(routing.place(SITE, request));
                            },
                            0,
                            1,
                            TimeUnit.MILLISECONDS);
            moveThereAndBack(servers);
            // a quick move must not end before there are more people than slots
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> asked.size() > 4 * CAPACITY);
            arrivals.cancel(false);
            long reserved = answers.stream()
                    .filter(answer -> await(answer).answer() instanceof Placement.Reserved)
                    .count();
            assertThat(reserved).isEqualTo(CAPACITY);
            assertThat(await(new RedisAgents(tag).look(SITE, agent)).offers()).hasSize(CAPACITY);
            assertThat(ranks(tag, asked))
                    .isEqualTo(IntStream.range(0, asked.size()).boxed().toList());
        }
    }

    /** The numbers ahead, sorted: without gap or double each place stands in the line once. */
    private static List<Integer> ranks(SiteTag tag, Collection<ConversationId> asked) {
        return await(new RedisWaiting(tag).ranks(SITE, List.copyOf(asked))).stream()
                .map(Rank::ahead)
                .sorted()
                .toList();
    }

    private static void available(RedisAgents agents, AgentId agent) {
        await(agents.signOn(SITE, SiteRedis.profile(agent, CAPACITY, CARDS)));
        await(agents.setAvailability(SITE, agent, new Availability(AgentStatus.AVAILABLE, null, null)));
    }

    private static void moveThereAndBack(RedisServers servers) {
        String root = RoutingKeys.of(SITE).root();
        RedisProcess home = servers.masterOf(root);
        RedisProcess other = servers.node(0) == home ? servers.node(1) : servers.node(0);
        servers.moveSlotOf(root, other);
        servers.moveSlotOf(root, home);
    }
}
