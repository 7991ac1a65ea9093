package io.ringback.redis;

/** Redis answered with an error that no retry mends: a wrong command, a failing script. A fault of this program. */
public final class CommandRefused extends StorageFailure {
    private static final long serialVersionUID = 1L;

    CommandRefused(String message) {
        super(message);
    }
}
