package io.ringback.notify;

import java.time.Duration;
import java.util.Optional;

/** What became of one try to send something. */
public sealed interface Delivery {
    /** The other side took it. */
    record Sent() implements Delivery {}

    /**
     * It may work later.
     *
     * @param why in words, for operators; names no person
     * @param after what the other side asked to wait, if it did
     */
    record Later(String why, Optional<Duration> after) implements Delivery {}

    /**
     * It will never work.
     *
     * @param why in words, for operators; names no person
     */
    record Refused(String why) implements Delivery {}

    /** It is no longer wanted, or nobody is there any more: nothing is left to do. */
    record Moot() implements Delivery {}

    /** It may work later, by our own measure. */
    static Delivery later(String why) {
        return new Later(why, Optional.empty());
    }
}
