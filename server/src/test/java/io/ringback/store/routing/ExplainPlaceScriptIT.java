package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.model.site.FullChoice;
import io.ringback.model.site.LineRules;
import io.ringback.routing.Explanation;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Reason;
import io.ringback.routing.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each place keeps why it stood where it stood: in order, bounded, for as long as the transcript. */
final class ExplainPlaceScriptIT {
    private static final Duration KEPT = Duration.ofDays(90);

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void tellsTheWholeWay() {
        AgentId agent = SITE.away(1, CARDS);
        PlaceRequest request =
                SiteRedis.request(ConversationId.random(), VisitorId.random(), CARDS, Duration.ofMinutes(5));
        SITE.place(request);
        long score = SITE.now() - Duration.ofMinutes(5).toMillis();
        SITE.setStatus(agent, AgentStatus.AVAILABLE);
        SITE.accept(agent, SITE.offer(agent).offer());
        await(SITE.routing().end(SITE.site(), request.conversation(), new Leaver.Agent(agent)));

        Explanation told = explain(request.conversation());
        assertThat(told.reasons()).extracting(Reason::code).containsExactly("place", "wait", "offer", "accept", "end");
        assertThat(told.reasons().get(0).details())
                .containsEntry("lane", "cards:en")
                .containsEntry("headStartMs", 300_000L)
                .containsEntry("score", score)
                .doesNotContainKey("v");
        assertThat(told.reasons().get(1).details())
                .containsEntry("reason", "no_agent")
                .containsEntry("away", 1L);
        assertThat(told.reasons().get(2).details())
                .containsEntry("agent", agent.value())
                .containsEntry("reason", "first_in_line")
                .containsEntry("free", 1L)
                .doesNotContainKey("lanes");
        assertThat(told.reasons().get(4).details()).containsEntry("by", "agent").containsEntry("state", "active");
        assertThat(told.names()).isEqualTo(Map.of(agent, "Maja"));
        assertThat(told.visitor()).isEqualTo(request.visitor());
        assertThat(told.now().orElseThrow().state()).isEqualTo("wrap");
    }

    @Test
    void saysWhereAPlaceStandsNowAndWhoCouldNotBeAsked() {
        AgentId busy = SITE.available(1, CARDS);
        SITE.active(busy, CARDS);
        SITE.away(1, CARDS);
        AgentId lost = SITE.available(1, CARDS);
        SITE.pass(Duration.ofSeconds(14));
        SITE.stayOn(busy);
        SITE.run(Duration.ofSeconds(2));
        PlaceRequest first = SITE.placed(CARDS);
        PlaceRequest second = SITE.placed(CARDS);

        Explanation.Now now = explain(second.conversation()).now().orElseThrow();
        assertThat(now.state()).isEqualTo("line");
        assertThat(now.ahead()).isEqualTo(1);
        assertThat(now.score()).isEqualTo((double) SITE.now());
        assertThat(now.staff()).isEqualTo(new Explanation.Staff(0, 1, 0, 2, 0));
        assertThat(SITE.desk(lost).status()).isEqualTo(AgentStatus.OFFLINE);
        Reason waits = explain(first.conversation()).reasons().get(1);
        assertThat(waits.details())
                .containsEntry("reason", "all_busy")
                .containsEntry("busy", 1L)
                .containsEntry("lost", 2L);
    }

    @Test
    void aPlaceThatComesBackSaysWhy() {
        AgentId agent = SITE.available(1, CARDS);
        PlaceRequest request = SITE.placed(CARDS);
        await(SITE.routing()
                .decline(SITE.site(), agent, SITE.offer(agent).offer(), new Refusal("other", "not \"my\" topic")));
        List<Reason> reasons = explain(request.conversation()).reasons();
        assertThat(reasons).extracting(Reason::code).containsExactly("place", "offer", "back", "declined", "wait");
        assertThat(reasons.get(2).details()).containsEntry("reason", "declined");
        assertThat(reasons.get(3).details()).containsEntry("words", "not \"my\" topic");
        assertThat(reasons.get(4).details()).containsEntry("reason", "paused");
    }

