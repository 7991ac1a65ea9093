package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.request;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.Lane;
import io.ringback.model.site.FullChoice;
import io.ringback.model.site.LineRules;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Placement;
import io.ringback.routing.Refusal;
import io.ringback.supervision.Board;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** General lane, overflow and bounds of a department (rulings R1, R4): moved in time, with the same score, and matched by it. */
final class LineRulesIT {
    private static final Lane SLOVENE = Lane.parse("cards:sl");

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void afterItsWaitAnyoneOfTheDepartmentMayAnswer() {
        SITE.department(general(30));
        AgentId english = SITE.available(1, CARDS);
        PlaceRequest slovene = SITE.placed(SLOVENE);
        stay(29, english, slovene);
        assertThat(SITE.desk(english).offers()).isEmpty();
        stay(2, english, slovene);
        assertThat(SITE.offer(english).who().conversation()).isEqualTo(slovene.conversation());
        assertThat(SITE.offer(english).who().lane()).isEqualTo(CARDS.general());
    }

    @Test
    void theScoreStaysAndTheAgentTakesWhoCameFirst() {
        SITE.department(general(10));
        AgentId english = SITE.available(1, CARDS);
        SITE.active(english, CARDS);
        PlaceRequest slovene = SITE.placed(SLOVENE);
        PlaceRequest later = SITE.placed(CARDS);
        stay(12, english, slovene, later);
        String score = SITE.redis("HGET", SITE.keys().place(slovene.conversation()), "score");
        assertThat(SITE.redis(
                        "ZSCORE",
                        SITE.keys().line(CARDS.general()),
                        slovene.conversation().value()))
                .isEqualTo(score.replace(".", ""));
        assertThat(SITE.redis("ZCARD", SITE.keys().line(SLOVENE))).isEqualTo("0");
        AgentId second = SITE.available(1, CARDS);
        assertThat(SITE.offer(second).who().conversation()).isEqualTo(slovene.conversation());
    }

    @Test
    void aDeclinedOfferGoesToTheGeneralLaneToo() {
        SITE.department(general(10));
        AgentId slovene = SITE.available(1, SLOVENE);
        PlaceRequest request = SITE.placed(SLOVENE);
        stay(15, slovene, request);
        assertThat(SITE.offer(slovene).who().lane()).isEqualTo(SLOVENE);
        SiteRedis.await(
                SITE.routing().decline(SITE.site(), slovene, SITE.offer(slovene).offer(), Refusal.SILENT));
        AgentId english = SITE.available(1, CARDS);
        stay(1, english, request);
        assertThat(SITE.offer(english).who().conversation()).isEqualTo(request.conversation());
    }

    @Test
    void overflowsToAnotherDepartmentAsSoonAsSomebodyAnswersThere() {
        SITE.department(overflow(20));
        PlaceRequest request = SITE.placed(CARDS);
        stay(25, AgentId.random(), request);
        assertThat(SITE.redis("ZCARD", SITE.keys().line(CARDS))).isEqualTo("1");
        AgentId loans = SITE.available(1, LOANS);
        assertThat(SITE.desk(loans).offers()).isEmpty();
        stay(12, loans, request);
        assertThat(SITE.offer(loans).who().conversation()).isEqualTo(request.conversation());
        assertThat(SITE.offer(loans).who().lane()).isEqualTo(LOANS);
    }

    @Test
    void overflowGoesToTheOthersGeneralLaneWhenNobodySpeaksTheLanguage() {
        SITE.department(overflow(5));
        AgentId slovene = SITE.available(1, Lane.parse("loans:sl"));
        PlaceRequest request = SITE.placed(CARDS);
        stay(6, slovene, request);
        assertThat(SITE.offer(slovene).who().lane()).isEqualTo(LOANS.general());
    }

    @Test
    void isFullByTheWaitOfTheFirstAndSaysWhatIsOfferedInstead() {
        SITE.department(bound(100, Optional.of(Duration.ofSeconds(60)), FullChoice.CLOSED));
        PlaceRequest first = SITE.placed(CARDS);
        stay(60, AgentId.random(), first);
        PlaceRequest second = SITE.placed(CARDS);
        assertThat(SITE.ahead(second)).isEqualTo(-1);
        assertThat(SITE.place(request(CARDS))).isEqualTo(new Placement.Full(FullChoice.CLOSED));
        assertThat(SITE.place(request(LOANS))).isInstanceOf(Placement.Placed.class);
    }

    @Test
    void countsTheLanguagesLineAndTheGeneralOneTogetherAndNeverPassesTheBoundInARace() {
        SITE.department(bound(3, Optional.empty(), FullChoice.MESSAGE));
        SITE.placed(CARDS.general());
        var tries = IntStream.range(0, 20)
                .mapToObj(i -> (i % 2 == 0 ? SITE.routing() : SITE.elsewhere()).place(SITE.site(), request(CARDS)))
                .toList();
        assertThat(tries.stream()
                        .filter(each -> SiteRedis.await(each).answer() instanceof Placement.Placed)
                        .count())
                .isEqualTo(2);
        assertThat(SITE.redis("ZCARD", SITE.keys().line(CARDS))).isEqualTo("2");
    }

    @Test
    void theBoardSaysWhyAnAgentIsNotThereAndWhenTheyComeBack() {
        AgentId agent = SITE.available(1, CARDS);
        SITE.setStatus(agent, AgentStatus.AWAY, "lunch", SITE.now() + 1_800_000);
        Board.Working working =
                SiteRedis.await(SITE.board().look(SITE.site())).agents().get(0);
        assertThat(working.reason()).isEqualTo("lunch");
        assertThat(working.returnAt()).isEqualTo(SITE.now() + 1_800_000);
        assertThat(working.alarm()).isFalse();
    }

    private static void stay(int seconds, AgentId agent, PlaceRequest... requests) {
        for (int second = 0; second < seconds; second++) {
            SITE.stayHere(requests);
            SITE.stayOn(agent);
            SITE.run(Duration.ofSeconds(1));
        }
    }

    private static LineRules general(int seconds) {
        return new LineRules(
                Optional.of(Duration.ofSeconds(seconds)), Optional.empty(), Optional.empty(), Duration.ZERO, 1);
    }

    private static LineRules overflow(int seconds) {
        LineRules.Overflow overflow = new LineRules.Overflow(LOANS.department(), Duration.ofSeconds(seconds));
        return new LineRules(Optional.empty(), Optional.of(overflow), Optional.empty(), Duration.ZERO, 1);
    }

    private static LineRules bound(int places, Optional<Duration> longest, FullChoice choice) {
        LineRules.Bound bound = new LineRules.Bound(places, longest, choice);
        return new LineRules(Optional.empty(), Optional.empty(), Optional.of(bound), Duration.ZERO, 1);
    }
}
