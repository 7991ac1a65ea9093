package io.ringback.store.routing;

import io.ringback.callback.BookRequest;
import io.ringback.callback.Booking;
import io.ringback.callback.Contact;
import io.ringback.callback.PhoneNumber;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.routing.Decision;
import io.ringback.store.ServerClock;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@code callback/book_callback.lua}. */
final class BookCallbackScript {
    private static final LuaScript SCRIPT = LuaScript.load("callback/book_callback");

    private final SiteTag tag;

    BookCallbackScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Decision<Booking>> run(SiteId site, BookRequest request) {
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
                .add(request.conversation().value())
                .add(SiteTag.orEmpty(request.topic()))
                .add(SiteTag.orEmpty(request.name()))
                .add(request.question())
                .add(SiteTag.orEmpty(contact.mail()))
                .add(SiteTag.orEmpty(contact.mailHash()))
                .add(request.address());
        return tag.run(SCRIPT, site, args)
                .thenApply(answer -> new Decision<>(BookingAnswer.read(answer), StepEntry.last(answer, 3)));
    }
}
