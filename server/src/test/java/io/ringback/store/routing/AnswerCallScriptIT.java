package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.TurnState;
import io.ringback.model.VisitorId;
import io.ringback.routing.PlaceRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** "I am here" takes the place up again with its own score; being connected is not enough once the visitor was called. */
final class AnswerCallScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void whoAnswersIsServedAtOnceBeforeLaterOnes() {
        PlaceRequest early = SITE.placed(CARDS);
        SITE.run(Duration.ofSeconds(16));
        AgentId agent = SITE.available(1, CARDS);
        assertThat(SITE.turn(early).state()).isEqualTo(TurnState.CALLED);
        assertThat(SITE.desk(agent).used()).as("a call takes no slot").isZero();

        SITE.stayHere(early);
        assertThat(SITE.turn(early).state()).isEqualTo(TurnState.CALLED);

        assertThat(answer(early)).isTrue();
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(early.conversation());
        assertThat(SITE.redis("ZCARD", SITE.keys().away(CARDS))).isEqualTo("0");
    }

    @Test
    void sayingItTwiceOrWithoutACallChangesNothing() {
        PlaceRequest early = SITE.placed(CARDS);
        PlaceRequest late = SITE.placed(CARDS);
        assertThat(answer(late)).isTrue();
        assertThat(answer(late)).isTrue();
        assertThat(SITE.ahead(late)).isEqualTo(1);
        AgentId agent = SITE.available(1, CARDS);
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(early.conversation());
    }

    @Test
    void nobodyAnswersForAnother() {
        PlaceRequest mine = SITE.placed(CARDS);
        SITE.run(Duration.ofSeconds(16));
        assertThat(await(SITE.waiting().answerCall(SITE.site(), mine.conversation(), VisitorId.random())))
                .isFalse();
        assertThat(SITE.turn(mine).state()).isEqualTo(TurnState.AWAY);
        assertThat(answer(SiteRedis.request(CARDS))).isFalse();
    }

    @Test
    void ofManyAnswersAtOnceOneIsOfferedOnce() {
        PlaceRequest early = SITE.placed(CARDS);
        SITE.run(Duration.ofSeconds(16));
        AgentId agent = SITE.available(3, CARDS);
        List<CompletionStage<Boolean>> answers = IntStream.range(0, 8)
                .mapToObj(i -> SITE.waiting().answerCall(SITE.site(), early.conversation(), early.visitor()))
                .toList();
        answers.forEach(each -> assertThat(await(each)).isTrue());
        assertThat(SITE.desk(agent).offers()).hasSize(1);
        assertThat(SITE.desk(agent).used()).isEqualTo(1);
    }

    private static boolean answer(PlaceRequest request) {
        return await(SITE.waiting().answerCall(SITE.site(), request.conversation(), request.visitor()));
    }
}
