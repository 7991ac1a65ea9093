package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.callback.HoldRequest;
import io.ringback.callback.SellingBounds;
import io.ringback.callback.oversight.Steered;
import io.ringback.model.AgentId;
import io.ringback.model.CallbackId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Staff ask for another window; the visitor decides. */
final class ProposeWindowScriptIT {
    private static final AgentId BOSS = AgentId.random();

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final CallbackSite calls = new CallbackSite(SITE);

    @Test
    void theWindowHoldsUntilTheVisitorMoves() {
        HoldRequest booked = calls.booked(calls.window(), null);
        Instant other = booked.window().plus(Duration.ofHours(2));
        assertThat(propose(booked, other, CallbackSite.ONE)).isEqualTo(Steered.DONE);
        assertThat(propose(booked, other, CallbackSite.ONE)).as("a repeat").isEqualTo(Steered.DONE);
        assertThat(calls.record(booked).proposed()).isEqualTo(other);
        assertThat(calls.record(booked).window()).isEqualTo(booked.window());
        assertThat(calls.sold(CARDS, other)).isEqualTo(new SellingBounds(0, 0));
        await(SITE.callbacks().move(SITE.site(), booked.callback(), booked.visitor(), other, 1, CallbackSite.ONE));
        assertThat(calls.record(booked).window()).isEqualTo(other);
        assertThat(calls.record(booked).proposed()).isNull();
    }

    @Test
    void theVisitorIsToldOncePerProposal() {
        HoldRequest booked = calls.booked(calls.window(), null);
        Instant other = booked.window().plus(Duration.ofHours(2));
        SITE.redis(
                "HSET", SITE.keys().root() + ":tell:" + booked.visitor(), "language", "sl", "mail", "ana@example.org");
        propose(booked, other, CallbackSite.ONE);
        propose(booked, other, CallbackSite.ONE);
        assertThat(SITE.redis("ZRANGE", SITE.keys().root() + ":outbox", "0", "-1")
                        .strip()
                        .lines())
                .filteredOn(entry -> entry.contains("callback_proposal|" + booked.visitor()))
                .hasSize(1);
    }

    @Test
    void aFullWindowIsNotAskedFor() {
        HoldRequest booked = calls.booked(calls.window(), null);
        Instant other = booked.window().plus(Duration.ofHours(2));
        calls.booked(other, null);
        assertThat(propose(booked, other, CallbackSite.ONE)).isEqualTo(Steered.TAKEN);
        assertThat(calls.record(booked).proposed()).isNull();
    }

    @Test
    void whatIsOverOrWasNeverThereIsNotMoved() {
        HoldRequest booked = calls.booked(calls.window(), null);
        await(SITE.callbacks().cancel(SITE.site(), booked.callback(), booked.visitor()));
        assertThat(propose(booked, booked.window().plus(Duration.ofHours(2)), CallbackSite.ONE))
                .isEqualTo(Steered.UNDER_WAY);
        assertThat(await(SITE.oversight()
                        .propose(SITE.site(), CallbackId.random(), booked.window(), BOSS, 1, CallbackSite.ONE)))
                .isEqualTo(Steered.NOT_FOUND);
    }

    @Test
    void ofTwoProposalsOneStandsAndTheVisitorCanTakeIt() {
        HoldRequest booked = calls.booked(calls.window(), null);
        Map<Instant, Boolean> asked = Map.of(
                booked.window().plus(Duration.ofHours(2)), true,
                booked.window().plus(Duration.ofHours(3)), true);
        var both = List.copyOf(asked.keySet()).stream()
                .map(window ->
                        SITE.oversight().propose(SITE.site(), booked.callback(), window, BOSS, 1, CallbackSite.ONE))
                .toList();
        assertThat(both).allSatisfy(stage -> assertThat(await(stage)).isEqualTo(Steered.DONE));
        assertThat(asked).containsKey(calls.record(booked).proposed());
    }

    private Steered propose(HoldRequest booked, Instant window, SellingBounds bounds) {
        return await(SITE.oversight().propose(SITE.site(), booked.callback(), window, BOSS, 1, bounds));
    }
}
