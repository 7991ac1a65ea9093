package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;

import io.ringback.callback.BookRequest;
import io.ringback.callback.Booking;
import io.ringback.callback.CallbackRecord;
import io.ringback.callback.Contact;
import io.ringback.callback.Hold;
import io.ringback.callback.HoldRequest;
import io.ringback.callback.PhoneNumber;
import io.ringback.callback.SellingBounds;
import io.ringback.callback.TurnRequest;
import io.ringback.model.CallbackId;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.VisitorId;
import io.ringback.model.callback.CallbackState;
import io.ringback.routing.Decision;
import io.ringback.routing.PlaceRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Callbacks of a test's site. */
final class CallbackSite {
    static final SellingBounds MANY = new SellingBounds(100, 100);
    static final SellingBounds ONE = new SellingBounds(1, 1);
    static final ZoneId ZONE = ZoneId.of("Europe/Ljubljana");
    private static final String CONSENT = "You may call me.";

    private final SiteRedis site;

    CallbackSite(SiteRedis site) {
        this.site = site;
    }

    RedisCallbacks store() {
        return site.callbacks();
    }

    /** The begin of a window about an hour from now. */
    Instant window() {
        long quarter = Duration.ofMinutes(15).toMillis();
        return Instant.ofEpochMilli((site.now() / quarter + 4) * quarter);
    }

    HoldRequest request(VisitorId visitor, Instant window, SellingBounds bounds) {
        return new HoldRequest(CallbackId.random(), visitor, CARDS, window, 1, false, bounds);
    }

    Hold hold(HoldRequest request) {
        return await(store().hold(site.site(), request));
    }

    /** A form with a number to call, an address for news, or both. */
    BookRequest form(HoldRequest hold, @Nullable String number, @Nullable String mail) {
        return form(
                hold.callback(), hold.visitor(), new Contact(number == null ? null : new PhoneNumber(number), mail));
    }

    BookRequest form(HoldRequest hold, @Nullable String number, String mail, String language) {
        BookRequest form = form(hold, number, mail);
        return new BookRequest(
                form.callback(),
                form.visitor(),
                form.contact(),
                form.consent(),
                form.address(),
                form.zone(),
                language,
                form.conversation(),
                form.topic(),
                form.name(),
                form.question());
    }

    BookRequest form(CallbackId callback, VisitorId visitor, @Nullable String number) {
        return form(callback, visitor, new Contact(number == null ? null : new PhoneNumber(number), null));
    }

    private static BookRequest form(CallbackId callback, VisitorId visitor, Contact contact) {
        return new BookRequest(
                callback,
                visitor,
                contact,
                CONSENT,
                "127.0.0.1",
                ZONE,
                "en",
                ConversationId.random(),
                null,
                "Ana",
                "My card was declined");
    }

    Decision<Booking> book(CallbackId callback, VisitorId visitor, @Nullable String number) {
        return await(store().book(site.site(), form(callback, visitor, number)));
    }

    /** A callback of somebody new in the window; by phone where there is a number. */
    HoldRequest booked(Instant window, @Nullable String number) {
        HoldRequest request = request(VisitorId.random(), window, MANY);
        hold(request);
        Decision<Booking> booking = book(request.callback(), request.visitor(), number);
        if (!(booking.answer() instanceof Booking.Booked)) {
            throw new AssertionError(booking.toString());
        }
        return request;
    }

    /** Who waits would be called at their turn, which they were told is by then. */
    TurnRequest turn(PlaceRequest place, @Nullable String number, Duration told) {
        return turn(place, number, null, told);
    }

    TurnRequest turn(PlaceRequest place, @Nullable String number, @Nullable String mail, Duration told) {
        return new TurnRequest(
                CallbackId.random(),
                place.visitor(),
                new Contact(number == null ? null : new PhoneNumber(number), mail),
                CONSENT,
                "127.0.0.1",
                ZONE,
                "en",
                Instant.ofEpochMilli(site.now()).plus(told).truncatedTo(ChronoUnit.SECONDS));
    }

    Booking bookTurn(TurnRequest request) {
        return await(store().bookTurn(site.site(), request));
    }

    CallbackRecord record(VisitorId visitor) {
        return await(store().of(site.site(), visitor)).orElseThrow();
    }

    CallbackState state(CallbackId callback) {
        return CallbackState.parse(site.redis("HGET", site.keys().root() + ":b:" + callback, "state")
                .strip());
    }

    /** How the promise of a callback at somebody's turn stands. */
    String promise(TurnRequest request) {
        String id = "callback:" + request.callback() + ":" + request.by().getEpochSecond();
        return site.redis("HGET", site.keys().root() + ":promise:" + id, "state")
                .strip();
    }

    ConversationId conversation(HoldRequest request) {
        return new ConversationId(field(request, "conversation"));
    }

    /** As it is kept; it must be open. */
    CallbackRecord record(HoldRequest request) {
        return await(store().of(site.site(), request.visitor())).orElseThrow();
    }

    CallbackState state(HoldRequest request) {
        return CallbackState.parse(field(request, "state"));
    }

    private String field(HoldRequest request, String name) {
        return site.redis("HGET", site.keys().root() + ":b:" + request.callback(), name)
                .strip();
    }

    SellingBounds sold(Lane lane, Instant window) {
        return await(store().sold(site.site(), lane, List.of(window))).get(0);
    }

    /** Lets time go on to this moment, with a tick then. */
    void until(Instant moment) {
        site.pass(Duration.ofMillis(moment.toEpochMilli() - site.now()));
        site.tick();
    }
}
