package io.ringback.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.DepartmentId;
import io.ringback.model.IncidentId;
import io.ringback.model.OfferId;
import io.ringback.model.SiteId;
import io.ringback.model.TopicId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The objects inside events: what a screen shows of a conversation, a desk, a site. Times are UTC ms, durations ms. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public interface Views {
    /** An agent by name. */
    record AgentName(AgentId id, String name) {}

    /** The signed-in person. */
    record Self(AgentId id, String name, String role) {}

    /** A topic or department in the reader's language. */
    record Named(String id, String name) {}

    /**
     * Who the visitor is, for the agent.
     *
     * @param name what they call themselves
     * @param email what they typed
     * @param verified what the site's own server signed; null: nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Visitor(
            @Nullable String name,
            @Nullable String email,
            @Nullable Page page,
            @Nullable Verified verified) {}

    /**
     * Who the visitor is, as the site's own server signed it.
     *
     * @param subject the site's own id of the person
     * @param plan what they have bought, in the site's word
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Verified(
            String subject,
            @Nullable String name,
            @Nullable String email,
            @Nullable String plan) {}

    /**
     * A site as its visitors see it.
     *
     * @param incident the gravest thing that is known to be wrong; null when all is well, or when more should have been said of it
     *     by now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record VisitorSite(
            SiteId id,
            String name,
            List<String> languages,
            List<Named> topics,
            List<Named> departments,
            boolean open,
            @Nullable Long until,
            @Nullable Long opensAt,
            @Nullable Incident incident,
            @Nullable Tells tells) {}

    /**
     * By what a visitor can be told outside the page.
     *
     * @param push the server's key for push subscriptions, 87 characters of base64url; null: not by push
     * @param mail whether by mail
     */
    record Tells(@Nullable String push, boolean mail) {}

    /**
     * Something that is known to be wrong just now.
     *
     * @param late whether {@code nextUpdateAt} has passed without an update
     */
    record Incident(IncidentId id, String text, long noticedAt, long nextUpdateAt, boolean late) {}

    /** A site as its agents see it. */
    record AgentSite(SiteId id, String name, List<Named> topics, List<Named> departments) {}

    /**
     * What a waiting visitor sees of the wait. Without {@code lo} and {@code hi} no time is named.
     *
     * @param ahead people in front, 0 or more
     * @param basis {@code measured}, {@code thin} (too little was measured), {@code no_agents} (nobody takes chats now)
     * @param lo begin of the range still to come, whole minutes in seconds; 0 is "up to"
     * @param hi its end; with 60 and {@code lo} 0 it is "less than a minute"
     * @param promiseAt by when the visitor was told to be answered; null before a first range
     * @param served10 people of the line who got an agent in the last ten minutes; null below 2
     * @param notice {@code longer}: the promise was moved; {@code overdue}: it has passed; null while all is as it was said
     * @param reason why it takes longer or more people are in front: {@code cut_off}, {@code precedence},
     *     {@code shared_agents}, {@code fewer_agents}; null when there is nothing to explain or no cause was seen
     * @param closingAt when the site closes, if that is before what was promised
     * @param turn null while nothing is asked of the visitor
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(
            int ahead,
            String basis,
            @Nullable Integer lo,
            @Nullable Integer hi,
            @Nullable Long promiseAt,
            @Nullable Integer served10,
            @Nullable String notice,
            @Nullable String reason,
            @Nullable Long closingAt,
            @Nullable Turn turn) {}

    /**
     * What is asked of a visitor whose turn came while they were away.
     *
     * @param state {@code called}: say {@code here} in time; {@code passed}: they did not, and are called again soon; {@code missed}:
     *     they were called for the last time, and {@code here} still counts
     * @param until until when to come, when called; until when the place is kept, when missed; else null
     * @param more true while {@code more_time} may be asked for, else null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Turn(
            String state, @Nullable Long until, @Nullable Boolean more) {}

    /**
     * A conversation from a position on.
     *
     * @param state {@code waiting}, {@code active} or {@code ended}
     * @param place what the visitor sees of the wait; null unless waiting, and for agents
     * @param from {@code gap}: the entries after the position that was named; {@code tail}: the latest ones, replace all
     * @param more whether older entries than the first of {@code entries} exist
     * @param visitor only for agents
     * @param replyBy when it is answered, of a message that was left and waits for that; only for its visitor
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Conversation(
            ConversationId id,
            String state,
            String reference,
            String language,
            @Nullable TopicId topic,
            long startedAt,
            @Nullable Long endedAt,
            @Nullable Place place,
            @Nullable AgentName agent,
            String from,
            boolean more,
            List<RawJson> entries,
            long seenByVisitor,
            long seenByAgent,
            @Nullable Visitor visitor,
            @Nullable Long replyBy) {}

    /**
     * Why a place stands further in front than its arrival says.
     *
     * @param reasons {@code topic}, {@code plan:} and its name, {@code repeat}, {@code dropped}
     */
    record HeadStart(int minutes, List<String> reasons) {}

    /**
     * What a visitor was told of the wait. Without {@code lo} and {@code hi} no time was named.
     *
     * @param ahead people in front when they came; null for chats
     * @param since when they came; null when no time was named
     * @param lo begin of the range they were told first, whole minutes in seconds; 0 is "up to"
     * @param hi its end
     * @param promiseAt by when they were to be answered then
     * @param moved what that was moved to, with an apology; null when it was not moved
     * @param missed true when they were told that it was missed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            @Nullable Integer ahead,
            @Nullable Long since,
            @Nullable Integer lo,
            @Nullable Integer hi,
            @Nullable Long promiseAt,
            @Nullable Moved moved,
            @Nullable Boolean missed) {}

    /** A range and the moment it promised, as in {@link Told}. */
    record Moved(int lo, int hi, long promiseAt) {}

    /**
     * A place put before one agent.
     *
     * @param told null when the visitor went to an agent at once
     * @param among agents before whom it stands at once, of whom the first gets it; null when this is the only one
     * @param callback when it is one
     * @param replyBy of a message that was left: by when an answer is promised; null for who waits to talk
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Offer(
            OfferId offer,
            ConversationId conversation,
            String lane,
            @Nullable TopicId topic,
            String language,
            @Nullable String name,
            String question,
            long waitingSince,
            long ringMs,
            long ringEndsAt,
            boolean seen,
            @Nullable HeadStart headStart,
            @Nullable Told told,
            @Nullable Integer among,
            TeamViews.@Nullable Transfer transfer,
            CallbackViews.@Nullable Call callback,
            @Nullable Long replyBy) {}

    /**
     * A chat on an agent's desk.
     *
     * @param state active, wrap_up, or guest in a colleague's chat
     * @param told what the visitor was told before; null when no time was named
     * @param n the assignment; of the colleague where one is a guest
     * @param transfer how it came here, when somebody gave it away
     * @param host the assignee, when one is a guest
     * @param note of the invitation one followed
     * @param guests colleagues beside the assignee; null for none
     * @param refused the last invitation that was not followed
     * @param help what the supervisors were asked
     * @param callback when it is one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Chat(
            ConversationId conversation,
            String state,
            String lane,
            @Nullable TopicId topic,
            String language,
            @Nullable String name,
            long assignedAt,
            @Nullable Long wrapUpEndsAt,
            @Nullable HeadStart headStart,
            @Nullable Told told,
            long n,
            TeamViews.@Nullable Transfer transfer,
            @Nullable AgentName host,
            @Nullable String note,
            @Nullable List<TeamViews.Guest> guests,
            TeamViews.@Nullable Refused refused,
            TeamViews.@Nullable Help help,
            CallbackViews.@Nullable Call callback) {}

    /**
     * A chat that was given away and came back while who gave it was not there; it waits for anybody.
     *
     * @param refused who was asked and did not take it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Returned(ConversationId conversation, @Nullable String name, TeamViews.@Nullable Refused refused, long at) {}

    /**
     * All that lies before one agent; sent whole whenever it changes, {@code rev} rises with each change.
     *
     * @param phone the conversation whose visitor they phone, which closes their other free slots; null when none
     * @param aside when the callback begins that they are set aside for, so that they get nothing else; null when none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Desk(
            long rev,
            String status,
            @Nullable String reason,
            @Nullable Long returnAt,
            int capacity,
            int used,
            List<Offer> offers,
            List<TeamViews.Invitation> invitations,
            List<Chat> chats,
            @Nullable List<Returned> returned,
            @Nullable ConversationId phone,
            @Nullable Long aside) {}

    /**
     * Somebody who waits, for the supervisor.
     *
     * @param keptFor the agent this place is kept for, because they served the visitor before
     * @param turn {@code away}, {@code held}, {@code called}, {@code passed} or {@code missed}; null while the visitor is there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Waiting(
            ConversationId conversation,
            String lane,
            @Nullable TopicId topic,
            @Nullable String name,
            long since,
            int ahead,
            @Nullable HeadStart headStart,
            @Nullable AgentId keptFor,
            @Nullable String turn) {}

    /**
     * Somebody who works, for the supervisor.
     *
     * @param alarm {@code unseen_offers}: set away because several offers in a row never reached the screen
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Working(
            AgentId agent,
            String name,
            String status,
            @Nullable String reason,
            @Nullable Long returnAt,
            int capacity,
            int used,
            int chats,
            @Nullable String alarm) {}

    /** A department, kept here so that ids stay typed where views are built. */
    static Named named(DepartmentId id, String name) {
        return new Named(id.value(), name);
    }

    /** A topic in the reader's language. */
    static Named named(TopicId id, String name) {
        return new Named(id.value(), name);
    }
}
