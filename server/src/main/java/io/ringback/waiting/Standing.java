package io.ringback.waiting;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.ConversationState;
import io.ringback.model.Lane;
import io.ringback.model.TopicId;
import io.ringback.model.TurnState;
import io.ringback.waiting.screen.WaitScreen;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a visitor's conversation stands, as the visitor is told.
 *
 * @param lane its line; null once it has ended
 * @param screen what the visitor sees of the wait; null unless waiting
 * @param agent the assignee; null unless active
 * @param waiting what is known of the wait; null unless waiting
 */
public record Standing(
        ConversationId conversation,
        ConversationState state,
        @Nullable Lane lane,
        @Nullable WaitScreen screen,
        @Nullable Assignee agent,
        @Nullable Wait waiting) {
    /**
     * An agent as the visitor reads of them.
     *
     * @param onPhone whether they phone somebody else meanwhile
     */
    public record Assignee(AgentId id, String name, boolean onPhone) {}

    /**
     * Who is next.
     *
     * @param to line, agent, department or supervisor
     * @param why lost, transferred or returned
     */
    public record Next(String to, String why) {}

    /**
     * Whether the visitor is there for their turn.
     *
     * @param until when called: until when to come; when missed: until when the place is kept; else null
     * @param more whether more time may be asked for
     */
    public record Turn(TurnState state, @Nullable Instant until, boolean more) {
        /** Nothing is asked of the visitor. */
        public static final Turn HERE = new Turn(TurnState.HERE, null, false);
    }

    /**
     * A wait as far as it does not change with the line.
     *
     * @param since when it began
     * @param topic what it is about; null when none was chosen
     * @param again whether the visitor's contact before ended within the seven days before
     * @param promiseAt until when we said that somebody would be there; null while nothing was said
     * @param next who is next for somebody who waits again, else null
     * @param turn whether the visitor is there for their turn
     * @param replyBy when a message that was left is answered; null for who waits to talk
     */
    public record Wait(
            Instant since,
            @Nullable TopicId topic,
            boolean again,
            @Nullable Instant promiseAt,
            @Nullable Next next,
            Turn turn,
            @Nullable Instant replyBy) {
        Wait promised(@Nullable Long at) {
            return new Wait(since, topic, again, at == null ? null : Instant.ofEpochMilli(at), next, turn, replyBy);
        }
    }

    /** What storage found, with the screen of somebody who waits. */
    static Standing of(Located found, @Nullable WaitScreen screen) {
        Wait wait = found.waiting() == null || screen == null
                ? found.waiting()
                : found.waiting().promised(screen.promiseAt());
        return new Standing(found.conversation(), found.state(), found.lane(), screen, found.agent(), wait);
    }
}
