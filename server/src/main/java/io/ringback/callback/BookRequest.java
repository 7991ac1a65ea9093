package io.ringback.callback;

import io.ringback.model.CallbackId;
import io.ringback.model.ConversationId;
import io.ringback.model.TopicId;
import io.ringback.model.VisitorId;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Confirms a held place.
 *
 * @param contact where they are reached
 * @param consent the sentence the visitor agreed to
 * @param address from where they did, an IP address
 * @param zone where the visitor reads the clock
 * @param language what the visitor reads
 * @param conversation used when the visitor has none that is open; it must be kept in storage already
 * @param topic what it is about
 * @param name of the visitor
 * @param question what the visitor wrote, may be empty
 */
public record BookRequest(
        CallbackId callback,
        VisitorId visitor,
        Contact contact,
        String consent,
        String address,
        ZoneId zone,
        String language,
        ConversationId conversation,
        @Nullable TopicId topic,
        @Nullable String name,
        String question) {}
