package io.ringback.delivery;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

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
        return watched(ear);
    }

    /** A feed that gave up would leave everybody at the topic deaf: it is asked again as long as somebody is there. */
    private CompletionStage<Void> watched(Ear ear) {
        CompletionStage<Void> asked = ear.takeUnwatched();
        if (asked != null) {
            asked.whenComplete((heard, failure) -> {
                if (failure != null) {
                    listenAgain(ear);
                }
            });
        }
        return ear.ready();
    }

    private void listenAgain(Ear ear) {
        Ear still = ears.computeIfPresent(ear.topic, (topic, present) -> {
            if (present == ear) {
                ear.ask(feed);
            }
            return present;
        });
        if (still == ear) {
            // what happened while nobody heard it is made up for by one nudge
            watched(ear).thenRun(ear::nudge);
        }
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
        private final Topic topic;
        private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
        private CompletionStage<Void> ready;
        private boolean watched;

        Ear(Topic topic, NudgeFeed feed) {
            this.topic = topic;
            this.ready = feed.listen(topic, this::nudge);
        }

        synchronized void ask(NudgeFeed feed) {
            ready = feed.listen(topic, this::nudge);
            watched = false;
        }

        synchronized CompletionStage<Void> ready() {
            return ready;
        }

        /** The feed's answer, for the first who asks; nobody else has to watch it. */
        synchronized @Nullable CompletionStage<Void> takeUnwatched() {
            boolean first = !watched;
            watched = true;
            return first ? ready : null;
        }

        private void nudge() {
            listeners.forEach(Runnable::run);
        }
    }
}
