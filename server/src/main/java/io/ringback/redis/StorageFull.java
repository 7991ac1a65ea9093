package io.ringback.redis;

/** Redis reached its memory limit and refused the write; nothing was changed. Reads still work. */
public final class StorageFull extends StorageFailure {
    private static final long serialVersionUID = 1L;

    StorageFull(String message) {
        super(message);
    }
}
