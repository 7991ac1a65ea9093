package io.ringback.waiting.hold;

import io.ringback.model.HoldId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody has been told in this visit.
 *
 * @param messages every hold message
 * @param incident the incident on their screen
 * @param at when they were told something last
 */
public record Told(Set<HoldId> messages, Optional<Hold.OfIncident> incident, Optional<Instant> at) {
    /** Nothing yet. */
    public static final Told NOTHING = new Told(Set.of(), Optional.empty(), Optional.empty());

    public Told {
        messages = Set.copyOf(messages);
    }

    /** The same and this. */
    public Told and(Hold hold, Instant now) {
        if (hold instanceof Hold.OfMessage told) {
            Set<HoldId> more = new HashSet<>(messages);
            more.add(told.message().id());
            return new Told(more, incident, Optional.of(now));
        }
        if (hold instanceof Hold.OfIncident told) {
            return new Told(messages, Optional.of(told), Optional.of(now));
        }
        return new Told(messages, Optional.empty(), Optional.of(now));
    }
}
