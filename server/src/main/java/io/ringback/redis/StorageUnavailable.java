package io.ringback.redis;

/** Redis did not answer: not connected, too late, too many calls waiting, or still loading after all retries. */
public final class StorageUnavailable extends StorageFailure {
    private static final long serialVersionUID = 1L;

    private final boolean outcomeUnknown;

    private StorageUnavailable(String message, boolean outcomeUnknown) {
        super(message);
        this.outcomeUnknown = outcomeUnknown;
    }

    /** A call that certainly had no effect: it never left, or Redis refused it. */
    static StorageUnavailable withoutEffect(String message) {
        return new StorageUnavailable(message, false);
    }

    /** A call that left and whose answer never came: Redis may have run it. */
    static StorageUnavailable unanswered(String message) {
        return new StorageUnavailable(message, true);
    }

    /**
     * Whether Redis may have carried out the call. Only a repeat under the same identity resolves it; this package never
     * repeats such a call by itself.
     */
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}
