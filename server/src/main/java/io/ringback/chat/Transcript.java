package io.ringback.chat;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.ConversationState;
import io.ringback.model.Position;
import io.ringback.model.SiteId;
import io.ringback.model.TopicId;
import io.ringback.model.VerifiedIdentity;
import io.ringback.model.VisitorId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation's record and a part of its entries.
 *
 * @param whole whether {@code entries} are the latest ones and replace what a reader held; else they follow the position asked for
 * @param more whether entries before the first one given exist
 * @param last the position of the last entry
 * @param entries as storage keeps them: one JSON object each, encoded once when it was accepted
 */
public record Transcript(Header header, boolean whole, boolean more, Position last, List<String> entries) {
    public Transcript {
        entries = List.copyOf(entries);
    }

    /**
     * Who, where and since when. Times are UTC ms.
     *
     * @param agent the assignee, null while nobody is
     * @param name what the visitor calls themselves, not verified
     * @param email not verified
     * @param identity who they are, when the site signed it
     * @param seenByVisitor highest sequence number the visitor has seen
     * @param seenByAgent highest sequence number an agent has seen
     */
    public record Header(
            ConversationId id,
            SiteId site,
            VisitorId visitor,
            ConversationState state,
            String reference,
            String language,
            @Nullable TopicId topic,
            long startedAt,
            @Nullable Long endedAt,
            @Nullable AgentId agent,
            @Nullable String agentName,
            @Nullable String name,
            @Nullable String email,
            @Nullable String pageUrl,
            @Nullable String pageTitle,
            @Nullable VerifiedIdentity identity,
            long seenByVisitor,
            long seenByAgent) {}
}
