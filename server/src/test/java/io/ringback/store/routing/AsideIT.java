package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.callback.HoldRequest;
import io.ringback.model.AgentId;
import io.ringback.model.CallbackId;
import io.ringback.model.ConversationId;
import io.ringback.model.VisitorId;
import io.ringback.model.callback.CallbackState;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Refusal;
import io.ringback.routing.WrapUp;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whole agents: who is to dial gets no new chats from half an hour before, and dials with an empty desk. */
final class AsideIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final CallbackSite calls = new CallbackSite(SITE);

    @Test
    void theEmptiestDeskIsSetAsideAndDials() {
        HoldRequest booked = booked();
        SITE.pass(Duration.ofMillis(booked.window().toEpochMilli()
                - SITE.now()
                - Duration.ofMinutes(30).toMillis()));
        SITE.tick();
        AgentId busy = SITE.available(2, CARDS);
        PlaceRequest chat = SITE.active(busy, CARDS);
        AgentId idle = SITE.available(2, CARDS);
        passBy(Duration.ofSeconds(12), busy, idle);
        assertThat(SITE.desk(idle).aside())
                .as("they are told until when")
                .isEqualTo(booked.window().toEpochMilli());
        assertThat(SITE.desk(busy).aside()).isNull();
        PlaceRequest other = SITE.placed(CARDS);
        assertThat(SITE.offer(busy).who().conversation())
                .as("who is set aside gets none")
                .isEqualTo(other.conversation());
        SITE.accept(busy, SITE.offer(busy).offer());
        passBy(Duration.ofMillis(booked.window().toEpochMilli() - SITE.now()), busy, idle);
        assertThat(SITE.offer(idle).who().conversation()).isEqualTo(calls.conversation(booked));
        SITE.accept(idle, SITE.offer(idle).offer());
        assertThat(SITE.desk(idle).aside()).as("it is theirs").isNull();
        assertThat(calls.state(booked)).isEqualTo(CallbackState.STARTED);
        assertThat(SITE.desk(busy).chats())
                .extracting(each -> each.who().conversation())
                .contains(chat.conversation());
    }

    @Test
    void itIsTheirsWhenTheLastChatEndsAndAnybodysBeforeTheWindowDoes() {
        HoldRequest booked = booked();
        AgentId agent = nearTheWindow(booked);
        PlaceRequest chat = SITE.active(agent, CARDS);
        passBy(Duration.ofMinutes(31), agent);
        assertThat(calls.state(booked)).isEqualTo(CallbackState.DUE);
        assertThat(SITE.desk(agent).offers()).isEmpty();
        end(agent, chat.conversation());
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(calls.conversation(booked));
    }

    @Test
    void withChatsStillOpenTheyDialOnOneSlotFiveMinutesBeforeTheWindowEnds() {
        HoldRequest booked = booked();
        AgentId agent = nearTheWindow(booked);
        SITE.active(agent, CARDS);
        Instant late = booked.window().plus(Duration.ofMinutes(10)).plusSeconds(12);
        passBy(Duration.ofMillis(late.toEpochMilli() - SITE.now()), agent);
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(calls.conversation(booked));
    }

    @Test
    void whoDeclinesOrWhoseCallbackIsCalledOffGetsChatsAgain() {
        HoldRequest booked = booked();
        AgentId agent = nearTheWindow(booked);
        passBy(Duration.ofSeconds(12), agent);
        PlaceRequest waiting = SITE.placed(CARDS);
        assertThat(SITE.desk(agent).offers()).isEmpty();
        await(SITE.callbacks().cancel(SITE.site(), booked.callback(), booked.visitor()));
        passBy(Duration.ofSeconds(12), agent);
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(waiting.conversation());
    }

    @Test
    void declinedItIsAnybodys() {
        HoldRequest booked = booked();
        AgentId agent = nearTheWindow(booked);
        passBy(Duration.ofMillis(booked.window().toEpochMilli() - SITE.now()), agent);
        await(SITE.routing().decline(SITE.site(), agent, SITE.offer(agent).offer(), Refusal.SILENT));
        AgentId other = SITE.available(1, CARDS);
        assertThat(SITE.offer(other).who().conversation()).isEqualTo(calls.conversation(booked));
    }

    private HoldRequest booked() {
        HoldRequest hold = new HoldRequest(
                CallbackId.random(), VisitorId.random(), CARDS, calls.window(), 2, true, CallbackSite.MANY);
        calls.hold(hold);
        calls.book(hold.callback(), hold.visitor(), "+38640123456");
        return hold;
    }

    /** Somebody is there a little before people are set aside. */
    private AgentId nearTheWindow(HoldRequest booked) {
        SITE.pass(Duration.ofMillis(booked.window().toEpochMilli() - SITE.now())
                .minus(Duration.ofMinutes(30))
                .minusSeconds(5));
        SITE.tick();
        return SITE.available(2, CARDS);
    }

    private static void passBy(Duration time, AgentId... agents) {
        for (long left = time.toMillis(); left > 0; left -= 2_000) {
            SITE.pass(Duration.ofMillis(Math.min(2_000, left)));
            SITE.stayOn(agents);
            SITE.tick();
        }
    }

    private static void end(AgentId agent, ConversationId conversation) {
        await(SITE.routing().end(SITE.site(), conversation, new Leaver.Agent(agent)));
        await(SITE.routing().finishWrapUp(SITE.site(), agent, conversation, new WrapUp(null, null)));
    }
}
