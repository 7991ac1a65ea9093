package io.ringback.chat;

import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.model.TopicId;
import io.ringback.model.VerifiedIdentity;
import io.ringback.model.VisitorId;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor says to begin with, and who says it.
 *
 * @param command id of the command that brought it, and so the message id
 * @param reference short code for people to quote
 * @param language of the visitor
 * @param name what the visitor calls themselves, not verified
 * @param email not verified
 * @param pageUrl where the visitor was
 * @param pageTitle its title
 * @param identity who they are, when the site signed it
 */
public record Question(
        ConversationId conversation,
        SiteId site,
        VisitorId visitor,
        String command,
        String text,
        String reference,
        String language,
        @Nullable TopicId topic,
        @Nullable String name,
        @Nullable String email,
        @Nullable String pageUrl,
        @Nullable String pageTitle,
        @Nullable VerifiedIdentity identity) {}
