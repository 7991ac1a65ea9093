package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.WrapUp;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The end of wrap-up, by hand or by time, frees the slot for the next in line. */
final class FinishWrapUpScriptIT {
    private static final WrapUp SOLVED = new WrapUp("solved", "card unblocked");

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void freesTheSlotForTheNext() {
        AgentId agent = SITE.available(1, CARDS);
        PlaceRequest chat = wrapUp(agent);
        PlaceRequest next = SITE.placed(CARDS);
        assertThat(await(SITE.routing().finishWrapUp(SITE.site(), agent, chat.conversation(), SOLVED)))
                .isTrue();
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(next.conversation());
        assertThat(SITE.redis("EXISTS", SITE.keys().place(chat.conversation()))).isEqualTo("0");
        assertThat(SITE.redis("XREVRANGE", SITE.keys().log(), "+", "-", "COUNT", "3"))
                .contains("solved", "card unblocked");
    }

    @Test
    void happensByItselfInTime() {
        AgentId agent = SITE.available(1, CARDS);
        wrapUp(agent);
        for (int i = 0; i < 4; i++) {
            SITE.stayOn(agent);
            SITE.run(Duration.ofSeconds(11));
        }
        assertThat(SITE.desk(agent).used()).isEqualTo(1);
        SITE.run(Duration.ofSeconds(1));
        assertThat(SITE.desk(agent).used()).isZero();
        assertThat(SITE.desk(agent).chats()).isEmpty();
    }

    @Test
    void isRefusedWhileTheChatRunsAndToOthers() {
        AgentId agent = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(agent, CARDS);
        assertThat(await(SITE.routing().finishWrapUp(SITE.site(), agent, chat.conversation(), SOLVED)))
                .isFalse();
        await(SITE.routing().end(SITE.site(), chat.conversation(), new Leaver.Agent(agent)));
        AgentId other = SITE.available(1, LOANS);
        assertThat(await(SITE.routing().finishWrapUp(SITE.site(), other, chat.conversation(), SOLVED)))
                .isFalse();
        assertThat(SITE.desk(agent).used()).isEqualTo(1);
    }

    @Test
    void twoAtOnceFreeOneSlot() {
        AgentId agent = SITE.available(2, CARDS);
        PlaceRequest chat = wrapUp(agent);
        SITE.active(agent, CARDS);
        List<CompletionStage<Boolean>> both = List.of(
                SITE.routing().finishWrapUp(SITE.site(), agent, chat.conversation(), SOLVED),
                SITE.elsewhere().finishWrapUp(SITE.site(), agent, chat.conversation(), SOLVED));
        assertThat(both.stream().filter(SiteRedis::await)).hasSize(1);
        assertThat(SITE.desk(agent).used()).isEqualTo(1);
    }

    private static PlaceRequest wrapUp(AgentId agent) {
        PlaceRequest chat = SITE.active(agent, CARDS);
        await(SITE.routing().end(SITE.site(), chat.conversation(), new Leaver.Agent(agent)));
        return chat;
    }
}
