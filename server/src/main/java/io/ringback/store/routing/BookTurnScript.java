package io.ringback.store.routing;

import io.ringback.callback.Booking;
import io.ringback.callback.Contact;
import io.ringback.callback.PhoneNumber;
import io.ringback.callback.TurnRequest;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.store.ServerClock;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@code callback/book_turn.lua}. */
final class BookTurnScript {
    private static final LuaScript SCRIPT = LuaScript.load("callback/book_turn");

    private final SiteTag tag;

    BookTurnScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Booking> run(SiteId site, TurnRequest request) {
        Contact contact = request.contact();
        @Nullable PhoneNumber number = contact.number();
        Args args = tag.args(ServerClock.NOW)
                .add(request.callback().value())
                .add(request.visitor().value())
                .add(number == null ? "chat" : "phone")
                .add(number == null ? "" : number.value())
                .add(SiteTag.orEmpty(contact.numberHash()))
                .add(request.consent())
                .add(request.zone().getId())
                .add(request.language())
                .add(request.by().toEpochMilli())
                .add(SiteTag.orEmpty(contact.mail()))
                .add(SiteTag.orEmpty(contact.mailHash()))
                .add(request.address());
        return tag.run(SCRIPT, site, args).thenApply(BookingAnswer::read);
    }
}
