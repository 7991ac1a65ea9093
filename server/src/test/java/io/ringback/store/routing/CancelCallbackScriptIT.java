package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.callback.HoldRequest;
import io.ringback.callback.SellingBounds;
import io.ringback.callback.oversight.Steered;
import io.ringback.model.AgentId;
import io.ringback.model.CallbackId;
import io.ringback.model.VisitorId;
import io.ringback.model.callback.CallbackState;
import io.ringback.routing.Decision;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Step;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A callback is called off at once, or given up for the place it had kept. */
final class CancelCallbackScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final CallbackSite calls = new CallbackSite(SITE);

    @Test
    void callsItOffAndEndsTheConversation() {
        HoldRequest booked = calls.booked(calls.window(), "+38640123456");
        Decision<Boolean> done = await(SITE.callbacks().cancel(SITE.site(), booked.callback(), booked.visitor()));
        assertThat(done.answer()).isTrue();
        assertThat(done.steps())
                .extracting(Step::change)
                .containsExactly(new Step.Change.End("visitor", "callback_cancelled"));
        assertThat(calls.state(booked)).isEqualTo(CallbackState.CANCELLED);
        assertThat(calls.sold(CARDS, booked.window())).isEqualTo(new SellingBounds(0, 0));
        assertThat(await(SITE.callbacks().of(SITE.site(), booked.visitor()))).isEmpty();
    }

    @Test
    void aRepeatAnswersTheSameAndBothCountOnce() {
        HoldRequest booked = calls.booked(calls.window(), null);
        List<CompletionStage<Decision<Boolean>>> both = List.of(
                SITE.callbacks().cancel(SITE.site(), booked.callback(), booked.visitor()),
                SITE.callbacksElsewhere().cancel(SITE.site(), booked.callback(), booked.visitor()));
        assertThat(both.stream().map(stage -> await(stage).answer())).containsExactly(true, true);
        assertThat(calls.sold(CARDS, booked.window())).isEqualTo(new SellingBounds(0, 0));
    }

    @Test
    void whoComesBackTakesTheKeptPlace() {
        PlaceRequest first = SITE.placed(CARDS);
        PlaceRequest second = SITE.placed(CARDS);
        HoldRequest hold = calls.request(first.visitor(), calls.window(), CallbackSite.MANY);
        calls.hold(hold);
        calls.book(hold.callback(), first.visitor(), null);
        PlaceRequest third = SITE.placed(CARDS);
        assertThat(await(SITE.callbacks().comeBack(SITE.site(), hold.callback(), hold.visitor()))
                        .answer())
                .isTrue();
        assertThat(calls.state(hold)).isEqualTo(CallbackState.KEPT);
        assertThat(SITE.ahead(first)).isZero();
        assertThat(SITE.ahead(second)).isEqualTo(1);
        assertThat(SITE.ahead(third)).isEqualTo(2);
        AgentId agent = SITE.available(1, CARDS);
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(first.conversation());
    }

    @Test
    void isRefusedToStrangersAndToStaffWhileSomebodyDials() {
        HoldRequest booked = calls.booked(calls.window(), "+38640123456");
        assertThat(await(SITE.callbacks().cancel(SITE.site(), booked.callback(), VisitorId.random()))
                        .answer())
                .isFalse();
        calls.until(booked.window());
        AgentId agent = SITE.available(1, CARDS);
        SITE.accept(agent, SITE.offer(agent).offer());
        assertThat(await(SITE.oversight().cancel(SITE.site(), booked.callback(), AgentId.random()))
                        .answer())
                .isEqualTo(Steered.UNDER_WAY);
        assertThat(calls.state(booked)).isEqualTo(CallbackState.STARTED);
    }

    @Test
    void whoCameBackIntoTheChatEndsItLikeAnyOther() {
        HoldRequest booked = calls.booked(calls.window(), null);
        calls.until(booked.window());
        AgentId agent = SITE.available(1, CARDS);
        await(SITE.waiting().answerCall(SITE.site(), calls.conversation(booked), booked.visitor()));
        SITE.accept(agent, SITE.offer(agent).offer());
        assertThat(await(SITE.callbacks().cancel(SITE.site(), booked.callback(), booked.visitor()))
                        .answer())
                .isFalse();
        assertThat(calls.state(booked)).isEqualTo(CallbackState.STARTED);
    }

    @Test
    void aRingingCallbackStopsRinging() {
        HoldRequest booked = calls.booked(calls.window(), "+38640123456");
        calls.until(booked.window());
        AgentId agent = SITE.available(1, CARDS);
        assertThat(calls.state(booked)).isEqualTo(CallbackState.RINGING);
        await(SITE.callbacks().cancel(SITE.site(), booked.callback(), booked.visitor()));
        assertThat(SITE.desk(agent).offers()).isEmpty();
        assertThat(SITE.desk(agent).used()).isZero();
    }

    @Test
    void staffCallItOffAndTheVisitorIsTold() {
        HoldRequest booked = calls.booked(calls.window(), "+38640123456");
        SITE.redis(
                "HSET", SITE.keys().root() + ":tell:" + booked.visitor(), "language", "en", "mail", "ana@example.org");
        AgentId by = AgentId.random();
        Decision<Steered> done = await(SITE.oversight().cancel(SITE.site(), booked.callback(), by));
        assertThat(done.answer()).isEqualTo(Steered.DONE);
        assertThat(done.steps())
                .extracting(Step::change)
                .containsExactly(new Step.Change.End("system", "callback_cancelled"));
        assertThat(await(SITE.oversightElsewhere().cancel(SITE.site(), booked.callback(), by))
                        .answer())
                .as("a repeat")
                .isEqualTo(Steered.DONE);
        assertThat(SITE.redis("ZRANGE", SITE.keys().root() + ":outbox", "0", "-1"))
                .contains("callback_cancelled|" + booked.visitor());
        assertThat(await(SITE.oversight().cancel(SITE.site(), CallbackId.random(), by))
                        .answer())
                .isEqualTo(Steered.NOT_FOUND);
    }
}
