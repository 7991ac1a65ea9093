package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.callback.HoldRequest;
import io.ringback.callback.Outcome;
import io.ringback.callback.oversight.Steered;
import io.ringback.model.AgentId;
import io.ringback.model.CallbackId;
import io.ringback.model.VisitorId;
import io.ringback.model.callback.CallbackState;
import io.ringback.routing.PlaceRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A supervisor has a callback made at once. */
final class CallNowScriptIT {
    private static final String NUMBER = "+38640123456";
    private static final AgentId BOSS = AgentId.random();

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final CallbackSite calls = new CallbackSite(SITE);

    @Test
    void standsBeforeEverybodyThoughItsWindowIsFar() {
        PlaceRequest waiting = SITE.placed(CARDS);
        SITE.stayHere(waiting);
        HoldRequest booked = calls.booked(calls.window(), NUMBER);
        assertThat(now(booked)).isEqualTo(Steered.DONE);
        assertThat(calls.state(booked)).isEqualTo(CallbackState.DUE);
        assertThat(now(booked)).as("a repeat").isEqualTo(Steered.DONE);
        AgentId agent = SITE.available(1, CARDS);
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(calls.conversation(booked));
        assertThat(SITE.redis("LRANGE", SITE.keys().why(calls.conversation(booked)), "0", "-1"))
                .contains("\"by\",\"" + BOSS);
    }

    @Test
    void whatNobodyAnsweredIsTriedAgainWithoutThePause() {
        HoldRequest booked = calls.booked(calls.window(), NUMBER);
        calls.until(booked.window());
        AgentId agent = SITE.available(1, CARDS);
        SITE.accept(agent, SITE.offer(agent).offer());
        await(SITE.callbacks().settle(SITE.site(), agent, calls.conversation(booked), Outcome.NO_ANSWER, null));
        assertThat(calls.state(booked)).isEqualTo(CallbackState.RETRY);
        assertThat(now(booked)).isEqualTo(Steered.DONE);
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(calls.conversation(booked));
    }

    @Test
    void whatNeverWasIsMissingAndWhatIsOverStaysOver() {
        assertThat(await(SITE.oversight().callNow(SITE.site(), CallbackId.random(), BOSS)))
                .isEqualTo(Steered.NOT_FOUND);
        HoldRequest held = calls.request(VisitorId.random(), calls.window(), CallbackSite.MANY);
        calls.hold(held);
        assertThat(now(held)).as("only held").isEqualTo(Steered.NOT_FOUND);
        HoldRequest booked = calls.booked(calls.window(), NUMBER);
        await(SITE.callbacks().cancel(SITE.site(), booked.callback(), booked.visitor()));
        assertThat(now(booked)).isEqualTo(Steered.UNDER_WAY);
        PlaceRequest place = SITE.placed(CARDS);
        SITE.stayHere(place);
        var turn = calls.turn(place, null, Duration.ofMinutes(10));
        calls.bookTurn(turn);
        assertThat(await(SITE.oversight().callNow(SITE.site(), turn.callback(), BOSS)))
                .as("it keeps its place in line")
                .isEqualTo(Steered.UNDER_WAY);
    }

    @Test
    void twoSupervisorsAndTheTimerAreOneRing() {
        HoldRequest booked = calls.booked(calls.window(), NUMBER);
        AgentId agent = SITE.available(2, CARDS);
        var both = List.of(
                SITE.oversight().callNow(SITE.site(), booked.callback(), BOSS),
                SITE.oversightElsewhere().callNow(SITE.site(), booked.callback(), BOSS));
        assertThat(both).allSatisfy(stage -> assertThat(await(stage)).isEqualTo(Steered.DONE));
        assertThat(SITE.desk(agent).offers()).hasSize(1);
        assertThat(calls.state(booked)).isEqualTo(CallbackState.RINGING);
    }

    private Steered now(HoldRequest of) {
        return await(SITE.oversight().callNow(SITE.site(), of.callback(), BOSS));
    }
}
