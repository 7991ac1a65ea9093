package io.ringback.store.routing;

import io.ringback.callback.Booking;
import io.ringback.model.CallbackId;
import io.ringback.model.ConversationId;
import io.ringback.redis.Reply;
import java.util.Optional;

/** What a script answers that promises to call back: {@code callback/book_callback.lua} and {@code callback/book_turn.lua}. */
final class BookingAnswer {
    private BookingAnswer() {}

    static Booking read(Reply answer) {
        String outcome = answer.at(0).text();
        return switch (outcome) {
            case "booked" -> new Booking.Booked(new ConversationId(answer.at(1).text()));
            case "gone" -> new Booking.Gone();
            case "already" ->
                new Booking.Already(
                        Optional.ofNullable(SiteTag.textOrNull(answer.at(1))).map(CallbackId::new));
            case "active" -> new Booking.Talking();
            default -> throw new IllegalStateException("a booking was answered with " + outcome);
        };
    }
}
