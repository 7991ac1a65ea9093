package io.ringback.store.routing;

import io.ringback.callback.Booking;
import io.ringback.callback.Contact;
import io.ringback.callback.PhoneNumber;
import io.ringback.callback.TurnRequest;
import io.ringback.model.CallbackId;
import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import io.ringback.store.ServerClock;
import java.util.Optional;
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
        return tag.run(SCRIPT, site, args).thenApply(BookTurnScript::booking);
    }

    private static Booking booking(Reply answer) {
        String outcome = answer.at(0).text();
        return switch (outcome) {
            case "booked" -> new Booking.Booked(new ConversationId(answer.at(1).text()));
            case "gone" -> new Booking.Gone();
            case "already" ->
                new Booking.Already(
                        Optional.ofNullable(SiteTag.textOrNull(answer.at(1))).map(CallbackId::new));
            case "active" -> new Booking.Talking();
            default -> throw new IllegalStateException(SCRIPT + " answered " + outcome);
        };
    }
}
