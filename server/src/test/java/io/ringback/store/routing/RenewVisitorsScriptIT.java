package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.routing.HandoverTarget;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Refusal;
import io.ringback.waiting.Rank;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A visitor who comes back stands where they stood, and is offered at once if an agent is free. */
final class RenewVisitorsScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void whoComesBackBeforeTheTurnIsOfferedWhenItComes() {
        PlaceRequest request = SITE.placed(CARDS);
        SITE.run(Duration.ofSeconds(16));
        assertThat(SITE.redis("ZCARD", SITE.keys().ready(CARDS))).isEqualTo("0");
        SITE.stayHere(request);
        AgentId agent = SITE.available(1, CARDS);
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(request.conversation());
    }

    @Test
    void whoComesBackStandsBeforeLaterOnes() {
        PlaceRequest early = SITE.placed(CARDS);
        SITE.run(Duration.ofSeconds(16));
        PlaceRequest late = SITE.placed(CARDS);
        assertThat(SITE.ahead(late)).isEqualTo(1);
        SITE.stayHere(early);
        SITE.stayHere(early);
        AgentId agent = SITE.available(1, CARDS);
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(early.conversation());
    }

    @Test
    void whoLeavesWhileOfferedIsNotOfferedAgain() {
        AgentId agent = SITE.available(1, CARDS);
        PlaceRequest request = SITE.placed(CARDS);
        SITE.run(Duration.ofSeconds(14));
        SITE.stayOn(agent);
        SITE.run(Duration.ofSeconds(2));
        await(SITE.routing().decline(SITE.site(), agent, SITE.offer(agent).offer(), Refusal.SILENT));
        SITE.available(1, CARDS);
        assertThat(SITE.ahead(request)).isZero();
        assertThat(SITE.redis("ZCARD", SITE.keys().ready(CARDS))).isEqualTo("0");
    }

    @Test
    void isNotKeptForAnAgentWhoWentAwayMeanwhile() {
        AgentId maja = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(maja, CARDS);
        AgentId luka = SITE.available(1, LOANS);
        SITE.active(luka, LOANS);
        await(SITE.team().transfer(SITE.site(), maja, chat.conversation(), new HandoverTarget.ToAgent(luka), null));
        SITE.run(Duration.ofSeconds(14));
        SITE.stayOn(maja, luka);
        SITE.run(Duration.ofSeconds(2));
        SITE.setStatus(luka, AgentStatus.AWAY);
        await(SITE.waiting().answerCall(SITE.site(), chat.conversation(), chat.visitor()));
        assertThat(SITE.offer(maja).who().conversation()).isEqualTo(chat.conversation());
    }

    @Test
    void saysWhereEachStands() {
        PlaceRequest early = SITE.placed(CARDS);
        PlaceRequest late = SITE.placed(CARDS);
        PlaceRequest gone = SITE.placed(CARDS);
        await(SITE.routing().end(SITE.site(), gone.conversation(), new Leaver.Visitor(gone.visitor())));
        List<ConversationId> places = List.of(late.conversation(), gone.conversation(), early.conversation());
        List<Rank> renewed = await(SITE.waiting().renew(SITE.site(), places));
        assertThat(renewed).extracting(Rank::conversation).isEqualTo(places);
        assertThat(renewed).extracting(Rank::ahead).containsExactly(1, Rank.GONE, 0);
        assertThat(renewed).isEqualTo(await(SITE.waiting().ranks(SITE.site(), places)));
    }

    @Test
    void bringsNobodyBackFromTheEnd() {
        PlaceRequest request = SITE.placed(CARDS);
        await(SITE.routing().end(SITE.site(), request.conversation(), new Leaver.Visitor(request.visitor())));
        SITE.stayHere(request, SiteRedis.request(CARDS));
        assertThat(SITE.redis("ZCARD", SITE.keys().line(CARDS))).isEqualTo("0");
        assertThat(SITE.redis("ZCARD", SITE.keys().timers())).isEqualTo("0");
    }
}
