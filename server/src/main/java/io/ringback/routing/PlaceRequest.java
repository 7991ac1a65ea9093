package io.ringback.routing;

import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.TopicId;
import io.ringback.model.VisitorId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that wants a place in a line.
 *
 * @param headStart priority, told as earlier arrival: 0 to 60 minutes
 * @param name what the visitor calls themselves, or null
 * @param question shown on the offer's card, at most 4,000 characters
 */
public record PlaceRequest(
        ConversationId conversation,
        VisitorId visitor,
        Lane lane,
        Duration headStart,
        @Nullable TopicId topic,
        String language,
        @Nullable String name,
        String question) {
    private static final Duration MOST = Duration.ofMinutes(60);

    /**
     * Checks the head start.
     *
     * @throws IllegalArgumentException when it is outside its range: a bounded priority is what keeps lines fair
     */
    public PlaceRequest {
        if (headStart.isNegative() || headStart.compareTo(MOST) > 0) {
            throw new IllegalArgumentException("headStart must be 0 to 60 minutes");
        }
    }
}
