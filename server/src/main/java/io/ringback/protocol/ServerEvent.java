package io.ringback.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.ringback.model.ConversationId;
import io.ringback.model.HoldId;
import io.ringback.model.VisitorId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the server tells a client. {@code re} is the id of the command that is answered, null for news; times are UTC ms by storage's
 * clock.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ServerEvent {
    /** Answers a visitor's hello; {@code token} is to be kept when present. */
    @JsonTypeName("welcome")
    record Welcome(
            String re,
            long now,
            VisitorId visitor,
            @Nullable String token,
            Views.VisitorSite site,
            Views.@Nullable Conversation conversation)
            implements ServerEvent {}

    /**
     * Answers identify: what is believed of the visitor for so long.
     *
     * @param expiresInMs how long the token still holds; a newer one is to be presented before
     * @param token the person is another visitor: hello is to be said again with this one; null when they are this one
     */
    @JsonTypeName("identified")
    record Identified(
            String re,
            @Nullable String name,
            @Nullable String email,
            @Nullable String plan,
            long expiresInMs,
            @Nullable String token)
            implements ServerEvent {}

    /** Answers a start. */
    @JsonTypeName("started")
    record Started(String re, Views.Conversation conversation) implements ServerEvent {}

    /** Answers an agent's hello. */
    @JsonTypeName("signed_on")
    record SignedOn(String re, long now, Views.Self agent, Views.AgentSite site, Views.Desk desk)
            implements ServerEvent {}

    /** The message is in the transcript. */
    @JsonTypeName("stored")
    record Stored(String re, ConversationId conversation, long seq, String mark, long at) implements ServerEvent {}

    /** The command was carried out. */
    @JsonTypeName("done")
    record Done(String re) implements ServerEvent {}

    /** Answers open; without {@code re}, a conversation that began in another tab. */
    @JsonTypeName("conversation")
    record ConversationOpened(@Nullable String re, Views.Conversation conversation) implements ServerEvent {}

    /** Answers history. */
    @JsonTypeName("history")
    record Older(String re, ConversationId conversation, List<RawJson> entries, boolean more) implements ServerEvent {}

    /** A new transcript entry; {@code prev} is the mark of the one before. */
    @JsonTypeName("entry")
    record Entry(ConversationId conversation, String prev, RawJson entry) implements ServerEvent {}

    /**
     * Where a visitor's conversation stands.
     *
     * @param replyBy when a message that was left is answered; null for who waits to talk
     */
    @JsonTypeName("standing")
    record Standing(
            ConversationId conversation,
            String state,
            Views.@Nullable Place place,
            Views.@Nullable AgentName agent,
            @Nullable Boolean onPhone,
            TeamViews.@Nullable Next next,
            @Nullable Long replyBy)
            implements ServerEvent {}

    /** Something to read while waiting: at most one a minute, each once a visit. */
    @JsonTypeName("hold")
    record Held(
            ConversationId conversation,
            HoldId id,
            String kind,
            String tone,
            String text,
            @Nullable String link) implements ServerEvent {}

    /** What is known to be wrong just now and concerns this conversation; null: nothing, or no more. */
    @JsonTypeName("incident")
    record IncidentNow(ConversationId conversation, Views.@Nullable Incident incident) implements ServerEvent {}

    /**
     * Answers tell, tell_stop and tell_fixed: how the visitor is told outside the page.
     *
     * @param push whether a browser of theirs is subscribed
     * @param mail the address they gave, or null
     */
    @JsonTypeName("telling")
    record Telling(String re, boolean push, @Nullable String mail) implements ServerEvent {}

    /** Answers tell_link: open {@code /chat/SITE#CODE} as a page of its own before {@code expiresAt}. */
    @JsonTypeName("tell_link")
    record TellLinkMade(String re, String code, long expiresAt) implements ServerEvent {}

    /** Somebody types, or stopped. */
    @JsonTypeName("typing")
    record TypingNow(
            ConversationId conversation,
            String by,
            @Nullable String name,
            boolean on) implements ServerEvent {}

    /** Somebody has seen everything up to {@code seq}. */
    @JsonTypeName("seen")
    record SeenUpTo(ConversationId conversation, String by, long seq, long at) implements ServerEvent {}

    /** The agent's desk, whole. */
    @JsonTypeName("desk")
    record DeskChanged(Views.Desk desk) implements ServerEvent {}

    /** Who waits, who works, on what, and which promises are late or at risk. */
    @JsonTypeName("board")
    record Board(
            long at,
            List<Views.Waiting> waiting,
            List<Views.Working> agents,
            List<TeamViews.Running> chats,
            List<TeamViews.Pressing> promises)
            implements ServerEvent {}

    /** Answers colleagues: who could take a chat. */
    @JsonTypeName("colleagues")
    record WhoIsThere(
            String re,
            long at,
            List<TeamViews.Colleague> agents,
            List<TeamViews.Department> departments,
            TeamViews.Supervisors supervisors)
            implements ServerEvent {}

    /**
     * Answers settle_attempt.
     *
     * @param result {@code connected}: the chat goes on; {@code retry}: it is tried again; {@code settled}: it is over
     * @param next when it is tried again, UTC ms
     */
    @JsonTypeName("attempt")
    record AttemptSettled(
            String re, String result, @Nullable Long next) implements ServerEvent {}

    /**
     * Answers windows, and comes before {@code window_taken} with the two nearest.
     *
     * @param phone whether agents phone at all
     * @param zone where the office reads the clock; null when it is always open
     */
    @JsonTypeName("windows")
    record Windows(
            @Nullable String re, boolean phone, @Nullable String zone, List<CallbackViews.Window> windows)
            implements ServerEvent {}

    /** A visitor's callback, null when there is none any more: answers what was done with it, and is news when {@code re} is missing. */
    @JsonTypeName("callback")
    record CallbackChanged(@Nullable String re, CallbackViews.@Nullable Callback callback) implements ServerEvent {}

    /**
     * How a callback is offered beside the estimate.
     *
     * @param level quiet, filled, or first
     * @param reason of filled and first: long, overdue, no_agents, closing or missed
     * @param phone whether agents phone at all
     */
    @JsonTypeName("callback_offer")
    record CallbackOffer(
            ConversationId conversation,
            String level,
            @Nullable String reason,
            boolean phone) implements ServerEvent {}

    /** What the client holds may have a gap: open the conversation again. */
    @JsonTypeName("resync")
    record Resync(ConversationId conversation) implements ServerEvent {}

    /** The node stops: connect again after that many ms. */
    @JsonTypeName("go_away")
    record GoAway(String reason, long reconnectInMs) implements ServerEvent {}

    /** Answers a ping. */
    @JsonTypeName("pong")
    record Pong(@Nullable String re, long now) implements ServerEvent {}

    /**
     * The command was not carried out.
     *
     * @param instead with {@code queue_full}: what the site offers instead, {@code message}, {@code callback} or {@code closed}
     */
    @JsonTypeName("error")
    record Failed(
            @Nullable String re,
            String code,
            String message,
            @Nullable String field,
            boolean retryable,
            @Nullable Long retryAfterMs,
            @Nullable String instead)
            implements ServerEvent {
        /** An error by its code. */
        public static Failed of(@Nullable String re, ErrorCode code, String message, @Nullable String field) {
            return new Failed(re, code.word(), message, field, code.retryable(), null, null);
        }
    }
}
