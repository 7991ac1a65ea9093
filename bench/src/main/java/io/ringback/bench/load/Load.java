package io.ringback.bench.load;

import java.time.Duration;

/**
 * How a round loads its target.
 *
 * @param kind what drives the senders
 * @param amount open loop: messages a second over all pairs; closed loop: messages in flight per pair
 * @param warmUp sent but not recorded
 * @param measured recorded span
 */
public record Load(Kind kind, int amount, Duration warmUp, Duration measured) {
    /** What decides when the next message is sent. */
    public enum Kind {
        /** The clock: a slow answer delays no later message, and its latency counts from the time it was due. */
        OPEN,
        /** The answers: each completed message makes room for the next one. */
        CLOSED
    }

    /** An open loop of this many messages a second. */
    public static Load open(int perSecond, Duration warmUp, Duration measured) {
        return new Load(Kind.OPEN, perSecond, warmUp, measured);
    }

    /** A closed loop with this many messages in flight per pair. */
    public static Load closed(int inFlight, Duration warmUp, Duration measured) {
        return new Load(Kind.CLOSED, inFlight, warmUp, measured);
    }

    /** Such as {@code 1,000/s} or {@code closed loop}. */
    public String label() {
        return kind == Kind.OPEN ? String.format("%,d/s", amount) : "closed loop";
    }
}
