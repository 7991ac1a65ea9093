package io.ringback.redis;

import java.util.Optional;
import java.util.concurrent.CompletionException;

/**
 * A call to Redis that was not answered as asked. The kinds are closed: a caller either tells the person to try again
 * ({@link StorageUnavailable}, {@link StorageFull}, {@link StorageReadOnly}) or has found a fault in this program
 * ({@link CommandRefused}).
 *
 * <p>These are outcomes of a running system rather than surprises, so they carry no stack trace: thousands may be made in the
 * second in which Redis goes away.
 */
public abstract sealed class StorageFailure extends RuntimeException
        permits StorageUnavailable, StorageFull, StorageReadOnly, CommandRefused {
    private static final long serialVersionUID = 1L;

    StorageFailure(String message) {
        super(message, null, false, false);
    }

    /** The storage failure behind the failure of a stage: stages made from others wrap it. */
    public static Optional<StorageFailure> in(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        return cause instanceof StorageFailure storage ? Optional.of(storage) : Optional.empty();
    }
}
