package io.ringback.gateway.ws;

import io.ringback.gateway.limit.Limit;
import io.ringback.gateway.limit.Limits;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The points in time one WebSocket must not pass; all in ns of its loop's clock. */
final class Deadlines {
    private static final long NEVER = Long.MIN_VALUE;

    private final Limits limits;
    private final long pingEvery;
    private final long authenticateBy;
    private final long endOfLife;
    private long heard;
    private long nextPing;
    private long stalledSince = NEVER;
    private long leaveAt = NEVER;
    private long goneBy = NEVER;

    Deadlines(Limits limits, long pingEvery, long now) {
        this.limits = limits;
        this.pingEvery = pingEvery;
        this.authenticateBy = now + limits.nanos(Limit.AUTHENTICATE_MILLIS);
        long lifetime = limits.nanos(Limit.LIFETIME_MILLIS);
        this.endOfLife = now + lifetime - ThreadLocalRandom.current().nextLong(lifetime / 10 + 1);
        this.heard = now;
        this.nextPing = now + pingEvery;
    }

    /** Something came from the client. */
    void heard(long now) {
        heard = now;
    }

    /** The outbound queue filled up or emptied. */
    void writable(boolean writable, long now) {
        stalledSince = writable ? NEVER : now;
    }

    /** The node leaves; this connection goes at a moment of its own. */
    void leaveAt(long time) {
        leaveAt = time;
    }

    /** Whether that moment was set. */
    boolean isLeaving() {
        return leaveAt != NEVER;
    }

    /** Whether that moment has come. */
    boolean mustLeave(long now) {
        return leaveAt != NEVER && now - leaveAt >= 0;
    }

    /** The close frame was sent. */
    void closing(long now) {
        goneBy = now + limits.nanos(Limit.CLOSE_MILLIS);
    }

    /** Whether the client had its time to close. */
    boolean mustBeGone(long now) {
        return goneBy != NEVER && now - goneBy >= 0;
    }

    /** Whether a ping is due; if so, the next one is set. */
    boolean takePing(long now) {
        if (now - nextPing < 0) {
            return false;
        }
        nextPing = now + pingEvery;
        return true;
    }

    /** The limit that was passed, or null. */
    @Nullable
    Limit passed(long now, boolean authenticated) {
        if (!authenticated && now - authenticateBy >= 0) {
            return Limit.AUTHENTICATE_MILLIS;
        }
        if (stalledSince != NEVER && now - stalledSince >= limits.nanos(Limit.STALLED_MILLIS)) {
            return Limit.STALLED_MILLIS;
        }
        if (now - heard >= limits.nanos(Limit.IDLE_MILLIS)) {
            return Limit.IDLE_MILLIS;
        }
        return now - endOfLife >= 0 ? Limit.LIFETIME_MILLIS : null;
    }
}
