package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.agents.AgentDesk;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.OfferId;
import io.ringback.routing.Acceptance;
import io.ringback.routing.Decision;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Refusal;
import io.ringback.routing.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An accepted offer is an assignment, once, for whom it was made. */
final class AcceptOfferScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void makesTheAgentTheAssignee() {
        AgentId agent = SITE.available(2, CARDS);
        PlaceRequest request = SITE.placed(CARDS);
        Decision<Acceptance> decision = await(
                SITE.routing().accept(SITE.site(), agent, SITE.offer(agent).offer()));
        assertThat(decision.answer()).isEqualTo(new Acceptance.Accepted(request.conversation(), 1));
        assertThat(decision.steps()).extracting(Step::change).containsExactly(new Step.Change.Join(1, agent, "Maja"));
        AgentDesk desk = SITE.desk(agent);
        assertThat(desk.offers()).isEmpty();
        assertThat(desk.used()).isEqualTo(1);
        assertThat(desk.chats())
                .singleElement()
                .satisfies(chat -> assertThat(chat.who().conversation()).isEqualTo(request.conversation()));
        assertThat(SITE.redis("ZCARD", SITE.keys().line(CARDS))).isEqualTo("0");
    }

    @Test
    void aRepeatAnswersTheSame() {
        AgentId agent = SITE.available(2, CARDS);
        SITE.placed(CARDS);
        OfferId offer = SITE.offer(agent).offer();
        Decision<Acceptance> first = await(SITE.routing().accept(SITE.site(), agent, offer));
        Decision<Acceptance> again = await(SITE.elsewhere().accept(SITE.site(), agent, offer));
        assertThat(again).isEqualTo(first);
        assertThat(SITE.desk(agent).used()).isEqualTo(1);
    }

    @Test
    void refusesStrangersAndMadeUpOffers() {
        AgentId agent = SITE.available(1, CARDS);
        SITE.placed(CARDS);
        OfferId offer = SITE.offer(agent).offer();
        AgentId stranger = SITE.available(1, LOANS);
        assertThat(SITE.accept(stranger, offer)).isEqualTo(new Acceptance.Gone());
        assertThat(SITE.accept(agent, OfferId.random())).isEqualTo(new Acceptance.Gone());
        assertThat(SITE.accept(agent, offer)).isInstanceOf(Acceptance.Accepted.class);
    }

    @Test
    void refusesAWithdrawnOffer() {
        AgentId agent = SITE.available(1, CARDS);
        PlaceRequest request = SITE.placed(CARDS);
        OfferId offer = SITE.offer(agent).offer();
        await(SITE.routing().end(SITE.site(), request.conversation(), new Leaver.Visitor(request.visitor())));
        assertThat(SITE.accept(agent, offer)).isEqualTo(new Acceptance.Gone());
        assertThat(SITE.desk(agent).used()).isZero();
    }

    @Test
    void refusesAnEarlierOfferOfTheSamePlace() {
        AgentId one = SITE.available(1, CARDS);
        SITE.placed(CARDS);
        OfferId declined = SITE.offer(one).offer();
        await(SITE.routing().decline(SITE.site(), one, declined, Refusal.SILENT));
        AgentId two = SITE.available(1, CARDS);
        OfferId second = SITE.offer(two).offer();
        assertThat(second).isNotEqualTo(declined);
        assertThat(SITE.accept(one, declined)).isEqualTo(new Acceptance.Gone());
        assertThat(SITE.accept(one, second)).isEqualTo(new Acceptance.Gone());
        assertThat(SITE.accept(two, second)).isInstanceOf(Acceptance.Accepted.class);
    }

    @Test
    void acceptAndLeaveInTheSameMomentEndInOneOfTwoWays() {
        for (int i = 0; i < 20; i++) {
            AgentId agent = SITE.available(1, CARDS);
            PlaceRequest request = SITE.placed(CARDS);
            OfferId offer = SITE.offer(agent).offer();
            List<CompletionStage<?>> both = new ArrayList<>();
            both.add(SITE.elsewhere().accept(SITE.site(), agent, offer));
            both.add(SITE.routing().end(SITE.site(), request.conversation(), new Leaver.Visitor(request.visitor())));
            both.forEach(SiteRedis::await);
            boolean inWrapUp = !SITE.desk(agent).chats().isEmpty();
            assertThat(SITE.desk(agent).used()).isEqualTo(inWrapUp ? 1 : 0);
            assertThat(SITE.redis("EXISTS", SITE.keys().place(request.conversation())))
                    .isEqualTo(inWrapUp ? "1" : "0");
            SITE.setStatus(agent, AgentStatus.AWAY);
        }
    }

    @Test
    void theLossOfTheLastAgentIsToldBeforeTheNextJoins() {
        AgentId lost = SITE.available(1, CARDS);
        SITE.active(lost, CARDS);
        SITE.run(Duration.ofSeconds(46));
        AgentId next = SITE.available(1, CARDS);
        Decision<Acceptance> decision =
                await(SITE.routing().accept(SITE.site(), next, SITE.offer(next).offer()));
        assertThat(decision.steps())
                .extracting(Step::change)
                .containsExactly(new Step.Change.Leave(1, lost, "Maja"), new Step.Change.Join(2, next, "Maja"));
    }
}
