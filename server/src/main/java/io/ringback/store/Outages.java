package io.ringback.store;

import io.ringback.model.StorageOutage;
import io.ringback.redis.CommandRefused;
import io.ringback.redis.StorageFailure;
import io.ringback.redis.StorageFull;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Puts failures of Redis into the words that the features know. */
public final class Outages {
    private Outages() {}

    /** The same stage, failing with {@link StorageOutage} where it failed with a {@link StorageFailure}. */
    public static <T> CompletionStage<T> named(CompletionStage<T> stage) {
        return stage.exceptionallyCompose(failure -> CompletableFuture.failedFuture(named(failure)));
    }

    private static Throwable named(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof StorageFailure storage) {
            return new StorageOutage(kind(storage), String.valueOf(storage.getMessage()));
        }
        return cause;
    }

    private static StorageOutage.Kind kind(StorageFailure failure) {
        if (failure instanceof StorageFull) {
            return StorageOutage.Kind.FULL;
        }
        return failure instanceof CommandRefused ? StorageOutage.Kind.FAULT : StorageOutage.Kind.RETRY;
    }
}
