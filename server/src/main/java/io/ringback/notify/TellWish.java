package io.ringback.notify;

import java.time.Instant;
import java.util.Optional;

/**
 * How a visitor asked to be told outside the page.
 *
 * @param language what they read
 * @param mail their address, with the time they consented
 * @param push their browser's subscription as JSON, with the time they consented
 */
public record TellWish(String language, Optional<Given> mail, Optional<Given> push) {
    /** Nobody asked for anything. */
    public static final TellWish NONE = new TellWish("", Optional.empty(), Optional.empty());

    /** An address somebody gave, and when. */
    public record Given(String address, Instant at) {
        /** Never shows the address: this ends up in logs. */
        @Override
        public String toString() {
            return "Given[" + at + "]";
        }
    }

    /** The address of a channel, if they still want to be told by it. */
    public Optional<String> address(String channel) {
        Optional<Given> given = switch (channel) {
            case OutboxEntry.MAIL -> mail;
            case OutboxEntry.PUSH -> push;
            default -> Optional.empty();
        };
        return given.map(Given::address);
    }
}
