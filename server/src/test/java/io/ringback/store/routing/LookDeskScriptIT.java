package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.agents.AgentDesk;
import io.ringback.agents.DeskPromise;
import io.ringback.callback.message.MessageRequest;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.model.TopicId;
import io.ringback.model.VisitorId;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.waiting.screen.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A desk is read whole: offers, chats, wrap-up; reading it changes nothing. */
final class LookDeskScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void showsEverythingThatLiesThere() {
        AgentId agent = SITE.available(3, CARDS);
        PlaceRequest ended = SITE.active(agent, CARDS);
        PlaceRequest chat = SITE.active(agent, CARDS);
        PlaceRequest offered = SITE.placed(CARDS);
        await(SITE.routing().end(SITE.site(), ended.conversation(), new Leaver.Agent(agent)));
        AgentDesk desk = SITE.desk(agent);
        assertThat(desk.used()).isEqualTo(3);
        assertThat(desk.offers())
                .singleElement()
                .satisfies(offer -> assertThat(offer.who())
                        .isEqualTo(new AgentDesk.Who(
                                offered.conversation(), CARDS, new TopicId("payment"), "en", "Ana", null, null, null)));
        assertThat(desk.chats())
                .extracting(held -> held.who().conversation())
                .containsExactly(ended.conversation(), chat.conversation());
        assertThat(desk.chats().get(0).wrapUpEndsAt()).isEqualTo(SITE.now() + 45_000);
        assertThat(desk.chats().get(1).wrapUpEndsAt()).isNull();
        assertThat(SITE.desk(agent)).isEqualTo(desk);
    }

    @Test
    void saysWhatTheVisitorWasTold() {
        PlaceRequest request = SITE.placed(CARDS);
        long since = SITE.now();
        Told told = Told.parse("4 7 1700000420000 7 12 1700000780000 1").orElseThrow();
        await(SITE.waiting().keep(SITE.site(), Map.of(request.conversation(), told)));
        DeskPromise promise = new DeskPromise(
                since,
                new DeskPromise.Range(4, 7, 1_700_000_420_000L),
                new DeskPromise.Range(7, 12, 1_700_000_780_000L),
                true);
        AgentId agent = SITE.available(1, CARDS);
        assertThat(SITE.offer(agent).who().promise()).isEqualTo(promise);
        SITE.accept(agent, SITE.offer(agent).offer());
        assertThat(SITE.desk(agent).chats().get(0).who().promise()).isEqualTo(promise);
        await(SITE.routing().end(SITE.site(), request.conversation(), new Leaver.Agent(agent)));
        assertThat(SITE.desk(agent).chats().get(0).who().promise()).isEqualTo(promise);
    }

    @Test
    void aPromiseThatAnotherAgentKeptIsNotThisOnes() {
        AgentId first = SITE.available(1, CARDS);
        PlaceRequest request = SITE.placed(CARDS);
        Told told = Told.parse("4 7 1700000420000 4 7 1700000420000 0").orElseThrow();
        await(SITE.waiting().keep(SITE.site(), Map.of(request.conversation(), told)));
        SITE.accept(first, SITE.offer(first).offer());
        SITE.run(Duration.ofSeconds(46));
        AgentId second = SITE.available(1, CARDS);
        assertThat(SITE.offer(second).who().promise()).isNull();
        SITE.accept(second, SITE.offer(second).offer());
        assertThat(SITE.desk(second).chats().get(0).who().promise()).isNull();
    }

    @Test
    void saysThatAnAnswerIsOwedAndByWhen() {
        Instant by = Instant.ofEpochMilli(SITE.now()).plus(Duration.ofHours(10));
        ConversationId message = ConversationId.random();
        await(SITE.messages()
                .leave(
                        SITE.site(),
                        new MessageRequest(
                                message, VisitorId.random(), CARDS, null, "en", null, "Where is my card?", by),
                        100));
        AgentId agent = SITE.available(1, CARDS);
        SITE.run(Duration.ofSeconds(6));
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(message);
        assertThat(SITE.offer(agent).replyBy()).isEqualTo(by.toEpochMilli());
        SITE.accept(agent, SITE.offer(agent).offer());
        SITE.placed(CARDS);
        AgentId other = SITE.available(1, CARDS);
        assertThat(SITE.offer(other).replyBy()).as("who waits to talk").isNull();
    }

    @Test
    void isEmptyForAStranger() {
        AgentDesk desk = SITE.desk(AgentId.random());
        assertThat(desk.rev()).isZero();
        assertThat(desk.status()).isEqualTo(AgentStatus.OFFLINE);
        assertThat(desk.offers()).isEmpty();
    }
}
