package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.agents.AgentDesk;
import io.ringback.callback.CallbackRecord;
import io.ringback.callback.HoldRequest;
import io.ringback.callback.Outcome;
import io.ringback.callback.SellingBounds;
import io.ringback.callback.window.QuietHours;
import io.ringback.callback.window.Windows;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.CallbackId;
import io.ringback.model.ConversationId;
import io.ringback.model.VisitorId;
import io.ringback.model.callback.Callback;
import io.ringback.model.callback.CallbackState;
import io.ringback.model.site.CallbackTimes;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Refusal;
import io.ringback.routing.WrapUp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Many callbacks due at once, a long line behind them, nights when the clocks change: on the real scripts and a clock of its own. */
final class DueCallbacksIT {
    private static final long SEED = Long.getLong("simulation.seed", 20_261_122L);

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final CallbackSite calls = new CallbackSite(SITE);
    private final Random random = new Random(SEED);
    private final Set<ConversationId> tried = new HashSet<>();
    private int declined;

    /** A thousand in one window, of whom the agents can try six hundred in its first minute: declines and no answers among them. */
    @Test
    void aThousandDueAtOnceAreEachTriedOnceOrApologisedFor() {
        Instant window = calls.window();
        for (int i = 0; i < 1_000; i++) {
            HoldRequest hold = new HoldRequest(
                    CallbackId.random(), VisitorId.random(), CARDS, window, 1, false, new SellingBounds(1_000, 1_000));
            calls.hold(hold);
            calls.book(hold.callback(), hold.visitor(), "+3864%07d".formatted(1_000_000 + i));
        }
        SITE.pass(Duration.ofMillis(window.toEpochMilli() - SITE.now() - 1_000));
        SITE.tick();
        List<AgentId> agents = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            agents.add(SITE.available(1, CARDS));
        }
        // ten attempts of each in the first minute, then the agents have gone
        for (int round = 0; round < 10; round++) {
            SITE.pass(Duration.ofSeconds(6));
            SITE.stayOn(agents.toArray(AgentId[]::new));
            drain();
            agents.forEach(this::tryOne);
        }
        agents.forEach(agent -> SITE.setStatus(agent, AgentStatus.AWAY));
        assertThat(declined).isPositive();
        List<CallbackRecord> afterAMinute = list(window);
        assertThat(afterAMinute).hasSize(1_000);
        assertThat(afterAMinute.stream().filter(each -> each.first() != null))
                .as("as many as there was capacity for")
                .hasSize(600 - declined)
                .allMatch(each -> each.attempts() == 1)
                .allMatch(each -> each.first() != null && !each.first().isAfter(window.plusSeconds(60)));

