package io.ringback.routing.replay;

import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.VisitorId;
import org.jspecify.annotations.Nullable;

/**
 * What the log says of one visitor's contact. Times in ms; null is what the span does not show.
 *
 * @param at arrival, UTC ms
 * @param headStart by how much earlier it stood in line
 * @param answeredAfter wait until the first agent accepted
 * @param leftAfter wait until the visitor left, unanswered
 * @param reaction from the offer to its acceptance
 * @param rang how long an offer had rung when the visitor left; the agent would have taken longer
 * @param talk time with agents, all of them together
 * @param wrap after-contact work
 */
public record Chat(
        ConversationId id,
        VisitorId visitor,
        Lane lane,
        String language,
        long at,
        long headStart,
        @Nullable Long answeredAfter,
        @Nullable Long leftAfter,
        @Nullable Long reaction,
        @Nullable Long rang,
        @Nullable Long talk,
        @Nullable Long wrap) {}
