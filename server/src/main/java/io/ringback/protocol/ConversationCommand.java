package io.ringback.protocol;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.ringback.model.ConversationId;
import io.ringback.model.Position;
import org.jspecify.annotations.Nullable;

/** The commands that both endpoints know: about one conversation, and the ping. */
public sealed interface ConversationCommand extends VisitorCommand, AgentCommand {
    /** Takes the command to its method; a new command does not compile until every handler knows it. */
    void dispatch(Handler handler);

    @Override
    default void dispatch(VisitorCommand.Handler handler) {
        dispatch((Handler) handler);
    }

    @Override
    default void dispatch(AgentCommand.Handler handler) {
        dispatch((Handler) handler);
    }

    /** One method per command. */
    interface Handler {
        void post(Post command);

        void typing(Typing command);

        void seen(Seen command);

        void open(Open command);

        void history(History command);

        void end(End command);

        void ping(Ping command);
    }

    /** Adds a message. Sent again with the same id it is stored once and answered alike. */
    @JsonTypeName("post")
    record Post(String id, ConversationId conversation, String text) implements ConversationCommand {
        public Post {
            Check.id(id);
            Check.present("conversation", conversation);
            Check.text("text", text, Check.TEXT);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.post(this);
        }
    }

    /** The author began or stopped typing. */
    @JsonTypeName("typing")
    record Typing(@Nullable String id, ConversationId conversation, Boolean on) implements ConversationCommand {
        public Typing {
            Check.optionalId(id);
            Check.present("conversation", conversation);
            Check.present("on", on);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.typing(this);
        }
    }

    /** The reader has seen everything up to {@code seq}. */
    @JsonTypeName("seen")
    record Seen(@Nullable String id, ConversationId conversation, long seq) implements ConversationCommand {
        public Seen {
            Check.optionalId(id);
            Check.present("conversation", conversation);
            Check.range("seq", seq, 1, Long.MAX_VALUE);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.seen(this);
        }
    }

    /** Asks for the conversation from a position on, and for its events from now on. */
    @JsonTypeName("open")
    record Open(
            String id,
            ConversationId conversation,
            @Nullable Held have) implements ConversationCommand {
        public Open {
            Check.id(id);
            Check.present("conversation", conversation);
        }

        /** What the client holds; the start when it holds nothing. */
        public Position position() {
            return have == null ? Position.START : new Position(have.seq(), have.mark());
        }

        @Override
        public void dispatch(Handler handler) {
            handler.open(this);
        }
    }

    /** The last entry held of the conversation that is opened. */
    record Held(long seq, String mark) {
        public Held {
            Check.range("have.seq", seq, 0, Long.MAX_VALUE);
            Check.present("have.mark", mark);
            Have.position(seq, mark);
        }
    }

    /**
     * Asks for older entries.
     *
     * @param before the number of the entry that follows them, 1 or more
     * @param limit at most so many, 1 to 100
     */
    @JsonTypeName("history")
    record History(String id, ConversationId conversation, long before, int limit) implements ConversationCommand {
        public History {
            Check.id(id);
            Check.present("conversation", conversation);
            Check.range("before", before, 1, Long.MAX_VALUE);
            Check.range("limit", limit, 1, 100);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.history(this);
        }
    }

    /** Ends the conversation; while it waits, leaves the line. */
    @JsonTypeName("end")
    record End(String id, ConversationId conversation) implements ConversationCommand {
        public End {
            Check.id(id);
            Check.present("conversation", conversation);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.end(this);
        }
    }

    /** Asks for a pong, so that a dead link is noticed by the client too. */
    @JsonTypeName("ping")
    record Ping(@Nullable String id) implements ConversationCommand {
        public Ping {
            Check.optionalId(id);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.ping(this);
        }
    }
}
