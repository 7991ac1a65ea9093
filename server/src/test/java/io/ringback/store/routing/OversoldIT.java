package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.callback.BookRequest;
import io.ringback.callback.Booking;
import io.ringback.callback.CallbackRecord;
import io.ringback.callback.Callbacks;
import io.ringback.callback.HoldRequest;
import io.ringback.callback.PhoneRules;
import io.ringback.callback.Staff;
import io.ringback.callback.outlook.Outlooks;
import io.ringback.callback.outlook.OversoldRounds;
import io.ringback.callback.outlook.OversoldWindow;
import io.ringback.callback.oversight.Oversight;
import io.ringback.config.site.SiteReader;
import io.ringback.model.VisitorId;
import io.ringback.model.site.Site;
import io.ringback.notify.OutboxEntry;
import io.ringback.routing.Routing;
import io.ringback.store.notify.RedisOutbox;
import io.ringback.waiting.habit.Usual;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The plan changes after windows were sold: supervisors see it, and who booked last is asked, once, and before the window. */
final class OversoldIT {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final CallbackSite calls = new CallbackSite(SITE);
    private final List<Staff> staff =
            new ArrayList<>(Collections.nCopies(14, new Staff(3, List.of(CARDS, CARDS.general()))));
    private final InstantSource clock = () -> Instant.ofEpochMilli(SITE.now());
    private final Callbacks callbacks = new Callbacks(
            SITE.callbacks(),
            new Routing(SITE.routing(), new NoConversations()),
            of -> CompletableFuture.completedStage(List.copyOf(staff)),
            of -> Usual.UNKNOWN,
            clock);
    private final Oversight oversight = new Oversight(
            SITE.oversight(), callbacks, new Routing(SITE.routing(), new NoConversations()), new PhoneRules(), clock);
    private final Outlooks outlooks = new Outlooks(new RedisOutlook(SITE.tag()), callbacks, clock);
    private final OversoldRounds rounds =
            new OversoldRounds(outlooks, new RedisOutlook(SITE.tag()), callbacks, oversight, clock);

    @Test
    void whoBookedLastIsAskedOnceForTheNearestWindow() {
        Instant window = calls.window();
        List<HoldRequest> booked = tenBooked(window);
        assertThat(oversold()).as("fourteen agents").isEmpty();

        fourAgentsAreLeft();
        assertThat(oversold()).singleElement().satisfies(over -> {
            assertThat(over.start()).isEqualTo(window);
            assertThat(over.promised()).isEqualTo(10);
            assertThat(over.keepable()).isEqualTo(7);
            assertThat(over.asked()).isZero();
        });
        assertThat(look()).as("it may be corrected in a minute").isZero();
        assertThat(look()).as("within a minute").isZero();
        SITE.pass(MINUTE);
        assertThat(look()).isEqualTo(3);
        for (HoldRequest last : booked.subList(7, 10)) {
            assertThat(record(last).window()).as("the old one holds").isEqualTo(window);
            assertThat(record(last).proposed()).isNotNull().isNotEqualTo(window);
        }
        assertThat(booked.subList(0, 7))
                .allSatisfy(first -> assertThat(record(first).proposed()).isNull());
        SITE.pass(MINUTE);
        assertThat(look()).as("nobody is asked twice").isZero();
        assertThat(oversold().get(0).asked()).isEqualTo(3);
    }

    @Test
    void theyReadItInTheirLanguageAndDecide() {
        List<HoldRequest> booked = tenBooked(calls.window());
        fourAgentsAreLeft();
        left();
        look();
        SITE.pass(MINUTE);
        look();
        HoldRequest last = booked.get(9);
        List<OutboxEntry> news = left();
        assertThat(news).extracting(OutboxEntry::what).containsOnly("callback_crowded");
        assertThat(news)
                .hasSize(3)
                .filteredOn(
                        entry -> entry.text("callback").equals(last.callback().value()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.to()).isEqualTo("v9@example.org");
                    assertThat(entry.text("language")).isEqualTo("sl");
                    assertThat(entry.text("at"))
                            .isNotEqualTo(Long.toString(last.window().toEpochMilli()));
                });
        Instant other = Objects.requireNonNull(record(last).proposed());
        await(SITE.callbacks().move(SITE.site(), last.callback(), last.visitor(), other, 1, CallbackSite.MANY));
        await(SITE.callbacks()
                .keepWindow(SITE.site(), booked.get(8).callback(), booked.get(8).visitor()));
        assertThat(oversold()).singleElement().satisfies(over -> {
            assertThat(over.promised()).isEqualTo(9);
            assertThat(over.asked())
                    .as("one keeps the time, one has not answered")
                    .isEqualTo(2);
        });
        SITE.pass(MINUTE);
        assertThat(look()).isZero();
    }

    @Test
    void aPlanThatIsCorrectedAtOnceTroublesNobody() {
        tenBooked(calls.window());
        fourAgentsAreLeft();
        look();
        staff.addAll(Collections.nCopies(10, staff.get(0)));
        SITE.pass(MINUTE);
        assertThat(look()).isZero();
        assertThat(oversold()).isEmpty();
    }

    @Test
    void halfAnHourBeforeItIsTooLateToAsk() {
        Instant window = calls.window();
        tenBooked(window);
        fourAgentsAreLeft();
        calls.until(window.minus(Duration.ofMinutes(20)));
        look();
        SITE.pass(MINUTE);
        assertThat(look()).isZero();
        assertThat(oversold()).as("supervisors see it all the same").hasSize(1);
    }

    /** In the order of their booking, by mail and in Slovene. */
    private List<HoldRequest> tenBooked(Instant window) {
        List<HoldRequest> booked = new ArrayList<>();
        for (int each = 0; each < 10; each++) {
            HoldRequest hold = calls.request(VisitorId.random(), window, CallbackSite.MANY);
            calls.hold(hold);
            BookRequest form = calls.form(hold, null, "v" + each + "@example.org", "sl");
            assertThat(await(SITE.callbacks().book(SITE.site(), form)).answer()).isInstanceOf(Booking.Booked.class);
            booked.add(hold);
            SITE.pass(Duration.ofSeconds(1));
        }
        return booked;
    }

    private void fourAgentsAreLeft() {
        staff.subList(4, staff.size()).clear();
    }

    private CallbackRecord record(HoldRequest booked) {
        return calls.record(booked);
    }

    private List<OversoldWindow> oversold() {
        Instant now = clock.instant();
        return await(outlooks.oversold(site(), now, now.plus(Duration.ofDays(1))));
    }

    private int look() {
        return await(rounds.look(site()));
    }

    private static List<OutboxEntry> left() {
        RedisOutbox outbox = new RedisOutbox(SITE.tag());
        List<OutboxEntry> all = await(outbox.lease(SITE.site(), "node", 100)).entries();
        all.forEach(entry -> await(outbox.sent(SITE.site(), entry.id(), "node")));
        return all;
    }

    private static Site site() {
        return new SiteReader().parse("""
                        {"id": "%s", "name": {"en": "Bank"}, "languages": ["en"],
                         "departments": [{"id": "cards", "name": {"en": "Cards"}}]}
                        """.formatted(SITE.site().value())).orElseThrow();
    }
}
