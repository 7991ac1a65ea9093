package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static io.ringback.store.routing.SiteRedis.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.agents.AgentDesk;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.VisitorId;
import io.ringback.model.site.FullChoice;
import io.ringback.model.site.LineRules;
import io.ringback.routing.Decision;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Placement;
import io.ringback.routing.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A place: in line behind the earlier ones, before a free agent at once, never twice, never over the bound. */
final class PlaceVisitorScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void standsBehindEarlierPlaces() {
        PlaceRequest one = SITE.placed(CARDS);
        PlaceRequest two = SITE.placed(CARDS);
        SITE.pass(Duration.ofMillis(1));
        assertThat(SITE.place(request(CARDS))).isEqualTo(new Placement.Placed(2));
        assertThat(SITE.ahead(one)).isZero();
        assertThat(SITE.ahead(two)).isEqualTo(1);
    }

    @Test
    void aHeadStartIsEarlierArrival() {
        PlaceRequest one = SITE.placed(CARDS);
        PlaceRequest urgent = request(ConversationId.random(), VisitorId.random(), CARDS, Duration.ofMinutes(5));
        assertThat(SITE.place(urgent)).isEqualTo(new Placement.Placed(0));
        assertThat(SITE.ahead(one)).isEqualTo(1);
    }

    @Test
    void reservesAFreeAgentAndShowsTheCard() {
        AgentId agent = SITE.available(1, CARDS);
        PlaceRequest request = request(CARDS);
        assertThat(SITE.place(request)).isEqualTo(new Placement.Reserved());
        AgentDesk.Offered offer = SITE.offer(agent);
        assertThat(offer.who().conversation()).isEqualTo(request.conversation());
        assertThat(offer.question()).isEqualTo(request.question());
        assertThat(offer.waitingSince()).isEqualTo(SITE.now());
        assertThat(offer.ringEndsAt()).isEqualTo(SITE.now() + 20_000);
        assertThat(SITE.desk(agent).used()).isEqualTo(1);
    }

    @Test
    void takesWhoWasIdleLongest() {
        AgentId early = SITE.available(1, CARDS);
        SITE.pass(Duration.ofSeconds(1));
        AgentId late = SITE.available(1, CARDS);
        SITE.placed(CARDS);
        assertThat(SITE.desk(early).offers()).hasSize(1);
        assertThat(SITE.desk(late).offers()).isEmpty();
    }

    @Test
    void leavesAgentsOfOtherLanesAlone() {
        AgentId agent = SITE.available(1, LOANS);
        assertThat(SITE.place(request(CARDS))).isInstanceOf(Placement.Placed.class);
        assertThat(SITE.desk(agent).offers()).isEmpty();
    }

    @Test
    void aRepeatAnswersTheSameAndChangesNothing() {
        SITE.placed(CARDS);
        SITE.pass(Duration.ofMillis(1));
        PlaceRequest request = request(CARDS);
        Decision<Placement> first = await(SITE.routing().place(SITE.site(), request));
        Decision<Placement> again = await(SITE.elsewhere().place(SITE.site(), request));
        assertThat(first.answer()).isEqualTo(new Placement.Placed(1));
        assertThat(first.steps()).extracting(Step::change).containsExactly(new Step.Change.Keep());
        assertThat(again.answer()).isEqualTo(first.answer());
        assertThat(SITE.redis("ZCARD", SITE.keys().line(CARDS))).isEqualTo("2");
    }

    @Test
    void namesTheVisitorsOtherConversation() {
        PlaceRequest open = SITE.placed(CARDS);
        PlaceRequest other = request(ConversationId.random(), open.visitor(), LOANS, Duration.ZERO);
        assertThat(SITE.place(other)).isEqualTo(new Placement.Already(open.conversation()));
        assertThat(SITE.redis("ZCARD", SITE.keys().line(LOANS))).isEqualTo("0");
    }

    @Test
    void refusesBeyondTheBoundUnlessAnAgentIsFree() {
        SITE.department(new LineRules(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new LineRules.Bound(2, Optional.empty(), FullChoice.MESSAGE)),
                Duration.ZERO,
                1));
        SITE.placed(CARDS);
        SITE.placed(CARDS);
        PlaceRequest third = request(CARDS);
        assertThat(SITE.place(third)).isEqualTo(new Placement.Full(FullChoice.MESSAGE));
        assertThat(SITE.redis("EXISTS", SITE.keys().place(third.conversation())))
                .isEqualTo("0");
        SITE.available(3, CARDS);
        assertThat(SITE.place(third)).isInstanceOf(Placement.Reserved.class);
    }

    @Test
    void oneVisitorOnTwoNodesGetsOnePlace() {
        VisitorId visitor = VisitorId.random();
        List<CompletionStage<Decision<Placement>>> tries = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            RedisRouting node = i % 2 == 0 ? SITE.routing() : SITE.elsewhere();
            tries.add(node.place(SITE.site(), request(ConversationId.random(), visitor, CARDS, Duration.ZERO)));
        }
        Set<String> outcomes = tries.stream()
                .map(each -> await(each).answer().getClass().getSimpleName())
                .collect(Collectors.toSet());
        assertThat(outcomes).containsExactlyInAnyOrder("Placed", "Already");
        assertThat(SITE.redis("ZCARD", SITE.keys().line(CARDS))).isEqualTo("1");
    }

    @Test
    void twoNodesNeverOverbookAnAgent() {
        AgentId agent = SITE.available(3, CARDS);
        List<CompletionStage<Decision<Placement>>> tries = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            tries.add((i % 2 == 0 ? SITE.routing() : SITE.elsewhere()).place(SITE.site(), request(CARDS)));
        }
        long reserved = tries.stream()
                .filter(each -> await(each).answer() instanceof Placement.Reserved)
                .count();
        assertThat(reserved).isEqualTo(3);
        assertThat(SITE.desk(agent).offers()).hasSize(3);
        assertThat(SITE.desk(agent).used()).isEqualTo(3);
    }
}
