package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.ringback.callback.Callbacks;
import io.ringback.callback.HoldRequest;
import io.ringback.callback.OfferedWindow;
import io.ringback.callback.Outcome;
import io.ringback.callback.Roster;
import io.ringback.callback.Selling;
import io.ringback.callback.Staff;
import io.ringback.callback.window.QuietHours;
import io.ringback.config.site.SiteReader;
import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.site.Site;
import io.ringback.routing.Routing;
import io.ringback.waiting.habit.StaffPlan;
import io.ringback.waiting.habit.Usual;
import io.ringback.waiting.live.LiveEstimates;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a site's agents and callers do today is reckoned with when windows of the next days are sold, on every node. */
final class LearnedWindowsIT {
    private static final Duration USUAL_TIME = Duration.ofSeconds(560);
    private static final String NUMBER = "+3864012345";
    private static final List<Staff> SEVEN = Collections.nCopies(7, new Staff(3, List.of(CARDS, CARDS.general())));

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final CallbackSite calls = new CallbackSite(SITE);
    private Site site = document("bank");
    private StaffPlan plan = new Roster(site, SEVEN);
    private SteppedEstimates owner = node("owner");
    private int numbers = 10;

    private static Site document(String id) {
        return new SiteReader().parse("""
                        {"id": "%s", "name": {"en": "Bank"}, "languages": ["en"],
                         "departments": [{"id": "cards", "name": {"en": "Cards"}}]}
                        """.formatted(id)).orElseThrow();
    }

    private SteppedEstimates node(String name) {
        return new SteppedEstimates(SITE, name, id -> CompletableFuture.completedStage(Optional.of(plan)));
    }

    @BeforeEach
    void begin() {
        toTheNextHour();
        site = document(SITE.site().value());
        plan = new Roster(site, SEVEN);
        owner.close();
        owner = node("owner");
        owner.tick();
    }

    @AfterEach
    void end() {
        owner.close();
        scheduler.shutdownNow();
    }

    @Test
    void whoIsAbsentTodayIsReckonedWithTomorrow() {
        Instant hour = Instant.ofEpochMilli(SITE.now());
        OfferedWindow before = tomorrow(hour, owner);
        pass(20);
        OfferedWindow after = tomorrow(hour, owner);
        assertThat(after.start()).isEqualTo(before.start());
        assertThat(before.left()).isEqualTo(8);
        assertThat(after.left()).isLessThan(before.left()).isPositive();
    }

    @Test
    void whoIsThereAsPlannedSellsNoLess() {
        for (int each = 0; each < 7; each++) {
            SITE.available(3, CARDS, CARDS.general());
        }
        OfferedWindow before = tomorrow(Instant.ofEpochMilli(SITE.now()), owner);
        double share = usual(owner);
        pass(20);
        assertThat(usual(owner)).isGreaterThan(share);
        assertThat(tomorrow(before.start().minus(Duration.ofDays(1)), owner).left())
                .isGreaterThanOrEqualTo(before.left());
    }

    @Test
    void callsThatNobodyAnswersKeepLessOfAWindow() {
        Instant window = calls.window().plus(Duration.ofDays(1));
        int before = selling().kept(window).department();
        for (int each = 0; each < 12; each++) {
            attempt(Outcome.NO_ANSWER);
        }
        attempt(Outcome.CONNECTED);
        attempt(Outcome.VOICEMAIL);
        owner.tick();
        assertThat(owner.usual(SITE.site()).noAnswer(CARDS.department())).isCloseTo(16 / 34.0, within(0.01));
        assertThat(selling().kept(window).department()).isLessThan(before);
    }

    /** What was learned survives the node that learned it, and is read by all others meanwhile. */
    @Test
    @SuppressWarnings("try") // the first owner goes before the second
    void theNextOwnerGoesOnFromWhatWasLearned() {
        owner.close();
        attempt(Outcome.NO_ANSWER);
        LiveEstimates first = live("first");
        try (LiveEstimates second = live("second")) {
            double absent;
            try (first) {
                for (int minute = 0; minute < 5; minute++) {
                    double before = usual(first);
                    SITE.pass(Duration.ofMinutes(1));
                    Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> usual(first) < before);
                }
                Awaitility.await()
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> Math.abs(usual(second) - usual(first)) < 1e-3);
                absent = usual(second);
            }
            SITE.pass(Duration.ofMinutes(1));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> usual(second) < absent - 1e-4);
            assertThat(second.usual(SITE.site()).noAnswer(CARDS.department())).isCloseTo(5 / 21.0, within(1e-3));
        }
    }

    private LiveEstimates live(String name) {
        LiveEstimates node = new LiveEstimates(
                SITE.estimators(),
                SITE.promises(),
                id -> CompletableFuture.completedStage(Optional.of(plan)),
                name,
                () -> Instant.ofEpochMilli(SITE.now()),
                scheduler);
        node.lookAfter(SITE.site());
        return node;
    }

    /** What is learned of one hour says nothing of the next. */
    private static void toTheNextHour() {
        long hour = Duration.ofHours(1).toMillis();
        SITE.pass(Duration.ofMillis(hour - SITE.now() % hour));
    }

    private void pass(int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            SITE.pass(Duration.ofMinutes(1));
            owner.tick();
        }
    }

    private double usual(SteppedEstimates node) {
        return present(node.usual(SITE.site()));
    }

    private double usual(LiveEstimates node) {
        return present(node.usual(SITE.site()));
    }

    /** At this hour of the week. */
    private double present(Usual usual) {
        return usual.present(CARDS.department(), plan.hourOfWeek(Instant.ofEpochMilli(SITE.now())));
    }

    private Selling selling() {
        return new Selling(site, CARDS, SEVEN, owner.usual(SITE.site()));
    }

    /** The window a day later, as a visitor is offered it. */
    private OfferedWindow tomorrow(Instant moment, SteppedEstimates node) {
        Callbacks callbacks = new Callbacks(
                SITE.callbacks(),
                new Routing(SITE.routing(), new NoConversations()),
                of -> CompletableFuture.completedStage(SEVEN),
                node::usual,
                () -> Instant.ofEpochMilli(SITE.now()));
        Instant day = moment.plus(Duration.ofDays(1));
        return await(callbacks.windows(new Callbacks.Wish(site, CARDS, false, new QuietHours(List.of())))).stream()
                .filter(window -> !window.start().isBefore(day))
                .findFirst()
                .orElseThrow();
    }

    private void attempt(Outcome outcome) {
        HoldRequest booked = calls.booked(calls.window(), NUMBER + numbers++);
        calls.until(booked.window());
        AgentId agent = SITE.available(1, CARDS);
        SITE.accept(agent, SITE.offer(agent).offer());
        SITE.pass(USUAL_TIME);
        await(SITE.callbacks().settle(SITE.site(), agent, calls.conversation(booked), outcome, null));
        await(SITE.callbacks().cancel(SITE.site(), booked.callback(), booked.visitor()));
        SITE.setStatus(agent, AgentStatus.AWAY);
    }
}