    @Test
    void namesWhoWouldHaveBeenNext() {
        AgentId first = SITE.available(1, CARDS);
        SITE.pass(Duration.ofMillis(5));
        AgentId second = SITE.available(1, CARDS);
        SITE.pass(Duration.ofMillis(5));
        AgentId third = SITE.available(1, CARDS);
        Map<String, Object> offer =
                explain(SITE.placed(CARDS).conversation()).reasons().get(1).details();
        assertThat(offer).containsEntry("agent", first.value()).containsEntry("reason", "longest_idle");
        assertThat(offer.get("runnersUp"))
                .isEqualTo(List.of(Map.of("agent", second.value()), Map.of("agent", third.value())));

        SITE.placed(CARDS);
        SITE.placed(CARDS);
        PlaceRequest waits = SITE.placed(CARDS);
        long score = SITE.now();
        PlaceRequest next = SITE.placed(CARDS);
        AgentId freed = SITE.available(1, CARDS);
        assertThat(SITE.offer(freed).who().conversation()).isEqualTo(waits.conversation());
        Explanation told = explain(waits.conversation());
        assertThat(told.reasons().get(2).details())
                .containsEntry("reason", "first_in_line")
                .containsEntry("score", score)
                .containsEntry(
                        "runnersUp",
                        List.of(Map.of("conversation", next.conversation().value(), "score", score + 1)));
        assertThat(told.now().orElseThrow().agents()).containsExactly(freed);
    }

    @Test
    void aPlaceBeforeSeveralAgentsNamesThemAll() {
        SITE.department(new LineRules(Optional.empty(), Optional.empty(), Optional.empty(), Duration.ZERO, 2));
        AgentId one = SITE.available(1, CARDS);
        AgentId two = SITE.available(1, CARDS);
        PlaceRequest request = SITE.placed(CARDS);
        Explanation told = explain(request.conversation());
        assertThat(told.now().orElseThrow().agents()).containsExactlyInAnyOrder(one, two);
        assertThat(told.reasons()).extracting(Reason::code).containsExactly("place", "offer", "offer");
    }

    @Test
    void whoWasRefusedIsForgottenWithTheRest() {
        SITE.department(new LineRules(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new LineRules.Bound(0, Optional.empty(), FullChoice.CLOSED)),
                Duration.ZERO,
                1));
        PlaceRequest refused = SITE.placed(CARDS);
        assertThat(Long.parseLong(SITE.redis("PTTL", SITE.keys().why(refused.conversation()))))
                .isPositive();
    }

    @Test
    void keepsTheBeginningAndTheLatestReasons() {
        AgentId agent = SITE.available(1, CARDS);
        PlaceRequest request = SITE.placed(CARDS);
        for (int i = 0; i < 30; i++) {
            await(SITE.routing().decline(SITE.site(), agent, SITE.offer(agent).offer(), Refusal.SILENT));
            SITE.stayOn(agent);
            SITE.stayHere(request);
            for (int second = 0; second < 30; second += 10) {
                SITE.pass(Duration.ofSeconds(10));
                SITE.stayOn(agent);
                SITE.stayHere(request);
                SITE.tick();
            }
        }
        List<Reason> reasons = explain(request.conversation()).reasons();
        assertThat(reasons).hasSize(50);
        assertThat(reasons.get(0).code()).isEqualTo("place");
        assertThat(reasons.get(49).code()).isEqualTo("offer");
        assertThat(reasons.get(49).at()).isEqualTo(SITE.now());
    }

    @Test
    void areKeptAsLongAsTheTranscript() {
        SITE.available(1, CARDS);
        PlaceRequest request = SITE.placed(CARDS);
        String key = SITE.keys().why(request.conversation());
        assertThat(SITE.redis("PTTL", key)).as("as long as the place").isEqualTo("-1");
        await(SITE.routing().end(SITE.site(), request.conversation(), new Leaver.Visitor(request.visitor())));
        assertThat(Long.parseLong(SITE.redis("PTTL", key))).isBetween(KEPT.toMillis() - 60_000, KEPT.toMillis());
        Explanation over = explain(request.conversation());
        assertThat(over.now()).isEmpty();
        assertThat(over.visitor()).isEqualTo(request.visitor());
    }

    @Test
    void knowsNothingOfWhatAnotherSiteHas() {
        PlaceRequest request = SITE.placed(CARDS);
        assertThat(await(SITE.reasons().explain(new SiteId("another"), request.conversation())))
                .isEmpty();
        assertThat(await(SITE.reasons().explain(SITE.site(), ConversationId.random())))
                .isEmpty();
    }

    private static Explanation explain(ConversationId conversation) {
        return await(SITE.reasons().explain(SITE.site(), conversation)).orElseThrow();
    }
}
