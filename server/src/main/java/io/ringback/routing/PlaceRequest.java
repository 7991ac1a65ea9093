package io.ringback.routing;

import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.TopicId;
import io.ringback.model.VisitorId;
import io.ringback.model.site.HeadStart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that wants a place in a line.
 *
 * @param headStarts the site's head starts this visitor may have; those that ask for an earlier conversation are decided when
 *     the place is taken
 * @param name what the visitor calls themselves, or null
 * @param question shown on the offer's card, at most 4,000 characters
 */
public record PlaceRequest(
        ConversationId conversation,
        VisitorId visitor,
        Lane lane,
        List<HeadStart> headStarts,
        @Nullable TopicId topic,
        String language,
        @Nullable String name,
        String question) {
    public PlaceRequest {
        headStarts = List.copyOf(headStarts);
    }
}
