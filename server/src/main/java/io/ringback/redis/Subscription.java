package io.ringback.redis;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One channel that somebody wants to hear. After it is made, only the event loop of its lane touches what can change. */
final class Subscription {
    private final String channel;
    private final ShardedPubSub.Handler handler;
    private final int lane;
    private final long madeAt = System.nanoTime();
    private final CompletableFuture<Void> first = new CompletableFuture<>();

    private @Nullable MessageLink link;
    private boolean confirmed;
    private boolean ended;
    private long askedAt;
    private boolean looked;

    Subscription(String channel, ShardedPubSub.Handler handler, int lane) {
        this.channel = channel;
        this.handler = handler;
        this.lane = lane;
    }

    String channel() {
        return channel;
    }

    ShardedPubSub.Handler handler() {
        return handler;
    }

    int lane() {
        return lane;
    }

    /** Completed when Redis confirmed it for the first time. */
    CompletableFuture<Void> first() {
        return first;
    }

    @Nullable
    MessageLink link() {
        return link;
    }

    void attach(@Nullable MessageLink chosen) {
        link = chosen;
        confirmed = false;
    }

    void asked(long now) {
        askedAt = now;
    }

    /** How long ago Redis was asked, in nanoseconds. */
    long waiting(long now) {
        return now - askedAt;
    }

    boolean confirmed() {
        return confirmed;
    }

    void lost() {
        confirmed = false;
    }

    /** Redis confirmed it: the first time somebody waits for that, later on a gap has closed behind us. */
    void confirm() {
        if (confirmed) {
            return;
        }
        confirmed = true;
        if (!first.complete(null)) {
            handler.onGap();
        }
    }

    boolean ended() {
        return ended;
    }

    /** Somebody stopped listening. */
    void end() {
        ended = true;
        first.cancel(false);
    }

    /** Whether nobody ever confirmed it for so long. */
    boolean isLate(long now, long limitNanos) {
        return !first.isDone() && now - madeAt > limitNanos;
    }

    /** The first look may come right after the loop stood still, before it has read the confirmation. */
    boolean isFirstLook() {
        boolean is = !looked;
        looked = true;
        return is;
    }

    void giveUp() {
        ended = true;
        first.completeExceptionally(StorageUnavailable.withoutEffect("SSUBSCRIBE " + channel + " was not confirmed"));
    }
}
