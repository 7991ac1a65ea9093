package io.ringback.delivery;

import java.util.concurrent.CompletionStage;

/** Where nudges come from. */
public interface NudgeFeed {
    /**
     * Starts to listen.
     *
     * @param onNudge called on an event loop at each change, and whenever one may have been missed
     * @return completes when no change from then on is missed
     */
    CompletionStage<Void> listen(Topic topic, Runnable onNudge);

    /** Stops listening. */
    void unlisten(Topic topic);
}