        Instant end = window.plus(Callback.WINDOW);
        SITE.pass(Duration.ofMillis(end.toEpochMilli() - SITE.now()));
        drain();
        List<CallbackRecord> ended = list(window);
        assertThat(ended.stream().filter(each -> each.first() == null))
                .hasSize(400 + declined)
                .allMatch(each -> end.equals(each.apologised()));
        assertThat(ended.stream().filter(each -> each.first() != null)).allMatch(each -> each.apologised() == null);
        assertThat(ended)
                .allMatch(each -> each.state() == CallbackState.DUE
                        || each.state() == CallbackState.KEPT
                        || each.state() == CallbackState.RETRY);
        assertThat(ended.stream().filter(each -> each.state() == CallbackState.RETRY))
                .isEmpty();
    }

    private static List<CallbackRecord> list(Instant window) {
        return await(SITE.callbacks().list(SITE.site(), window, window, 2_000));
    }

    private static void drain() {
        while (SITE.tick().more()) {
            // until nothing is due any more
        }
    }

    /** Declines one in ten, is not answered in one of five, is free again after each. */
    private void tryOne(AgentId agent) {
        List<AgentDesk.Offered> offers = SITE.desk(agent).offers();
        assertThat(offers).hasSize(1);
        ConversationId conversation = offers.get(0).who().conversation();
        if (random.nextInt(10) == 0) {
            declined++;
            await(SITE.routing().decline(SITE.site(), agent, offers.get(0).offer(), Refusal.SILENT));
            return;
        }
        SITE.accept(agent, offers.get(0).offer());
        assertThat(tried.add(conversation)).as("tried once").isTrue();
        boolean answered = random.nextInt(5) > 0;
        await(SITE.callbacks()
                .settle(SITE.site(), agent, conversation, answered ? Outcome.CONNECTED : Outcome.NO_ANSWER, ""));
        if (answered) {
            await(SITE.routing().end(SITE.site(), conversation, new Leaver.Agent(agent)));
            await(SITE.routing().finishWrapUp(SITE.site(), agent, conversation, new WrapUp(null, null)));
        }
    }

    /**
     * A line of an hour, and of what comes free 30 % is due in each quarter: every callback begins in the first minutes of its window,
     * and nobody in line waits longer than the share sold and one quarter's callbacks at once explain.
     */
    @Test
    void aLineOfAnHourMovesOnWhileThirtyPercentAreDue() {
        int agents = 8;
        long everyMs = 15_000;
        int line = (int) (Duration.ofHours(1).toMillis() / everyMs);
        int sold = (int) (0.3 * Callback.WINDOW.toMillis() / everyMs);
        Instant first = calls.window();
        Map<ConversationId, Instant> due = new HashMap<>();
        for (int quarter = 0; quarter < 6; quarter++) {
            for (int i = 0; i < sold; i++) {
                Instant window = first.plus(Callback.WINDOW.multipliedBy(quarter));
                HoldRequest booked = calls.booked(window, "+3864%07d".formatted(quarter * 1_000 + i + 1_000_000));
                due.put(calls.conversation(booked), window);
            }
        }
        Deque<PlaceRequest> waiting = new ArrayDeque<>();
        for (int i = 0; i < line; i++) {
            SITE.pass(Duration.ofMillis((first.toEpochMilli() - 1 - SITE.now()) / (line - i)));
            PlaceRequest request = SiteRedis.request(CARDS);
            SITE.place(request);
            waiting.add(request);
        }
        long begin = first.toEpochMilli();
        SITE.pass(Duration.ofMillis(begin - SITE.now()));
        hereOf(waiting);
        drain();
        List<AgentId> staff = new ArrayList<>();
        int ahead = 0;
        for (int step = 0; !waiting.isEmpty(); step++) {
            AgentId agent;
            if (staff.size() < agents) {
                agent = SITE.available(1, CARDS);
                staff.add(agent);
            } else {
                agent = staff.get(step % agents);
                SITE.desk(agent).chats().forEach(chat -> end(agent, chat));
            }
            AgentDesk.Offered offer = SITE.offer(agent);
            ConversationId served = offer.who().conversation();
            SITE.accept(agent, offer.offer());
            Instant window = due.remove(served);
            if (window == null) {
                assertThat(served).as("in order").isEqualTo(waiting.remove().conversation());
                long alone = ahead++ * everyMs;
                assertThat((double) (SITE.now() - begin))
                        .as("number %s in line", ahead)
                        .isLessThanOrEqualTo(alone / 0.7 + (sold + 1) * (double) everyMs);
            } else {
                assertThat(Instant.ofEpochMilli(SITE.now())).isBetween(window, window.plusMillis((sold + 1) * everyMs));
                await(SITE.callbacks().settle(SITE.site(), agent, served, Outcome.CONNECTED, ""));
            }
            SITE.pass(Duration.ofMillis(everyMs));
            hereOf(waiting);
            SITE.stayOn(staff.toArray(AgentId[]::new));
            drain();
        }
        assertThat(due)
                .as("of windows that have begun")
                .allSatisfy((conversation, window) ->
                        assertThat(window).isAfter(Instant.ofEpochMilli(SITE.now() - (sold + 1) * everyMs)));
    }

    private static void hereOf(Deque<PlaceRequest> waiting) {
        SITE.stayHere(waiting.toArray(PlaceRequest[]::new));
    }

    private static void end(AgentId agent, AgentDesk.Chat chat) {
        await(SITE.routing().end(SITE.site(), chat.who().conversation(), new Leaver.Agent(agent)));
        await(SITE.routing().finishWrapUp(SITE.site(), agent, chat.who().conversation(), new WrapUp(null, null)));
    }

    /** Every quarter of an hour of the night is a window of its own, also the hour that is there twice, and none is in the one that is not. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-24T23:05:00Z, Europe/Ljubljana",
        "2027-03-27T23:05:00Z, Europe/Ljubljana",
        "2026-11-01T04:05:00Z, America/New_York"
    })
    void aNightWhenTheClocksChange(Instant evening, ZoneId office) {
        SITE.pass(Duration.between(Instant.ofEpochMilli(SITE.now()), evening));
        Windows windows = new Windows(Optional.empty(), CallbackTimes.STANDARD);
        // for the visitor in Tokyo it is the middle of the day
        List<Instant> night = windows.from(evening, QuietHours.in(ZoneId.of("Asia/Tokyo"))).stream()
                .limit(16)
                .toList();
        assertThat(night.stream().map(at -> at.atZone(office).getOffset()).distinct())
                .as("the clocks change")
                .hasSize(2);
        Map<Instant, HoldRequest> booked = new HashMap<>();
        night.forEach(at -> booked.put(at, calls.booked(at, "+3864%07d".formatted(1_000_000 + booked.size()))));
        for (Instant at : night) {
            HoldRequest hold = Objects.requireNonNull(booked.get(at));
            calls.until(at.minusMillis(1));
            assertThat(calls.state(hold)).isIn(CallbackState.BOOKED, CallbackState.REMINDED);
            calls.until(at);
            AgentId agent = SITE.available(1, CARDS);
            assertThat(SITE.offer(agent).who().conversation()).isEqualTo(calls.conversation(hold));
            SITE.accept(agent, SITE.offer(agent).offer());
            await(SITE.callbacks().settle(SITE.site(), agent, calls.conversation(hold), Outcome.WRONG_NUMBER, ""));
            SITE.setStatus(agent, AgentStatus.AWAY);
            CallbackRecord kept = list(at).get(0);
            assertThat(kept.state()).isEqualTo(CallbackState.KEPT);
            assertThat(kept.attempts()).isEqualTo(1);
            assertThat(kept.first()).isEqualTo(at);
        }
    }
}
