package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.agents.AgentProfile;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.OfferId;
import io.ringback.model.site.AssignmentPolicy;
import io.ringback.model.site.LineRules;
import io.ringback.routing.Acceptance;
import io.ringback.routing.Due;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Refusal;
import io.ringback.routing.WrapUp;
import io.ringback.supervision.Board;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Policies, offers to several, the rate of one agent, and consoles that show nothing. */
final class WhoIsAskedIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void theLeastBusyInProportionToTheCapacity() {
        SITE.department(AssignmentPolicy.LEAST_BUSY, LineRules.STANDARD);
        AgentId small = SITE.available(2, CARDS);
        SITE.active(small, CARDS);
        AgentId large = SITE.available(4, CARDS);
        SITE.pass(Duration.ofSeconds(1));
        SITE.placed(CARDS);
        SITE.placed(CARDS);
        // 1/2 and 2/4 now: the small one has been idle longer
        SITE.placed(CARDS);
        assertThat(SITE.desk(large).offers()).hasSize(2);
        assertThat(SITE.desk(small).offers()).hasSize(1);
    }

    @Test
    void oneAfterTheOther() {
        SITE.department(AssignmentPolicy.ROUND_ROBIN, LineRules.STANDARD);
        AgentId one = SITE.available(3, CARDS);
        AgentId two = SITE.available(3, CARDS);
        List<AgentId> asked = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            PlaceRequest request = SITE.placed(CARDS);
            AgentId agent = SITE.desk(one).offers().isEmpty() ? two : one;
            asked.add(agent);
            SITE.accept(agent, SITE.offer(agent).offer());
            // whoever ends at once is not idle longer for it
            await(SITE.routing().end(SITE.site(), request.conversation(), new Leaver.Agent(agent)));
            await(SITE.routing().finishWrapUp(SITE.site(), agent, request.conversation(), new WrapUp(null, null)));
        }
        assertThat(asked.get(0)).isEqualTo(asked.get(2)).isNotEqualTo(asked.get(1));
        assertThat(asked.get(1)).isEqualTo(asked.get(3));
    }

    @Test
    void theMostSkilledFirstAndOfEqualsTheLongestIdle() {
        SITE.department(AssignmentPolicy.MOST_SKILLED, LineRules.STANDARD);
        AgentId usual = SITE.available(1, CARDS);
        AgentId second = skilled(5);
        AgentId beginner = skilled(1);
        SITE.pass(Duration.ofSeconds(1));
        AgentId third = skilled(5);
        for (AgentId expected : List.of(second, third, usual, beginner)) {
            PlaceRequest request = SITE.placed(CARDS);
            assertThat(SITE.offer(expected).who().conversation()).isEqualTo(request.conversation());
        }
    }

    @Test
    void anotherPolicyHoldsForAgentsWhoAreFreeAlready() {
        AgentId idle = SITE.available(1, CARDS);
        SITE.pass(Duration.ofSeconds(1));
        AgentId best = skilled(5);
        SITE.department(AssignmentPolicy.MOST_SKILLED, LineRules.STANDARD);
        SITE.placed(CARDS);
        assertThat(SITE.desk(best).offers()).hasSize(1);
        assertThat(SITE.desk(idle).offers()).isEmpty();
    }

    @Test
    void ofSeveralWhoAreAskedTheFirstGetsIt() {
        SITE.department(several(3));
        List<AgentId> agents =
                IntStream.range(0, 4).mapToObj(i -> SITE.available(1, CARDS)).toList();
        PlaceRequest request = SITE.placed(CARDS);
        List<AgentId> asked = agents.stream()
                .filter(agent -> !SITE.desk(agent).offers().isEmpty())
                .toList();
        assertThat(asked).hasSize(3);
        assertThat(asked).allSatisfy(agent -> {
            assertThat(SITE.offer(agent).among()).isEqualTo(3);
            assertThat(SITE.desk(agent).used()).isEqualTo(1);
        });
        List<OfferId> offers =
                asked.stream().map(agent -> SITE.offer(agent).offer()).toList();
        var tries = IntStream.range(0, 30)
                .mapToObj(i -> (i % 2 == 0 ? SITE.routing() : SITE.elsewhere())
                        .accept(SITE.site(), asked.get(i % 3), offers.get(i % 3)))
                .toList();
        List<Acceptance> answers =
                tries.stream().map(each -> await(each).answer()).toList();
        AgentId winner = asked.get(0);
        for (int i = 0; i < answers.size(); i++) {
            Acceptance expected = asked.get(i % 3).equals(winner)
                    ? new Acceptance.Accepted(request.conversation(), 1)
                    : new Acceptance.Gone();
            if (i == 0 && answers.get(0) instanceof Acceptance.Gone) {
                winner = asked.get(1);
                expected = new Acceptance.Gone();
            }
            assertThat(answers.get(i)).isEqualTo(expected);
        }
        AgentId got = winner;
        assertThat(agents).allSatisfy(agent -> {
            assertThat(SITE.desk(agent).offers()).isEmpty();
            assertThat(SITE.desk(agent).used()).isEqualTo(agent.equals(got) ? 1 : 0);
        });
    }

    @Test
    void whoWasAskedInVainTakesTheNextInLine() {
        SITE.department(several(2));
        AgentId one = SITE.available(1, CARDS);
        AgentId two = SITE.available(1, CARDS);
        SITE.placed(CARDS);
        PlaceRequest next = SITE.placed(CARDS);
        SITE.accept(one, SITE.offer(one).offer());
        assertThat(SITE.offer(two).who().conversation()).isEqualTo(next.conversation());
    }

    @Test
    void whenOneOfSeveralDeclinesTheOthersAreStillAsked() {
        SITE.department(several(2));
        AgentId one = SITE.available(1, CARDS);
        AgentId two = SITE.available(1, CARDS);
        PlaceRequest request = SITE.placed(CARDS);
        await(SITE.routing().decline(SITE.site(), one, SITE.offer(one).offer(), Refusal.SILENT));
        assertThat(SITE.desk(one).used()).isZero();
        assertThat(SITE.accept(two, SITE.offer(two).offer()))
                .isEqualTo(new Acceptance.Accepted(request.conversation(), 1));
    }

    @Test
    void atTheRateAnAgentIsPassedOverUntilTheMinuteIsOver() {
        SITE.rate(2);
        AgentId agent = SITE.available(5, CARDS);
        SITE.active(agent, CARDS);
        SITE.active(agent, CARDS);
        PlaceRequest third = SITE.placed(CARDS);
        assertThat(SITE.desk(agent).offers()).isEmpty();
        stay(59, agent, third);
        assertThat(SITE.desk(agent).offers()).isEmpty();
        stay(2, agent, third);
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(third.conversation());
    }

    @Test
    void aPlaceThatComesBackDoesNotCountForTheRate() {
        SITE.rate(1);
        AgentId agent = SITE.available(2, CARDS);
        SITE.placed(CARDS);
        PlaceRequest next = SITE.placed(CARDS);
        await(SITE.routing().decline(SITE.site(), agent, SITE.offer(agent).offer(), Refusal.SILENT));
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(next.conversation());
    }

    @Test
    void aConsoleThatShowsNothingIsSetAwayAndSupervisorsAreWarned() {
        AgentId ghost = SITE.available(1, CARDS);
        PlaceRequest request = SITE.placed(CARDS);
        List<Due.Unseen> unseen = new ArrayList<>();
        for (int second = 0; second < 170 && SITE.desk(ghost).status() == AgentStatus.AVAILABLE; second++) {
            SITE.stayHere(request);
            SITE.stayOn(ghost);
            SITE.pass(Duration.ofSeconds(1));
            unseen.addAll(SITE.tick().unseen());
        }
        assertThat(unseen).extracting(Due.Unseen::setAway).containsExactly(false, false, true);
        assertThat(SITE.desk(ghost).reason()).isEqualTo(Board.Working.UNSEEN_OFFERS);
        assertThat(await(SITE.board().look(SITE.site())).agents().get(0).alarm())
                .isTrue();
        SITE.setStatus(ghost, AgentStatus.AVAILABLE);
        assertThat(await(SITE.board().look(SITE.site())).agents().get(0).alarm())
                .isFalse();
    }

    private static void stay(int seconds, AgentId agent, PlaceRequest request) {
        for (int second = 0; second < seconds; second++) {
            SITE.stayHere(request);
            SITE.stayOn(agent);
            SITE.run(Duration.ofSeconds(1));
        }
    }

    private static AgentId skilled(int level) {
        AgentId agent = AgentId.random();
        AgentProfile profile = new AgentProfile(agent, "Maja", 1, Map.of(CARDS.department(), level), List.of(CARDS));
        await(SITE.agents().signOn(SITE.site(), profile));
        SITE.setStatus(agent, AgentStatus.AVAILABLE);
        return agent;
    }

    private static LineRules several(int offers) {
        return new LineRules(Optional.empty(), Optional.empty(), Optional.empty(), Duration.ZERO, offers);
    }
}
