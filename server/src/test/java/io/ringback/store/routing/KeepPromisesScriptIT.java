package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.waiting.Footing;
import io.ringback.waiting.Rank;
import io.ringback.waiting.screen.Told;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a visitor was promised stays with the place, and goes with it. */
final class KeepPromisesScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private static final Told FOUR_TO_SEVEN = told("4 7 1700000420000 4 7 1700000420000 0");
    private static final Told MOVED = told("4 7 1700000420000 7 12 1700000780000 1");

    private static Told told(String text) {
        return Told.parse(text).orElseThrow();
    }

    @Test
    void theLatestHolds() {
        PlaceRequest one = SITE.placed(CARDS);
        PlaceRequest other = SITE.placed(CARDS);
        keep(Map.of(one.conversation(), FOUR_TO_SEVEN, other.conversation(), FOUR_TO_SEVEN));
        keep(Map.of(one.conversation(), MOVED));
        keep(Map.of(one.conversation(), MOVED));
        assertThat(promised(one)).hasValue(MOVED);
        assertThat(promised(other)).hasValue(FOUR_TO_SEVEN);
    }

    @Test
    void whoNoLongerWaitsIsPromisedNothing() {
        PlaceRequest gone = SITE.placed(CARDS);
        await(SITE.routing().end(SITE.site(), gone.conversation(), new Leaver.Visitor(gone.visitor())));
        AgentId agent = SITE.available(1, CARDS);
        PlaceRequest active = SITE.active(agent, CARDS);
        ConversationId madeUp = ConversationId.random();
        keep(Map.of(gone.conversation(), MOVED, active.conversation(), MOVED, madeUp, MOVED));
        assertThat(SITE.redis("EXISTS", SITE.keys().place(gone.conversation()))).isEqualTo("0");
        assertThat(SITE.redis("EXISTS", SITE.keys().place(madeUp))).isEqualTo("0");
        assertThat(SITE.redis("HEXISTS", SITE.keys().place(active.conversation()), "promise"))
                .isEqualTo("0");
    }

    @Test
    void aPromiseThatAnAgentKeptDoesNotHoldForTheNextWait() {
        AgentId agent = SITE.available(1, CARDS);
        PlaceRequest request = SITE.placed(CARDS);
        keep(Map.of(request.conversation(), FOUR_TO_SEVEN));
        SITE.accept(agent, SITE.offer(agent).offer());
        SITE.run(Duration.ofSeconds(46));
        assertThat(SITE.ahead(request)).as("cut off, it waits again").isZero();
        assertThat(promised(request)).isEmpty();
    }

    private static void keep(Map<ConversationId, Told> promises) {
        await(SITE.waiting().keep(SITE.site(), promises));
    }

    private static Optional<Told> promised(PlaceRequest request) {
        Rank rank = await(SITE.waiting().ranks(SITE.site(), List.of(request.conversation())))
                .get(0);
        return rank.footing().flatMap(Footing::told);
    }
}
