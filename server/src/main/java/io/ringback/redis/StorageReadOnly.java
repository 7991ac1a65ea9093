package io.ringback.redis;

/**
 * Redis refused a write and still answers reads: it cannot save to disk (MISCONF), too few replicas follow (NOREPLICAS), or the
 * server is a replica (READONLY) and stayed one for as long as calls are retried. Nothing was changed.
 */
public final class StorageReadOnly extends StorageFailure {
    private static final long serialVersionUID = 1L;

    StorageReadOnly(String message) {
        super(message);
    }
}
