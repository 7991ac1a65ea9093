package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static io.ringback.store.routing.SiteRedis.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.agents.Availability;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.VisitorId;
import io.ringback.model.site.LineRules;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.WrapUp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What makes a pair possible by time alone, at the very moment when an agent becomes free for the same place: two nodes fire the
 * timer and let the agents in, in any order. The place is then in one line at most and before one agent.
 */
final class LineRacesIT {
    private static final Lane SLOVENE = Lane.parse("cards:sl");

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @RepeatedTest(5)
    void movesIntoTheGeneralLaneOnce() {
        SITE.department(new LineRules(
                Optional.of(Duration.ofSeconds(10)), Optional.empty(), Optional.empty(), Duration.ZERO, 1));
        AgentId english = SITE.away(1, CARDS);
        AgentId slovene = SITE.away(1, SLOVENE);
        PlaceRequest place = SITE.placed(SLOVENE);
        stay(9, place, english, slovene);
        SITE.pass(Duration.ofSeconds(1));
        race(english, slovene);
        assertThat(before(place, english, slovene)).isEqualTo(1);
        assertThat(moves(place)).isLessThanOrEqualTo(1);
        assertThat(lines(place, SLOVENE, CARDS.general())).isEqualTo(1);
    }

    @RepeatedTest(5)
    void overflowsOnce() {
        LineRules.Overflow overflow = new LineRules.Overflow(LOANS.department(), Duration.ofSeconds(10));
        SITE.department(new LineRules(Optional.empty(), Optional.of(overflow), Optional.empty(), Duration.ZERO, 1));
        AgentId cards = SITE.away(1, CARDS);
        AgentId loans = SITE.available(1, LOANS);
        AgentId other = SITE.away(1, LOANS);
        PlaceRequest place = SITE.placed(CARDS);
        stay(9, place, cards, loans, other);
        SITE.pass(Duration.ofSeconds(1));
        race(cards, other);
        assertThat(before(place, cards, loans, other)).isEqualTo(1);
        assertThat(moves(place)).isLessThanOrEqualTo(1);
        assertThat(lines(place, CARDS, LOANS, LOANS.general())).isEqualTo(1);
    }

    @RepeatedTest(5)
    void isKeptForOneAgentOrGivenToAnother() {
        SITE.department(new LineRules(Optional.empty(), Optional.empty(), Optional.empty(), Duration.ofSeconds(20), 1));
        AgentId known = SITE.available(1, CARDS);
        PlaceRequest first = SITE.active(known, CARDS);
        finish(known, first);
        PlaceRequest second = SITE.active(known, CARDS);
        AgentId other = SITE.away(1, CARDS);
        PlaceRequest kept = again(first.visitor());
        stay(19, kept, known, other);
        SITE.pass(Duration.ofSeconds(1));
        await(SITE.routing().end(SITE.site(), second.conversation(), new Leaver.Agent(known)));
        List<CompletionStage<?>> all = ticks();
        all.add(2, SITE.elsewhere().finishWrapUp(SITE.site(), known, second.conversation(), new WrapUp(null, null)));
        all.add(4, free(other));
        all.forEach(SiteRedis::await);
        assertThat(before(kept, known, other)).isEqualTo(1);
        assertThat(SITE.redis("ZCARD", SITE.keys().kept(known))).isEqualTo("0");
    }

    @RepeatedTest(5)
    void theRateHoldsWhoeverPlaces() {
        SITE.rate(3);
        AgentId agent = SITE.available(10, CARDS);
        List<CompletionStage<?>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            PlaceRequest request = request(CARDS);
            all.add((i % 2 == 0 ? SITE.routing() : SITE.elsewhere()).place(SITE.site(), request));
        }
        all.add(7, free(agent));
        all.forEach(SiteRedis::await);
        assertThat(SITE.desk(agent).offers()).hasSize(3);
        assertThat(SITE.redis("ZCARD", SITE.keys().line(CARDS))).isEqualTo("20");
        assertThat(SITE.redis("ZCARD", SITE.keys().ready(CARDS))).isEqualTo("17");
    }

    /** Two nodes fire what is due while these agents say that they take chats. */
    private static void race(AgentId... agents) {
        List<CompletionStage<?>> all = ticks();
        for (int i = 0; i < agents.length; i++) {
            all.add(1 + 3 * i, free(agents[i]));
        }
        all.forEach(SiteRedis::await);
    }

    private static List<CompletionStage<?>> ticks() {
        List<CompletionStage<?>> ticks = new ArrayList<>();
        IntStream.range(0, 8)
                .forEach(i -> ticks.add((i % 2 == 0 ? SITE.routing() : SITE.elsewhere()).fireDue(SITE.site(), 100)));
        return ticks;
    }

    private static CompletionStage<Boolean> free(AgentId agent) {
        return SITE.agentsElsewhere()
                .setAvailability(SITE.site(), agent, new Availability(AgentStatus.AVAILABLE, null, null));
    }

    private static PlaceRequest again(VisitorId visitor) {
        SITE.pass(Duration.ofMillis(1));
        PlaceRequest request = request(ConversationId.random(), visitor, CARDS, Duration.ZERO);
        SITE.place(request);
        return request;
    }

    private static void finish(AgentId agent, PlaceRequest chat) {
        await(SITE.routing().end(SITE.site(), chat.conversation(), new Leaver.Agent(agent)));
        await(SITE.routing().finishWrapUp(SITE.site(), agent, chat.conversation(), new WrapUp(null, null)));
    }

    private static void stay(int seconds, PlaceRequest place, AgentId... agents) {
        for (int second = 0; second < seconds; second++) {
            SITE.stayHere(place);
            SITE.stayOn(agents);
            SITE.run(Duration.ofSeconds(1));
        }
    }

    /** How many of these agents have the place before them. */
    private static long before(PlaceRequest place, AgentId... agents) {
        return List.of(agents).stream()
                .flatMap(agent -> SITE.desk(agent).offers().stream())
                .filter(offer -> offer.who().conversation().equals(place.conversation()))
                .count();
    }

    private static long lines(PlaceRequest place, Lane... lanes) {
        return List.of(lanes).stream()
                .filter(lane -> !SITE.redis(
                                "ZSCORE",
                                SITE.keys().line(lane),
                                place.conversation().value())
                        .isEmpty())
                .count();
    }

    private static long moves(PlaceRequest place) {
        return await(SITE.reasons().explain(SITE.site(), place.conversation())).orElseThrow().reasons().stream()
                .filter(reason -> "move".equals(reason.code()))
                .count();
    }
}
