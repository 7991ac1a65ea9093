package io.ringback.waiting.hold;

import io.ringback.model.TopicId;
import io.ringback.model.site.WaitStage;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who waits, as far as the choice of a hold message goes.
 *
 * @param topic what they write about; empty when they chose none
 * @param since when they came
 * @param again whether they had another contact with us in the seven days before
 * @param promiseAt until when we said that somebody would be there; empty when nothing was said
 * @param pages addresses of the pages they came from
 */
public record Waiter(
        Optional<TopicId> topic, Instant since, boolean again, Optional<Instant> promiseAt, Set<String> pages) {
    public Waiter {
        pages = Set.copyOf(pages);
    }

    /** Whether the time we promised has passed. */
    public boolean isOverdue(Instant now) {
        return promiseAt.filter(now::isAfter).isPresent();
    }

    /** How long they have waited. */
    public WaitStage stage(Instant now) {
        return WaitStage.after(Duration.between(since, now));
    }
}
