package io.ringback.model.site;

import io.ringback.model.IncidentId;
import io.ringback.model.TopicId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Something that is wrong just now, that we know of, and that many people write about.
 *
 * @param id its slug
 * @param topics whom it concerns; empty: everybody
 * @param noticedAt when we noticed it
 * @param nextUpdateAt when we shall say more at the latest
 * @param text what is wrong and what is done about it, in every language of the site
 */
public record Incident(IncidentId id, Set<TopicId> topics, Instant noticedAt, Instant nextUpdateAt, Translated text) {
    public Incident {
        topics = Set.copyOf(topics);
    }

    /** Whether it concerns somebody with this topic, or with none. */
    public boolean concerns(Optional<TopicId> topic) {
        return topics.isEmpty() || topic.filter(topics::contains).isPresent();
    }

    /** Whether the time at which we wanted to say more has passed. */
    public boolean isLate(Instant now) {
        return now.isAfter(nextUpdateAt);
    }
}
