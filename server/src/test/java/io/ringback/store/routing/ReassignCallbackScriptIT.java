package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.callback.HoldRequest;
import io.ringback.callback.oversight.Steered;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.CallbackId;
import io.ringback.model.callback.CallbackState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A supervisor gives a callback to one agent. */
final class ReassignCallbackScriptIT {
    private static final String NUMBER = "+38640123456";
    private static final AgentId BOSS = AgentId.random();

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final CallbackSite calls = new CallbackSite(SITE);

    @Test
    void onceItIsDueItRingsWithWhomItWasGivenTo() {
        AgentId first = SITE.available(1, CARDS);
        SITE.pass(Duration.ofSeconds(1));
        AgentId second = SITE.available(1, CARDS);
        HoldRequest booked = calls.booked(calls.window(), NUMBER);
        assertThat(give(booked, second)).isEqualTo(Steered.DONE);
        await(SITE.oversight().callNow(SITE.site(), booked.callback(), BOSS));
        assertThat(SITE.desk(first).offers())
                .as("free the longest, and passed over")
                .isEmpty();
        assertThat(SITE.offer(second).who().conversation()).isEqualTo(calls.conversation(booked));
    }

    @Test
    void whatRingsElsewhereRingsWithThemInstead() {
        HoldRequest booked = calls.booked(calls.window(), NUMBER);
        AgentId first = SITE.available(1, CARDS);
        await(SITE.oversight().callNow(SITE.site(), booked.callback(), BOSS));
        AgentId second = SITE.available(1, CARDS);
        assertThat(SITE.desk(first).offers()).hasSize(1);
        assertThat(give(booked, second)).isEqualTo(Steered.DONE);
        assertThat(give(booked, second)).as("a repeat").isEqualTo(Steered.DONE);
        assertThat(SITE.desk(first).offers()).isEmpty();
        assertThat(SITE.desk(first).used()).isZero();
        assertThat(SITE.offer(second).who().conversation()).isEqualTo(calls.conversation(booked));
        assertThat(calls.state(booked)).isEqualTo(CallbackState.RINGING);
    }

    @Test
    void whoIsBusyHasAWhileAndThenAnybodyTakesIt() {
        SITE.handed(Duration.ofSeconds(5));
        HoldRequest booked = calls.booked(calls.window(), NUMBER);
        AgentId busy = SITE.available(1, CARDS);
        SITE.active(busy, CARDS);
        assertThat(give(booked, busy)).isEqualTo(Steered.DONE);
        await(SITE.oversight().callNow(SITE.site(), booked.callback(), BOSS));
        AgentId other = SITE.available(1, CARDS);
        assertThat(SITE.desk(other).offers()).isEmpty();
        SITE.run(Duration.ofSeconds(6));
        assertThat(SITE.offer(other).who().conversation()).isEqualTo(calls.conversation(booked));
    }

    @Test
    void aPromiseIsNotGivenToSomebodyWhoIsNotThere() {
        HoldRequest booked = calls.booked(calls.window(), NUMBER);
        assertThat(give(booked, AgentId.random())).isEqualTo(Steered.AGENT_UNAVAILABLE);
        AgentId away = SITE.available(1, CARDS);
        SITE.setStatus(away, AgentStatus.AWAY);
        assertThat(give(booked, away)).as("not due yet: they may be back").isEqualTo(Steered.DONE);
        assertThat(await(SITE.oversight().reassign(SITE.site(), booked.callback(), Optional.empty(), BOSS)))
                .isEqualTo(Steered.DONE);
        await(SITE.oversight().callNow(SITE.site(), booked.callback(), BOSS));
        assertThat(give(booked, away)).isEqualTo(Steered.AGENT_UNAVAILABLE);
        assertThat(await(SITE.oversight().reassign(SITE.site(), CallbackId.random(), Optional.of(away), BOSS)))
                .isEqualTo(Steered.NOT_FOUND);
    }

    @Test
    void whoHasBegunKeepsIt() {
        HoldRequest booked = calls.booked(calls.window(), NUMBER);
        AgentId agent = SITE.available(1, CARDS);
        await(SITE.oversight().callNow(SITE.site(), booked.callback(), BOSS));
        SITE.accept(agent, SITE.offer(agent).offer());
        AgentId other = SITE.available(1, CARDS);
        assertThat(give(booked, other)).isEqualTo(Steered.UNDER_WAY);
        assertThat(SITE.desk(agent).chats()).hasSize(1);
    }

    @Test
    void ofTwoWhoGiveItAwayTheLaterCounts() {
        HoldRequest booked = calls.booked(calls.window(), NUMBER);
        AgentId one = SITE.available(1, CARDS);
        AgentId two = SITE.available(1, CARDS);
        await(SITE.oversight().callNow(SITE.site(), booked.callback(), BOSS));
        var both = List.of(
                SITE.oversight().reassign(SITE.site(), booked.callback(), Optional.of(one), BOSS),
                SITE.oversightElsewhere().reassign(SITE.site(), booked.callback(), Optional.of(two), BOSS));
        assertThat(both).allSatisfy(stage -> assertThat(await(stage)).isEqualTo(Steered.DONE));
        assertThat(SITE.desk(one).offers().size() + SITE.desk(two).offers().size())
                .isEqualTo(1);
        assertThat(SITE.desk(one).used() + SITE.desk(two).used()).isEqualTo(1);
    }

    private Steered give(HoldRequest booked, AgentId agent) {
        return await(SITE.oversight().reassign(SITE.site(), booked.callback(), Optional.of(agent), BOSS));
    }
}
