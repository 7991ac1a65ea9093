package io.ringback.waiting.hold;

import io.ringback.waiting.Standing;

/** One connection, as those who choose hold messages know it. Safe to call from any thread. */
public interface HoldLink {
    /** Where the visitor stands now. */
    void stands(Standing standing);

    /** The connection is gone. */
    void close();
}
