package io.ringback.callback.message;

import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.TopicId;
import io.ringback.model.VisitorId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message somebody leaves.
 *
 * @param conversation used when the visitor has none that is open; it must be kept in storage already
 * @param lane whose agents answer, for who does not wait yet
 * @param language what the visitor reads
 * @param name of the visitor
 * @param by when it is answered
 */
public record MessageRequest(
        ConversationId conversation,
        VisitorId visitor,
        Lane lane,
        @Nullable TopicId topic,
        String language,
        @Nullable String name,
        String text,
        Instant by) {}
