package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.agents.AgentDesk;
import io.ringback.agents.Availability;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.model.site.AssignmentPolicy;
import io.ringback.model.site.LineRules;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import io.ringback.routing.Leaver;
import io.ringback.routing.WrapUp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Visitors who are placed in one call get what they would have got in calls of their own, a microsecond apart. */
final class JoinedArrivalsIT {
    private static final LuaScript PLACE = LuaScript.load("routing/place_visitor");
    private static final List<Lane> LANES = List.of(CARDS, LOANS, SiteRedis.lane("cards", "de"));
    private static final int AGENTS = 9;
    private static final int ROUNDS = 40;

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final Random random = new Random(7);
    private final List<AgentId> agents = new ArrayList<>();
    private List<SiteId> sites = List.of();

    @ParameterizedTest
    @EnumSource
    void nobodyGetsAnythingElse(AssignmentPolicy policy) {
        sites = List.of(site(policy), site(policy));
        for (int i = 0; i < AGENTS; i++) {
            signOn();
        }
        for (int round = 0; round < ROUNDS; round++) {
            SITE.pass(Duration.ofMillis(1 + random.nextInt(2000)));
            come(1 + random.nextInt(16));
            assertThat(state(0)).as("round %d", round).isEqualTo(state(1));
            SITE.pass(Duration.ofMillis(1));
            agents.forEach(this::work);
        }
    }

    private static SiteId site(AssignmentPolicy policy) {
        SITE.anew();
        SITE.department(policy, new LineRules(Optional.empty(), Optional.empty(), Optional.empty(), Duration.ZERO, 2));
        return SITE.site();
    }

    private void signOn() {
        SITE.pass(Duration.ofMillis(1 + random.nextInt(9)));
        AgentId agent = AgentId.random();
        agents.add(agent);
        List<Lane> served = LANES.stream()
                .filter(lane -> lane.equals(CARDS) || random.nextBoolean())
                .toList();
        int capacity = 1 + random.nextInt(3);
        for (SiteId site : sites) {
            await(SITE.agents().signOn(site, SiteRedis.profile(agent, capacity, served.toArray(Lane[]::new))));
            await(SITE.agents().setAvailability(site, agent, new Availability(AgentStatus.AVAILABLE, null, null)));
        }
    }

    /** On the first site all at once, on the second one after the other. */
    private void come(int count) {
        Args together = Args.of(SITE.now() + ".000");
        List<Reply> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> visitor = List.of(
                    ConversationId.random().value(),
                    VisitorId.random().value(),
                    LANES.get(random.nextInt(LANES.size())).toString(),
                    random.nextInt(8) == 0 ? "topic 5 0" : "",
                    "",
                    "en",
                    "Ana",
                    "My card was declined");
            Args alone = Args.of(SITE.now() + String.format(Locale.ROOT, ".%03d", i));
            visitor.forEach(together::add);
            visitor.forEach(alone::add);
            answers.add(await(SITE.tag().run(PLACE, sites.get(1), alone)));
        }
        assertThat(await(SITE.tag().run(PLACE, sites.get(0), together)))
                .hasToString(answers.get(0).toString());
    }

    private SiteState state(int site) {
        return SiteState.read(SITE.commands(), RoutingKeys.of(sites.get(site)), agents);
    }

    /** The same on both sites. */
    private void work(AgentId agent) {
        AgentDesk desk = await(SITE.agents().look(sites.get(0), agent));
        for (AgentDesk.Offered offered : desk.offers()) {
            if (random.nextBoolean()) {
                sites.forEach(site -> await(SITE.routing().accept(site, agent, offered.offer())));
            }
        }
        for (AgentDesk.Chat chat : desk.chats()) {
            ConversationId conversation = chat.who().conversation();
            if (random.nextBoolean()) {
                for (SiteId site : sites) {
                    await(SITE.routing().end(site, conversation, new Leaver.Agent(agent)));
                    await(SITE.routing().finishWrapUp(site, agent, conversation, new WrapUp("solved", null)));
                }
            }
        }
    }
}
