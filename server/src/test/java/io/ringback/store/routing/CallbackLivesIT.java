package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.agents.AgentDesk;
import io.ringback.callback.Booking;
import io.ringback.callback.HoldRequest;
import io.ringback.callback.Outcome;
import io.ringback.callback.TurnRequest;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.CallbackId;
import io.ringback.model.ConversationId;
import io.ringback.model.callback.CallbackMove;
import io.ringback.routing.HandoverTarget;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Refusal;
import io.ringback.routing.WrapUp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * No sequence of moves leaves a callback without an owner, a time or a settled state: visitors hold, book, move, call off, come back
 * and end; agents accept, decline, dial, hand on, vanish; time goes on by seconds and by quarters of an hour. After each act the
 * oracle looks at all of them. {@code -Dsimulation.seed=N -Dsimulation.decisions=N} choose another run.
 */
final class CallbackLivesIT {
    private static final int STAFF = 4;
    private static final int SLOTS = 2;
    private static final int MOST_OPEN = 12;

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final long seed = Long.getLong("simulation.seed", 20_261_122L);
    private final Random random = new Random(seed);
    private final CallbackSite calls = new CallbackSite(SITE);
    private final CallbackOracle oracle = new CallbackOracle(SITE);
    private final Map<CallbackId, PlaceRequest> people = new HashMap<>();
    private final List<PlaceRequest> waiting = new ArrayList<>();
    private final List<AgentId> agents = new ArrayList<>();
    private int numbers;

    @Test
    void noSequenceOfMovesLeavesOneWithoutOwnerTimeOrEnd() {
        int acts = Integer.getInteger("simulation.decisions", 800);
        int act = 0;
        try {
            rareLives();
            for (int i = 0; i < STAFF; i++) {
                agents.add(SITE.available(SLOTS, CARDS));
            }
            while (act++ < acts) {
                oracle.look(act());
            }
            // nobody acts any more: time alone brings each to its end
            for (int quarter = 0; quarter < 8 * 4 && !oracle.open().isEmpty(); quarter++) {
                SITE.pass(Duration.ofMinutes(15));
                oracle.look(tick());
                // a gap in the beat prolongs what rings: a minute without one ends it
                SITE.run(Duration.ofMinutes(1));
                oracle.look("a minute");
            }
        } catch (AssertionError e) {
            throw new AssertionError("seed " + seed + ", act " + act + ": " + e.getMessage(), e);
        }
        assertThat(oracle.open()).as("seed %s, settled in the end", seed).isEmpty();
        assertThat(oracle.seen()).as("seed %s", seed).containsExactlyInAnyOrder(CallbackMove.values());
    }

    /** What chance brings too seldom: nobody takes it, it is taken too late, nobody picks up, and who took it vanishes. */
    private void rareLives() {
        HoldRequest untaken = booked();
        calls.until(untaken.window().plus(Duration.ofHours(2)));
        oracle.look("nobody took it");
        HoldRequest late = booked();
        calls.until(late.window().plus(Duration.ofMinutes(16)));
        AgentId agent = SITE.available(1, CARDS);
        agents.add(agent);
        SITE.accept(agent, SITE.offer(agent).offer());
        oracle.look("too late");
        await(SITE.routing()
                .end(SITE.site(), SITE.desk(agent).chats().get(0).who().conversation(), new Leaver.Agent(agent)));
        SITE.setStatus(agent, AgentStatus.AWAY);
        oracle.look("over");
        HoldRequest silent = booked();
        calls.until(silent.window());
        AgentId caller = SITE.available(1, CARDS);
        agents.add(caller);
        SITE.accept(caller, SITE.offer(caller).offer());
        await(SITE.callbacks()
                .settle(
                        SITE.site(),
                        caller,
                        SITE.desk(caller).chats().get(0).who().conversation(),
                        Outcome.NO_ANSWER,
                        ""));
        SITE.setStatus(caller, AgentStatus.AWAY);
        oracle.look("nobody picks up");
        HoldRequest lost = booked();
        calls.until(lost.window());
        AgentId other = SITE.available(1, CARDS);
        agents.add(other);
        SITE.accept(other, SITE.offer(other).offer());
        oracle.look("taken");
        vanish(other);
        oracle.look("vanished");
    }

    private HoldRequest booked() {
        PlaceRequest person = SiteRedis.request(CARDS);
        HoldRequest hold = calls.request(person.visitor(), window(), CallbackSite.MANY);
        oracle.made(hold.callback());
        people.put(hold.callback(), person);
        calls.hold(hold);
        calls.book(hold.callback(), person.visitor(), "+3864%07d".formatted(2_000_000 + numbers++));
        return hold;
    }

    private String act() {
        int dice = random.nextInt(100);
        if (dice < 14) {
            return timeGoesOn();
        }
        if (dice < 36) {
            return aVisitorActs();
        }
        if (dice < 46 && oracle.open().size() < MOST_OPEN) {
            return somebodyWantsOne();
        }
        return anAgentActs(pick(agents));
    }

    private String timeGoesOn() {
        int dice = random.nextInt(20);
        // agents and visitors are seen again and again, or everybody is cut off for a quarter of an hour
        SITE.pass(dice == 0 ? Duration.ofMinutes(15) : Duration.ofMillis(random.nextInt(dice < 4 ? 200_000 : 8_000)));
        if (dice > 0) {
            SITE.stayOn(agents.toArray(AgentId[]::new));
        }
        if (random.nextInt(3) > 0) {
            SITE.stayHere(waiting.toArray(PlaceRequest[]::new));
        }
        return tick();
    }

    private String tick() {
        while (await(SITE.routing().fireDue(SITE.site(), 1)).more()) {
            oracle.look("one of several timers");
        }
        return "time goes on";
    }

