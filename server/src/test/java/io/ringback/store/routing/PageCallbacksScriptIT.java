package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.callback.HoldRequest;
import io.ringback.callback.Outcome;
import io.ringback.callback.oversight.CallFigures;
import io.ringback.callback.oversight.CallbackEntry;
import io.ringback.callback.oversight.CallbackPage;
import io.ringback.callback.oversight.CallbackQuery;
import io.ringback.callback.oversight.Steered;
import io.ringback.model.AgentId;
import io.ringback.model.CallbackId;
import io.ringback.model.DepartmentId;
import io.ringback.model.callback.CallbackState;
import io.ringback.routing.WrapUp;
import io.ringback.waiting.ledger.HourScore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The day of a supervisor: what presses first, then by the clock, page by page; and what came of it all. */
final class PageCallbacksScriptIT {
    private static final long HOUR_MS = 3_600_000;
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final CallbackSite calls = new CallbackSite(SITE);

    @Test
    void whatIsLateComesFirstThenByTheClock() {
        Instant window = calls.window();
        HoldRequest late = calls.booked(window, "+38640123401");
        HoldRequest soon = calls.booked(window.plus(QUARTER), null);
        HoldRequest later = calls.booked(window.plus(QUARTER.multipliedBy(2)), "+38640123403");
        HoldRequest off = calls.booked(window, null);
        await(SITE.callbacks().cancel(SITE.site(), off.callback(), off.visitor()));
        calls.until(window);
        calls.until(window.plus(QUARTER));
        assertThat(ids(page(query(Optional.empty(), 50, Optional.of("open")))))
                .containsExactly(late.callback(), soon.callback(), later.callback());
        CallbackEntry first =
                page(query(Optional.empty(), 50, Optional.empty())).entries().get(0);
        assertThat(first.promise()).contains("late");
        assertThat(first.presses()).isTrue();
        assertThat(first.state()).isEqualTo(CallbackState.DUE);
        assertThat(first.phone()).isTrue();
        assertThat(first.name()).contains("Ana");
        assertThat(first.windowEnd() - first.window()).isEqualTo(QUARTER.toMillis());
        assertThat(first.apologised()).isPresent();
        assertThat(ids(page(query(Optional.empty(), 50, Optional.of("settled")))))
                .containsExactly(off.callback());
        assertThat(page(new CallbackQuery(
                                0,
                                Long.MAX_VALUE / 1000,
                                Optional.empty(),
                                50,
                                Optional.empty(),
                                Optional.of(new DepartmentId("elsewhere"))))
                        .entries())
                .isEmpty();
    }

    @Test
    void pagesGoOnWhereTheLastOneEndedAndMissNothing() {
        Instant window = calls.window();
        List<CallbackId> booked = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            booked.add(
                    calls.booked(window.plus(QUARTER.multipliedBy(i / 3)), null).callback());
        }
        List<CallbackId> seen = new ArrayList<>();
        CallbackPage page = page(query(Optional.empty(), 2, Optional.empty()));
        seen.addAll(ids(page));
        while (page.next().isPresent()) {
            CallbackPage.Next next = page.next().get();
            page = page(new CallbackQuery(
                    next.from(),
                    Long.MAX_VALUE / 1000,
                    Optional.of(next.after()),
                    2,
                    Optional.empty(),
                    Optional.empty()));
            assertThat(page.entries()).hasSizeLessThanOrEqualTo(2);
            seen.addAll(ids(page));
        }
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(booked);
    }

    @Test
    void saysWhoIsAskedAndWhomItWasGivenTo() {
        HoldRequest booked = calls.booked(calls.window(), "+38640123401");
        AgentId agent = SITE.available(1, CARDS);
        assertThat(await(SITE.oversight().reassign(SITE.site(), booked.callback(), Optional.of(agent), agent)))
                .isEqualTo(Steered.DONE);
        await(SITE.oversight().callNow(SITE.site(), booked.callback(), agent));
        CallbackEntry entry =
                page(query(Optional.empty(), 50, Optional.empty())).entries().get(0);
        assertThat(entry.state()).isEqualTo(CallbackState.RINGING);
        assertThat(entry.agent()).contains(new CallbackEntry.Person(agent, "Maja"));
        assertThat(entry.wanted()).contains(new CallbackEntry.Person(agent, "Maja"));
    }

    @Test
    void aSettledOneIsKnownByNameWhenItsPlaceIsGone() {
        HoldRequest booked = calls.booked(calls.window(), "+38640123401");
        calls.until(booked.window());
        AgentId agent = SITE.available(1, CARDS);
        SITE.accept(agent, SITE.offer(agent).offer());
        await(SITE.callbacks().settle(SITE.site(), agent, calls.conversation(booked), Outcome.WRONG_NUMBER, null));
        await(SITE.routing().finishWrapUp(SITE.site(), agent, calls.conversation(booked), new WrapUp(null, null)));
        assertThat(SITE.redis("EXISTS", SITE.keys().root() + ":p:" + calls.conversation(booked))
                        .strip())
                .isEqualTo("0");
        assertThat(page(query(Optional.empty(), 50, Optional.of("settled"))).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.name()).contains("Ana"));
        SITE.pass(Duration.ofDays(7));
        SITE.tick();
        assertThat(page(query(Optional.empty(), 50, Optional.of("settled"))).entries())
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.name()).as("erased with the number").isEmpty());
    }

    @Test
    void figuresCountWhatCameOfThemAndNoWait() {
        Instant window = calls.window();
        HoldRequest booked = calls.booked(window, "+38640123401");
        HoldRequest off = calls.booked(window, null);
        await(SITE.oversight().cancel(SITE.site(), off.callback(), AgentId.random()));
        calls.until(window);
        AgentId agent = SITE.available(1, CARDS);
        SITE.pass(Duration.ofSeconds(20));
        SITE.accept(agent, SITE.offer(agent).offer());
        await(SITE.callbacks().settle(SITE.site(), agent, calls.conversation(booked), Outcome.NO_ANSWER, null));
        await(SITE.oversight().callNow(SITE.site(), booked.callback(), agent));
        SITE.accept(agent, SITE.offer(agent).offer());
        await(SITE.callbacks().settle(SITE.site(), agent, calls.conversation(booked), Outcome.CONNECTED, null));
        List<HourScore> scores = await(SITE.ledger().scores(SITE.site(), window.toEpochMilli() / HOUR_MS, 1));
        CallFigures figures = CallFigures.of(scores);
        assertThat(figures.count("booked")).isEqualTo(2);
        assertThat(figures.count("kept")).isEqualTo(1);
        assertThat(figures.count("cancelled")).isEqualTo(1);
        assertThat(figures.keptRate()).hasValue(1);
        assertThat(figures.attempts()).isEqualTo(2);
        assertThat(figures.connectRate()).hasValue(0.5);
        assertThat(figures.meanSeconds().orElseThrow()).isBetween(20.0, 25.0);
        assertThat(figures.p95Seconds().orElseThrow()).isBetween(15.0, 30.0);
        assertThat(scores)
                .allSatisfy(score -> assertThat(score.questions())
                        .as("waits of callbacks are in no figure of waits")
                        .isZero());
    }

    private static List<CallbackId> ids(CallbackPage page) {
        return page.entries().stream().map(CallbackEntry::id).toList();
    }

    private static CallbackQuery query(Optional<CallbackId> after, int most, Optional<String> state) {
        return new CallbackQuery(0, Long.MAX_VALUE / 1000, after, most, state, Optional.empty());
    }

    private CallbackPage page(CallbackQuery query) {
        return await(SITE.oversight().page(SITE.site(), query));
    }
}
