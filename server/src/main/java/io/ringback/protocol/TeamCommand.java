package io.ringback.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.DepartmentId;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What agents ask about each other: to hand a chat on, to work in one together, to be helped. */
public sealed interface TeamCommand extends AgentCommand {
    /** Greatest length of a note or a reason, in UTF-16 units. */
    int NOTE = 1_000;

    /** Takes the command to its method. */
    void dispatch(Handler handler);

    @Override
    default void dispatch(AgentCommand.Handler handler) {
        handler.team(this);
    }

    /** One method per command. */
    interface Handler {
        void transfer(Transfer command);

        void invite(Invite command);

        void answerInvitation(AnswerInvitation command);

        void uninvite(Uninvite command);

        void leave(Leave command);

        void handOver(HandOver command);

        void askHelp(AskHelp command);

        void cancelHelp(CancelHelp command);

        void join(Join command);

        void takeOver(TakeOver command);

        void colleagues(Colleagues command);
    }

    /**
     * Where a chat goes: exactly one of the three.
     *
     * @param supervisor true for whoever of the supervisors is free first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record To(
            @Nullable AgentId agent,
            @Nullable DepartmentId department,
            @Nullable Boolean supervisor) {
        public To {
            long named = Stream.of(agent != null, department != null, Boolean.TRUE.equals(supervisor))
                    .filter(given -> given)
                    .count();
            if (named != 1) {
                throw Check.invalid("to", "must name exactly one of agent, department and supervisor");
            }
        }
    }

    /** Gives the chat away at once; the visitor waits at the front for whoever takes it. */
    @JsonTypeName("transfer")
    record Transfer(
            String id,
            ConversationId conversation,
            To to,
            @Nullable String note) implements TeamCommand {
        public Transfer {
            Check.id(id);
            Check.present("conversation", conversation);
            Check.present("to", to);
            Check.optionalText("note", note, NOTE);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.transfer(this);
        }
    }

    /** Asks a colleague to come into the chat. */
    @JsonTypeName("invite")
    record Invite(
            String id,
            ConversationId conversation,
            AgentId agent,
            @Nullable String note) implements TeamCommand {
        public Invite {
            Check.id(id);
            Check.present("conversation", conversation);
            Check.present("agent", agent);
            Check.optionalText("note", note, NOTE);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.invite(this);
        }
    }

    /** Comes into the chat one was invited to, or does not. */
    @JsonTypeName("answer_invitation")
    record AnswerInvitation(
            String id,
            ConversationId conversation,
            Boolean accept,
            @Nullable String reason) implements TeamCommand {
        public AnswerInvitation {
            Check.id(id);
            Check.present("conversation", conversation);
            Check.present("accept", accept);
            Check.optionalText("reason", reason, 100);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.answerInvitation(this);
        }
    }

    /** Takes an invitation back, or ends the part of the colleague who came. */
    @JsonTypeName("uninvite")
    record Uninvite(String id, ConversationId conversation, AgentId agent) implements TeamCommand {
        public Uninvite {
            Check.id(id);
            Check.present("conversation", conversation);
            Check.present("agent", agent);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.uninvite(this);
        }
    }

    /** Ends one's own part in somebody else's chat. */
    @JsonTypeName("leave")
    record Leave(String id, ConversationId conversation) implements TeamCommand {
        public Leave {
            Check.id(id);
            Check.present("conversation", conversation);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.leave(this);
        }
    }

    /** Leaves the chat to a colleague who is in it. */
    @JsonTypeName("hand_over")
    record HandOver(String id, ConversationId conversation, AgentId agent) implements TeamCommand {
        public HandOver {
            Check.id(id);
            Check.present("conversation", conversation);
            Check.present("agent", agent);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.handOver(this);
        }
    }

    /** Asks the supervisors for help with a chat. */
    @JsonTypeName("ask_help")
    record AskHelp(String id, ConversationId conversation, String reason) implements TeamCommand {
        public AskHelp {
            Check.id(id);
            Check.present("conversation", conversation);
            Check.text("reason", reason, NOTE);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.askHelp(this);
        }
    }

    /** Help is not needed any more, or was given. */
    @JsonTypeName("cancel_help")
    record CancelHelp(String id, ConversationId conversation) implements TeamCommand {
        public CancelHelp {
            Check.id(id);
            Check.present("conversation", conversation);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.cancelHelp(this);
        }
    }

    /** A supervisor comes into a running chat. */
    @JsonTypeName("join")
    record Join(String id, ConversationId conversation) implements TeamCommand {
        public Join {
            Check.id(id);
            Check.present("conversation", conversation);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.join(this);
        }
    }

    /**
     * A supervisor becomes the assignee of a running chat.
     *
     * @param n the assignment that was seen; refused when the chat is with somebody else by now
     */
    @JsonTypeName("take_over")
    record TakeOver(String id, ConversationId conversation, long n) implements TeamCommand {
        public TakeOver {
            Check.id(id);
            Check.present("conversation", conversation);
            Check.range("n", n, 1, Long.MAX_VALUE);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.takeOver(this);
        }
    }

    /** Asks who could take a chat. */
    @JsonTypeName("colleagues")
    record Colleagues(String id) implements TeamCommand {
        public Colleagues {
            Check.id(id);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.colleagues(this);
        }
    }
}
