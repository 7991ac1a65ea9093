package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.agents.AgentDesk;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.TopicId;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
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
                                offered.conversation(), CARDS, new TopicId("payment"), "en", "Ana", null)));
        assertThat(desk.chats())
                .extracting(held -> held.who().conversation())
                .containsExactly(ended.conversation(), chat.conversation());
        assertThat(desk.chats().get(0).wrapUpEndsAt()).isEqualTo(SITE.now() + 45_000);
        assertThat(desk.chats().get(1).wrapUpEndsAt()).isNull();
        assertThat(SITE.desk(agent)).isEqualTo(desk);
    }

    @Test
    void isEmptyForAStranger() {
        AgentDesk desk = SITE.desk(AgentId.random());
        assertThat(desk.rev()).isZero();
        assertThat(desk.status()).isEqualTo(AgentStatus.OFFLINE);
        assertThat(desk.offers()).isEmpty();
    }
}
