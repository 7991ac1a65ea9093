package io.ringback.delivery;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Shares one ear per topic among everybody on this node who wants to hear of it. Safe to call from any thread. */
public final class Nudges {
    private final ConcurrentMap<Topic, Ear> ears = new ConcurrentHashMap<>();
    private final NudgeFeed feed;

    /** Nudges that come through {@code feed}. */
    public Nudges(NudgeFeed feed) {
        this.feed = feed;
    }

    /**
     * Calls {@code onNudge} at each change until {@link #unlisten} is called with the same two.
     *
     * @return completes when no change from then on is missed
     */
    public CompletionStage<Void> listen(Topic topic, Runnable onNudge) {
        Ear ear = ears.compute(topic, (key, present) -> {
            Ear heard = present == null ? new Ear(key, feed) : present;
            heard.listeners.add(onNudge);
            return heard;
        });
        return ear.ready;
    }

    /** Stops calling {@code onNudge}. */
    public void unlisten(Topic topic, Runnable onNudge) {
        ears.computeIfPresent(topic, (key, ear) -> {
            ear.listeners.remove(onNudge);
            if (!ear.listeners.isEmpty()) {
                return ear;
            }
            feed.unlisten(key);
            return null;
        });
    }

    private static final class Ear {
        private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
        private final CompletionStage<Void> ready;

        Ear(Topic topic, NudgeFeed feed) {
            ready = feed.listen(topic, this::nudge);
        }

        private void nudge() {
            listeners.forEach(Runnable::run);
        }
    }
}
