package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.agents.AgentDesk;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationState;
import io.ringback.model.VisitorId;
import io.ringback.routing.Decision;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Step;
import io.ringback.waiting.Rank;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An end takes the place out of the line, withdraws the offer or starts wrap-up; only its people can end it. */
final class ReleasePlaceScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void aWaitingVisitorLeavesTheLine() {
        PlaceRequest one = SITE.placed(CARDS);
        PlaceRequest two = SITE.placed(CARDS);
        assertThat(end(one)).containsExactly(new Step.Change.End("visitor", "left_line"));
        assertThat(SITE.ahead(one)).isEqualTo(Rank.GONE);
        assertThat(SITE.ahead(two)).isZero();
        assertThat(await(SITE.waiting().look(SITE.site(), one.visitor())))
                .hasValueSatisfying(standing -> assertThat(standing.state()).isEqualTo(ConversationState.ENDED));
    }

    @Test
    void withdrawsTheOfferAndOffersTheNext() {
        AgentId agent = SITE.available(1, CARDS);
        PlaceRequest one = SITE.placed(CARDS);
        PlaceRequest two = SITE.placed(CARDS);
        end(one);
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(two.conversation());
        assertThat(SITE.desk(agent).used()).isEqualTo(1);
    }

    @Test
    void endsAChatIntoWrapUpWhichHoldsTheSlot() {
        AgentId agent = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(agent, CARDS);
        SITE.placed(CARDS);
        assertThat(end(chat)).containsExactly(new Step.Change.End("visitor", null));
        AgentDesk desk = SITE.desk(agent);
        assertThat(desk.offers()).isEmpty();
        assertThat(desk.used()).isEqualTo(1);
        assertThat(desk.chats())
                .singleElement()
                .satisfies(held -> assertThat(held.wrapUpEndsAt()).isEqualTo(SITE.now() + 45_000));
    }

    @Test
    void theAssigneeCanEndIt() {
        AgentId agent = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(agent, CARDS);
        Decision<Boolean> decision =
                await(SITE.routing().end(SITE.site(), chat.conversation(), new Leaver.Agent(agent)));
        assertThat(decision.answer()).isTrue();
        assertThat(decision.steps()).extracting(Step::change).containsExactly(new Step.Change.End("agent", null));
    }

    @Test
    void nobodyElseCanEndIt() {
        AgentId agent = SITE.available(2, CARDS);
        PlaceRequest chat = SITE.active(agent, CARDS);
        PlaceRequest offered = SITE.placed(CARDS);
        Stream.of(
                        SITE.routing().end(SITE.site(), chat.conversation(), new Leaver.Visitor(VisitorId.random())),
                        SITE.routing().end(SITE.site(), chat.conversation(), new Leaver.Agent(SITE.away(1, LOANS))),
                        SITE.routing().end(SITE.site(), offered.conversation(), new Leaver.Agent(agent)))
                .forEach(refused -> {
                    assertThat(await(refused).answer()).isFalse();
                    assertThat(await(refused).steps()).isEmpty();
                });
        assertThat(SITE.desk(agent).used()).isEqualTo(2);
    }

    @Test
    void bothSidesAtOnceEndItOnce() {
        AgentId agent = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(agent, CARDS);
        List<CompletionStage<Decision<Boolean>>> both = List.of(
                SITE.routing().end(SITE.site(), chat.conversation(), new Leaver.Visitor(chat.visitor())),
                SITE.elsewhere().end(SITE.site(), chat.conversation(), new Leaver.Agent(agent)));
        assertThat(both.stream().filter(each -> await(each).answer())).hasSize(1);
        assertThat(end(chat)).isEmpty();
        assertThat(SITE.desk(agent).used()).isEqualTo(1);
    }

    @Test
    void theVisitorCanStartAnew() {
        PlaceRequest one = SITE.placed(CARDS);
        end(one);
        PlaceRequest two = SiteRedis.request(
                io.ringback.model.ConversationId.random(), one.visitor(), CARDS, java.time.Duration.ZERO);
        assertThat(SITE.place(two)).isEqualTo(new io.ringback.routing.Placement.Placed(0));
    }

    private static List<Step.Change> end(PlaceRequest request) {
        return await(SITE.routing().end(SITE.site(), request.conversation(), new Leaver.Visitor(request.visitor())))
                .steps()
                .stream()
                .map(Step::change)
                .toList();
    }
}
