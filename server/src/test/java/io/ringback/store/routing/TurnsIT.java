package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.TurnState;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.WrapUp;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** When somebody who is away is called, passed over, called again, and given up. */
final class TurnsIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void scriptsAndModelAllowTheSameMoves() {
        Map<String, String> scripts = new TreeMap<>();
        Reply list = await(SITE.commands()
                .run(LuaScript.load("routing/list_turns"), SITE.keys().root(), Args.none()));
        for (int i = 0; i < list.size(); i += 2) {
            scripts.put(
                    list.at(i).text(),
                    Arrays.stream(list.at(i + 1).text().split(" ", -1)).sorted().collect(joining(" ")));
        }
        Map<String, String> model = new TreeMap<>();
        for (TurnState state : TurnState.values()) {
            model.put(
                    state.word(),
                    Arrays.stream(TurnState.values())
                            .filter(state::mayBecome)
                            .map(TurnState::word)
                            .sorted()
                            .collect(joining(" ")));
        }
        assertThat(scripts).isEqualTo(model);
    }

    @Test
    void whoIsAwayIsNotCalledBeforeTheTurnComes() {
        AgentId agent = busyAgent();
        PlaceRequest away = SITE.placed(CARDS);
        pass(agent, 16);
        assertThat(state(away)).isEqualTo(TurnState.AWAY);
        SITE.stayHere(away);
        assertThat(state(away)).as("back before the turn: nothing to answer").isEqualTo(TurnState.HERE);
        pass(agent, 16);
        finish(agent);
        assertThat(state(away)).as("a slot is free and nobody is before").isEqualTo(TurnState.CALLED);
        assertThat(SITE.desk(agent).used()).isZero();
    }

    @Test
    void whoIsPassedOverIsCalled() {
        AgentId agent = busyAgent();
        PlaceRequest away = SITE.placed(CARDS);
        pass(agent, 16);
        serveNext(agent);
        assertThat(state(away)).isEqualTo(TurnState.CALLED);
        assertThat(SITE.ahead(away)).isZero();
    }

    @Test
    void whoIsNextWithinTheTimeToComeIsCalledBeforeTheTurn() {
        AgentId agent = busyAgent();
        for (int served = 0; served < 4; served++) {
            serveNext(agent);
        }
        PlaceRequest away = SITE.placed(CARDS);
        pass(agent, 16);
        assertThat(state(away)).as("5 in ten minutes: one in two minutes").isEqualTo(TurnState.CALLED);
        PlaceRequest other = SITE.placed(CARDS);
        pass(agent, 16);
        assertThat(state(other)).as("nobody who is there is before them").isEqualTo(TurnState.CALLED);
    }

    @Test
    void withoutAnAnswerTheyAreNextTwiceAndThenGivenAnotherWayOut() {
        AgentId agent = busyAgent();
        PlaceRequest away = SITE.placed(CARDS);
        pass(agent, 16);
        serveNext(agent);
        for (int call = 1; call <= 3; call++) {
            assertThat(state(away)).as("call %s", call).isEqualTo(TurnState.CALLED);
            SITE.stayHere(away);
            pass(agent, away, 121);
            if (call < 3) {
                assertThat(state(away)).isEqualTo(TurnState.PASSED);
                serveNext(agent);
                assertThat(state(away)).isEqualTo(TurnState.PASSED);
                serveNext(agent);
            }
        }
        assertThat(SITE.turn(away).state()).isEqualTo(TurnState.MISSED);
        assertThat(SITE.ahead(away)).as("still with their own place").isZero();

        assertThat(await(SITE.waiting().answerCall(SITE.site(), away.conversation(), away.visitor())))
                .isTrue();
        finish(agent);
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(away.conversation());
    }

    @Test
    void whoIsPassedOverByAnotherLineOfTheAgentIsCalledToo() {
        AgentId agent = SITE.available(1, CARDS, LOANS);
        SITE.active(agent, CARDS);
        PlaceRequest away = SITE.placed(CARDS);
        pass(agent, 16);
        PlaceRequest behind = SITE.placed(LOANS);
        finish(agent);
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(behind.conversation());
        SITE.accept(agent, SITE.offer(agent).offer());
        assertThat(state(away)).isEqualTo(TurnState.CALLED);
    }

    @Test
    void aWaitEndsWhenASlotStaysFreeForWhoIsAway() {
        AgentId agent = busyAgent();
        PlaceRequest away = SITE.placed(CARDS);
        keepWait(away, 0);
        pass(agent, 16);
        keepWait(away, 1);
        assertThat(turns(away)).isZero();
        finish(agent);
        assertThat(turns(away)).as("the slot is theirs").isEqualTo(1);
        SITE.stayHere(away);
        keepWait(away, 2);
        pass(agent, away, 60);
        await(SITE.waiting().answerCall(SITE.site(), away.conversation(), away.visitor()));
        SITE.accept(agent, SITE.offer(agent).offer());
        assertThat(log(away, "accept"))
                .as("what they took themselves is no wait")
                .doesNotContain("waits");
        assertThat(turns(away)).isEqualTo(1);
    }

    /** Keeps what somebody was told in one minute, as a node does. */
    private static void keepWait(PlaceRequest place, int minute) {
        await(SITE.commands()
                .run(
                        LuaScript.load("waiting/keep_waits"),
                        SITE.keys().root(),
                        Args.of(place.conversation().value(), Integer.toString(minute), minute + " told;")));
    }

    private static int turns(PlaceRequest place) {
        return log(place, "turn").split("waits", -1).length - 1;
    }

    /** The entries of this kind about a place. */
    private static String log(PlaceRequest place, String event) {
        return Arrays.stream(SITE.redis("XRANGE", SITE.keys().log(), "-", "+").split("\\d+-\\d+", -1))
                .filter(entry -> entry.contains(place.conversation().value()) && entry.contains(event))
                .collect(joining(" "));
    }

    @Test
    void whoMissedTheLastCallIsGivenUpInTheEnd() {
        AgentId agent = busyAgent();
        PlaceRequest away = SITE.placed(CARDS);
        pass(agent, 16);
        serveNext(agent);
        for (int call = 1; call <= 3; call++) {
            pass(agent, away, 121);
            if (call < 3) {
                serveNext(agent);
                serveNext(agent);
            }
        }
        assertThat(state(away)).isEqualTo(TurnState.MISSED);
        pass(agent, away, 290);
        assertThat(SITE.ahead(away)).isZero();
        pass(agent, away, 20);
        assertThat(SITE.ahead(away)).isEqualTo(-1);
    }

    @Test
    void aPlaceOutlivesTheConnectionByFiveMinutes() {
        AgentId agent = busyAgent();
        PlaceRequest away = SITE.placed(CARDS);
        pass(agent, 15 + 290);
        assertThat(SITE.ahead(away)).isZero();
        pass(agent, 20);
        assertThat(SITE.ahead(away)).isEqualTo(-1);
        assertThat(SITE.redis("ZCARD", SITE.keys().away(CARDS))).isEqualTo("0");
    }

    @Test
    void whoCanBeToldOtherwiseKeepsThePlaceUntilTheTurnAndHalfAnHourFromIt() {
        AgentId agent = busyAgent();
        PlaceRequest away = SITE.placed(CARDS);
        SITE.redis("HSET", tell(away), "language", "en", "mail", "ana@example.org");
        pass(agent, 15 + 65 * 60);
        assertThat(state(away)).as("however long the line").isEqualTo(TurnState.AWAY);
        serveNext(agent);
        assertThat(SITE.redis("ZCARD", SITE.keys().root() + ":outbox"))
                .as("told")
                .isEqualTo("1");
        pass(agent, 121 + 29 * 60);
        assertThat(state(away)).isEqualTo(TurnState.PASSED);
        pass(agent, 2 * 60);
        assertThat(SITE.ahead(away)).isEqualTo(-1);
    }

    @Test
    void nobodyIsWaitedForLongerThanADay() {
        AgentId agent = busyAgent();
        PlaceRequest away = SITE.placed(CARDS);
        SITE.redis("HSET", tell(away), "language", "en", "mail", "ana@example.org");
        for (int hour = 0; hour < 24; hour++) {
            assertThat(SITE.ahead(away)).as("hour %s", hour).isZero();
            SITE.pass(Duration.ofHours(1));
            SITE.stayOn(agent);
            SITE.run(Duration.ofSeconds(1));
        }
        pass(agent, 31 * 60);
        assertThat(SITE.ahead(away)).isEqualTo(-1);
    }

    @Test
    void whereNobodyElseComesTheyAreCalledAgainAfterAWhile() {
        AgentId agent = busyAgent();
        PlaceRequest away = SITE.placed(CARDS);
        pass(agent, 16);
        finish(agent);
        assertThat(state(away)).isEqualTo(TurnState.CALLED);
        SITE.stayHere(away);
        pass(agent, away, 121);
        pass(agent, away, 590);
        assertThat(state(away)).isEqualTo(TurnState.PASSED);
        pass(agent, away, 20);
        assertThat(state(away)).isEqualTo(TurnState.CALLED);
    }

    @Test
    void butNotWhileNoAgentIsFreeForThem() {
        AgentId agent = busyAgent();
        PlaceRequest away = SITE.placed(CARDS);
        pass(agent, 16);
        serveNext(agent);
        pass(agent, away, 121 + 700);
        assertThat(state(away)).isEqualTo(TurnState.PASSED);
        finish(agent);
        pass(agent, away, 121);
        assertThat(state(away)).isEqualTo(TurnState.CALLED);
    }

    @Test
    void whoIsCalledWhenTheTimeIsUpHasTheWholeTurn() {
        AgentId agent = busyAgent();
        PlaceRequest away = SITE.placed(CARDS);
        pass(agent, 15 + 290);
        serveNext(agent);
        pass(agent, 110);
        assertThat(state(away)).isEqualTo(TurnState.CALLED);
        await(SITE.waiting().answerCall(SITE.site(), away.conversation(), away.visitor()));
        finish(agent);
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(away.conversation());
    }

    private static TurnState state(PlaceRequest request) {
        return SITE.turn(request).state();
    }

    private static String tell(PlaceRequest request) {
        return SITE.keys().root() + ":tell:" + request.visitor().value();
    }

    /** Takes chats of the lane and has one. */
    private static AgentId busyAgent() {
        AgentId agent = SITE.available(1, CARDS);
        SITE.active(agent, CARDS);
        return agent;
    }

    /** The agent's chat and the work after it are over. */
    private static void finish(AgentId agent) {
        SITE.desk(agent).chats().forEach(chat -> {
            ConversationId conversation = chat.who().conversation();
            await(SITE.routing().end(SITE.site(), conversation, new Leaver.Agent(agent)));
            await(SITE.routing().finishWrapUp(SITE.site(), agent, conversation, new WrapUp(null, null)));
        });
    }

    /** Somebody who comes now gets the agent, whose chat is over. */
    private static void serveNext(AgentId agent) {
        PlaceRequest next = SITE.placed(CARDS);
        finish(agent);
        assertThat(SITE.offer(agent).who().conversation()).isEqualTo(next.conversation());
        SITE.accept(agent, SITE.offer(agent).offer());
    }

    private static void pass(AgentId agent, int seconds) {
        for (int second = 0; second < seconds; second += 5) {
            SITE.stayOn(agent);
            SITE.run(Duration.ofSeconds(Math.min(5, seconds - second)));
        }
    }

    /** The visitor is connected again, and says nothing. */
    private static void pass(AgentId agent, PlaceRequest here, int seconds) {
        for (int second = 0; second < seconds; second += 5) {
            SITE.stayOn(agent);
            SITE.stayHere(here);
            SITE.run(Duration.ofSeconds(Math.min(5, seconds - second)));
        }
    }
}
