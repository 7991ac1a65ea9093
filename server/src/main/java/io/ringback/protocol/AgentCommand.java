package io.ringback.protocol;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.OfferId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an agent's or a supervisor's console may ask. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface AgentCommand extends Command
        permits AgentCommand.Hello,
                AgentCommand.Availability,
                AgentCommand.OfferSeen,
                AgentCommand.Accept,
                AgentCommand.Decline,
                AgentCommand.WrapUp,
                AgentCommand.WatchBoard,
                AgentCommand.DrainAgent,
                AgentCommand.DialCallback,
                AgentCommand.SettleAttempt,
                TeamCommand,
                ConversationCommand {
    /** Takes the command to its method. */
    void dispatch(Handler handler);

    /** One method per command. */
    interface Handler extends ConversationCommand.Handler {
        void hello(Hello command);

        void availability(Availability command);

        void offerSeen(OfferSeen command);

        void accept(Accept command);

        void decline(Decline command);

        void wrapUp(WrapUp command);

        void watchBoard(WatchBoard command);

        void drainAgent(DrainAgent command);

        void dialCallback(DialCallback command);

        void settleAttempt(SettleAttempt command);

        void team(TeamCommand command);
    }

    /** The first frame, with a one-use ticket. */
    @JsonTypeName("hello")
    record Hello(String id, String ticket) implements AgentCommand {
        public Hello {
            Check.id(id);
            Check.text("ticket", ticket, 100);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.hello(this);
        }
    }

    /**
     * Starts or stops taking offers.
     *
     * @param status {@code available}, {@code draining} (no new chats) or {@code away}
     * @param reason the agent's own words, at most 100 characters, or null
     * @param returnAt planned return in UTC ms, or null
     */
    @JsonTypeName("availability")
    record Availability(
            String id,
            String status,
            @Nullable String reason,
            @Nullable Long returnAt) implements AgentCommand {
        private static final Set<String> CHOICES = Set.of("available", "draining", "away");

        public Availability {
            Check.id(id);
            if (!CHOICES.contains(Check.present("status", status))) {
                throw Check.invalid("status", "must be available, draining or away");
            }
            Check.optionalText("reason", reason, 100);
            if (returnAt != null) {
                Check.range("returnAt", returnAt, 0, 4_102_444_800_000L);
            }
        }

        @Override
        public void dispatch(Handler handler) {
            handler.availability(this);
        }
    }

    /** The offer's card is on the screen. */
    @JsonTypeName("offer_seen")
    record OfferSeen(@Nullable String id, OfferId offer) implements AgentCommand {
        public OfferSeen {
            Check.optionalId(id);
            Check.present("offer", offer);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.offerSeen(this);
        }
    }

    /** Takes the offered place. */
    @JsonTypeName("accept")
    record Accept(String id, OfferId offer) implements AgentCommand {
        public Accept {
            Check.id(id);
            Check.present("offer", offer);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.accept(this);
        }
    }

    /**
     * Gives the offered place back; it keeps its standing.
     *
     * @param reason one of a list, or null
     * @param note the agent's own words, at most 200 characters, or null
     */
    @JsonTypeName("decline")
    record Decline(
            String id,
            OfferId offer,
            @Nullable String reason,
            @Nullable String note) implements AgentCommand {
        private static final List<String> REASONS = List.of("busy", "break", "wrong_topic", "wrong_language", "other");

        public Decline {
            Check.id(id);
            Check.present("offer", offer);
            if (reason != null && !REASONS.contains(reason)) {
                throw Check.invalid("reason", "must be one of " + String.join(", ", REASONS));
            }
            Check.optionalText("note", note, 200);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.decline(this);
        }
    }

    /** Finishes the after-contact work and frees the slot. */
    @JsonTypeName("wrap_up")
    record WrapUp(
            String id,
            ConversationId conversation,
            @Nullable String outcome,
            @Nullable String note) implements AgentCommand {
        private static final Set<String> OUTCOMES = Set.of("solved", "open");

        public WrapUp {
            Check.id(id);
            Check.present("conversation", conversation);
            if (outcome != null && !OUTCOMES.contains(outcome)) {
                throw Check.invalid("outcome", "must be solved or open");
            }
            Check.optionalText("note", note, 1_000);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.wrapUp(this);
        }
    }

    /** A supervisor has an agent get no new chats, or lifts that. */
    @JsonTypeName("drain_agent")
    record DrainAgent(String id, AgentId agent, Boolean on) implements AgentCommand {
        public DrainAgent {
            Check.id(id);
            Check.present("agent", agent);
            Check.present("on", on);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.drainAgent(this);
        }
    }

    /** Starts or stops the live board on this connection. */
    @JsonTypeName("watch_board")
    record WatchBoard(String id, Boolean on) implements AgentCommand {
        public WatchBoard {
            Check.id(id);
            Check.present("on", on);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.watchBoard(this);
        }
    }

    /** This agent dials the number of a callback they took. */
    @JsonTypeName("dial_callback")
    record DialCallback(String id, ConversationId conversation) implements AgentCommand {
        public DialCallback {
            Check.id(id);
            Check.present("conversation", conversation);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.dialCallback(this);
        }
    }

    /**
     * What came of a callback that this agent dials.
     *
     * @param outcome connected, no_answer, voicemail or wrong_number
     * @param note for who makes the next attempt; null for none
     */
    @JsonTypeName("settle_attempt")
    record SettleAttempt(
            String id,
            ConversationId conversation,
            String outcome,
            @Nullable String note) implements AgentCommand {
        private static final Set<String> OUTCOMES = Set.of("connected", "no_answer", "voicemail", "wrong_number");
        private static final int NOTE = 500;

        public SettleAttempt {
            Check.id(id);
            Check.present("conversation", conversation);
            if (!OUTCOMES.contains(Check.present("outcome", outcome))) {
                throw Check.invalid("outcome", "must be connected, no_answer, voicemail or wrong_number");
            }
            Check.optionalText("note", note, NOTE);
        }

        @Override
        public void dispatch(Handler handler) {
            handler.settleAttempt(this);
        }
    }
}