    private String somebodyWantsOne() {
        SITE.pass(Duration.ofMillis(1));
        PlaceRequest person = SiteRedis.request(CARDS);
        boolean waits = random.nextInt(4) > 0;
        if (waits) {
            SITE.place(person);
            waiting.add(person);
        }
        @Nullable String number = random.nextBoolean() ? "+3864%07d".formatted(1_000_000 + numbers++) : null;
        if (waits && random.nextBoolean()) {
            TurnRequest turn = calls.turn(person, number, Duration.ofSeconds(30 + random.nextInt(1_200)));
            oracle.made(turn.callback());
            if (calls.bookTurn(turn) instanceof Booking.Booked) {
                people.put(turn.callback(), person);
            } else {
                oracle.never(turn.callback());
            }
            return "book a turn";
        }
        HoldRequest hold = calls.request(person.visitor(), window(), CallbackSite.MANY);
        oracle.made(hold.callback());
        calls.hold(hold);
        people.put(hold.callback(), person);
        if (random.nextInt(8) > 0) {
            oracle.look("hold");
            calls.book(hold.callback(), person.visitor(), number);
        }
        return "book";
    }

    private Instant window() {
        long quarter = Duration.ofMinutes(15).toMillis();
        return Instant.ofEpochMilli((SITE.now() / quarter + 1 + random.nextInt(3)) * quarter);
    }

    private String aVisitorActs() {
        List<CallbackId> open = oracle.open();
        if (open.isEmpty()) {
            return "nobody is there";
        }
        CallbackId callback = pick(open);
        PlaceRequest person = Objects.requireNonNull(people.get(callback));
        int dice = random.nextInt(20);
        if (dice < 10) {
            await(SITE.waiting().answerCall(SITE.site(), conversation(callback, person), person.visitor()));
            return "I am here";
        }
        if (dice < 14) {
            await(SITE.callbacks().move(SITE.site(), callback, person.visitor(), window(), 1, CallbackSite.MANY));
            return "move";
        }
        if (dice < 16) {
            await(SITE.callbacks().cancel(SITE.site(), callback, person.visitor()));
            return "call off";
        }
        if (dice < 18) {
            await(SITE.callbacks().comeBack(SITE.site(), callback, person.visitor()));
            return "come back";
        }
        await(SITE.waiting()
                .moreTime(SITE.site(), conversation(callback, person), person.visitor(), "k" + random.nextInt()));
        if (random.nextInt(3) == 0) {
            await(SITE.routing()
                    .end(SITE.site(), conversation(callback, person), new Leaver.Visitor(person.visitor())));
        }
        return "end";
    }

    private ConversationId conversation(CallbackId callback, PlaceRequest person) {
        return await(SITE.callbacks().of(SITE.site(), person.visitor()))
                .filter(own -> own.id().equals(callback))
                .map(own -> own.conversation())
                .orElse(person.conversation());
    }

    private String anAgentActs(AgentId agent) {
        int dice = random.nextInt(100);
        if (dice < 5) {
            SITE.setStatus(agent, random.nextBoolean() ? AgentStatus.AWAY : AgentStatus.AVAILABLE);
            return "away or back";
        }
        if (dice < 12) {
            await(SITE.agents().signOn(SITE.site(), SiteRedis.profile(agent, SLOTS, CARDS)));
            SITE.setStatus(agent, AgentStatus.AVAILABLE);
            return "sign on";
        }
        AgentDesk desk = SITE.desk(agent);
        if (!desk.offers().isEmpty()) {
            return answer(agent, pick(desk.offers()));
        }
        if (desk.chats().isEmpty()) {
            return "idle";
        }
        return dice > 94 ? vanish(agent) : work(agent, pick(desk.chats()));
    }

    /** Cut off for longer than the lease and the grace. */
    private String vanish(AgentId agent) {
        AgentId[] others = agents.stream().filter(other -> !other.equals(agent)).toArray(AgentId[]::new);
        for (int i = 0; i < 25; i++) {
            SITE.pass(Duration.ofSeconds(2));
            SITE.stayOn(others);
            tick();
        }
        await(SITE.agents().signOn(SITE.site(), SiteRedis.profile(agent, SLOTS, CARDS)));
        SITE.setStatus(agent, AgentStatus.AVAILABLE);
        return "vanish";
    }

    private String answer(AgentId agent, AgentDesk.Offered offer) {
        if (random.nextInt(4) == 0) {
            await(SITE.routing().decline(SITE.site(), agent, offer.offer(), Refusal.SILENT));
            return "decline";
        }
        SITE.accept(agent, offer.offer());
        return "accept";
    }

    private String work(AgentId agent, AgentDesk.Chat chat) {
        ConversationId conversation = chat.who().conversation();
        int dice = random.nextInt(20);
        if (chat.wrapUpEndsAt() != null) {
            await(SITE.routing().finishWrapUp(SITE.site(), agent, conversation, new WrapUp(null, null)));
            return "finish";
        }
        if (dice < 12) {
            Outcome[] outcomes = Outcome.values();
            Outcome outcome = dice < 7 ? Outcome.NO_ANSWER : outcomes[random.nextInt(outcomes.length)];
            await(SITE.callbacks().settle(SITE.site(), agent, conversation, outcome, ""));
            return outcome.word();
        }
        if (dice < 14) {
            await(SITE.team()
                    .transfer(
                            SITE.site(),
                            agent,
                            conversation,
                            new HandoverTarget.ToDepartment(CARDS.department()),
                            "note"));
            return "transfer";
        }
        if (dice < 16) {
            await(SITE.team().takeOver(SITE.site(), pick(agents), conversation, chat.n()));
            return "take over";
        }
        await(SITE.routing().end(SITE.site(), conversation, new Leaver.Agent(agent)));
        return "end of a chat";
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
