package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.routing.Due;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Step;
import io.ringback.waiting.Rank;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is due happens once, in time, and not because nobody could prove to be there. */
final class FireDueScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void aLostAgentsOffersGoBackAtOnceAndChatsAfterTheGrace() {
        AgentId lost = SITE.available(2, CARDS);
        PlaceRequest chat = SITE.active(lost, CARDS);
        PlaceRequest offered = SITE.placed(CARDS);
        AgentId other = SITE.available(1, CARDS);
        for (int second = 0; second < 45; second += 5) {
            SITE.stayOn(other);
            SITE.stayHere(offered);
            SITE.run(Duration.ofSeconds(5));
            if (second == 15) {
                assertThat(SITE.desk(lost).status()).isEqualTo(AgentStatus.OFFLINE);
                assertThat(SITE.offer(other).who().conversation()).isEqualTo(offered.conversation());
                assertThat(SITE.desk(lost).chats()).hasSize(1);
                SITE.accept(other, SITE.offer(other).offer());
            }
        }
        assertThat(SITE.desk(lost).chats()).isEmpty();
        assertThat(SITE.ahead(chat)).isZero();
    }

    @Test
    void chatsOfALostAgentGoToTheFrontAndTheTranscriptHearsOfIt() {
        AgentId lost = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(lost, CARDS);
        PlaceRequest later = SITE.placed(CARDS);
        for (int second = 0; second < 46; second++) {
            SITE.stayHere(later);
            SITE.run(Duration.ofSeconds(1));
        }
        assertThat(SITE.ahead(chat)).isZero();
        assertThat(SITE.ahead(later)).isEqualTo(1);
        SITE.pass(Duration.ofSeconds(2));
        assertThat(SITE.tick().steps()).extracting(Step::change).contains(new Step.Change.Leave(1, lost, "Maja"));
        AgentId other = SITE.available(1, CARDS);
        assertThat(SITE.offer(other).who().conversation()).isEqualTo(chat.conversation());
    }

    @Test
    void whoComesBackWithinTheGraceKeepsEverything() {
        AgentId agent = SITE.available(1, CARDS);
        SITE.active(agent, CARDS);
        SITE.run(Duration.ofSeconds(40));
        assertThat(SITE.desk(agent).status()).isEqualTo(AgentStatus.OFFLINE);
        await(SITE.agents().signOn(SITE.site(), SiteRedis.profile(agent, 1, CARDS)));
        SITE.run(Duration.ofSeconds(10));
        assertThat(SITE.desk(agent).status()).isEqualTo(AgentStatus.AVAILABLE);
        assertThat(SITE.desk(agent).chats()).hasSize(1);
    }

    @Test
    void aPlaceWithoutConnectionIsPassedOverThenGivenUp() {
        PlaceRequest gone = SITE.placed(CARDS);
        PlaceRequest here = SITE.placed(CARDS);
        SITE.run(Duration.ofSeconds(10));
        SITE.stayHere(here);
        SITE.run(Duration.ofSeconds(6));
        AgentId agent = SITE.available(1, CARDS);
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(here.conversation());
        assertThat(SITE.ahead(gone)).isZero();
        SITE.run(Duration.ofSeconds(299));
        assertThat(SITE.ahead(gone)).isEqualTo(Rank.GONE);
        SITE.pass(Duration.ofSeconds(2));
        assertThat(SITE.tick().steps()).extracting(Step::change).contains(new Step.Change.End("system", "idle"));
    }

    @Test
    void aStandstillEndsNobodysLease() {
        AgentId agent = SITE.available(2, CARDS);
        PlaceRequest chat = SITE.active(agent, CARDS);
        PlaceRequest offered = SITE.placed(CARDS);
        SITE.run(Duration.ofSeconds(5));
        SITE.pass(Duration.ofSeconds(20));
        SITE.tick();
        assertThat(SITE.desk(agent).status()).isEqualTo(AgentStatus.AVAILABLE);
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(offered.conversation());
        assertThat(SITE.offer(agent).ringEndsAt()).isGreaterThan(SITE.now());
        assertThat(SITE.desk(agent).chats())
                .extracting(held -> held.who().conversation())
                .containsExactly(chat.conversation());
        SITE.stayOn(agent);
        SITE.run(Duration.ofSeconds(14));
        assertThat(SITE.desk(agent).status()).isEqualTo(AgentStatus.AVAILABLE);
        SITE.run(Duration.ofSeconds(1));
        assertThat(SITE.desk(agent).status()).isEqualTo(AgentStatus.OFFLINE);
    }

    @Test
    void stepsAreClaimedAfterTwoSecondsAndAgainLater() {
        PlaceRequest request = SITE.placed(CARDS);
        SITE.pass(Duration.ofSeconds(1));
        assertThat(SITE.tick().steps()).isEmpty();
        SITE.pass(Duration.ofSeconds(1));
        assertThat(SITE.tick().steps())
                .singleElement()
                .satisfies(step -> assertThat(step.conversation()).isEqualTo(request.conversation()));
        assertThat(SITE.tick().steps()).isEmpty();
        SITE.pass(Duration.ofSeconds(2));
        assertThat(SITE.tick().steps()).hasSize(1);
    }

    @Test
    void twoNodesFireEachTimerOnce() {
        AgentId agent = SITE.available(3, CARDS);
        IntStream.range(0, 3).forEach(i -> SITE.placed(CARDS));
        SITE.tick();
        SITE.pass(Duration.ofSeconds(3));
        List<CompletionStage<Due>> ticks = IntStream.range(0, 10)
                .mapToObj(i -> (i % 2 == 0 ? SITE.routing() : SITE.elsewhere()).fireDue(SITE.site(), 100))
                .toList();
        assertThat(ticks.stream().mapToInt(each -> await(each).fired())).containsOnlyOnce(3);
        assertThat(SITE.desk(agent).used()).isEqualTo(3);
    }

    @Test
    void firesAtMostWhatIsAskedAndSaysThatThereIsMore() {
        SITE.available(3, CARDS);
        IntStream.range(0, 3).forEach(i -> SITE.placed(CARDS));
        SITE.tick();
        SITE.pass(Duration.ofSeconds(3));
        Due due = await(SITE.routing().fireDue(SITE.site(), 2));
        assertThat(due.fired()).isEqualTo(2);
        assertThat(due.more()).isTrue();
        assertThat(await(SITE.routing().fireDue(SITE.site(), 2)).more()).isFalse();
    }

    @Test
    void leavesTimersOfNewerVersionsToTheirNodes() {
        SITE.available(1, LOANS);
        SITE.redis("ZADD", SITE.keys().timers(), Long.toString(SITE.now()), "novelty|x");
        SITE.tick();
        assertThat(SITE.redis("ZSCORE", SITE.keys().timers(), "novelty|x")).isEqualTo(Long.toString(SITE.now() + 5000));
    }
}
