package io.ringback.supervision;

import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.model.HeadStartGiven;
import io.ringback.model.Lane;
import io.ringback.model.TopicId;
import io.ringback.model.TurnState;
import io.ringback.model.promise.PromiseId;
import io.ringback.model.promise.PromiseKind;
import io.ringback.model.promise.PromiseState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who waits and who works at one moment.
 *
 * @param at when it was read, UTC ms
 * @param waiting the first of each line, lowest score first
 * @param agents who are signed on or still hold chats, by name
 * @param chats that run, those whose agents ask for help first
 * @param promises that are late and still owed, then those at risk, each the longest due first
 */
public record Board(
        long at, List<Waiting> waiting, List<Working> agents, List<Running> chats, List<Pressing> promises) {
    public Board {
        waiting = List.copyOf(waiting);
        agents = List.copyOf(agents);
        chats = List.copyOf(chats);
        promises = List.copyOf(promises);
    }

    /**
     * Somebody who waits.
     *
     * @param since when they came, UTC ms
     * @param ahead people in front of them
     * @param headStart why they stand further in front than their arrival says, or null
     * @param keptFor the agent the place is kept for, or null
     * @param turn whether the visitor is there
     */
    public record Waiting(
            ConversationId conversation,
            Lane lane,
            @Nullable TopicId topic,
            @Nullable String name,
            long since,
            int ahead,
            @Nullable HeadStartGiven headStart,
            @Nullable AgentId keptFor,
            TurnState turn) {}

    /**
     * Somebody who works.
     *
     * @param reason the agent's own words or the rule that changed the status, or null
     * @param returnAt planned return, UTC ms, or null
     * @param used slots taken by offers, chats and wrap-up
     * @param chats conversations in which people talk
     */
    public record Working(
            AgentId agent,
            String name,
            AgentStatus status,
            @Nullable String reason,
            @Nullable Long returnAt,
            int capacity,
            int used,
            int chats) {
        /** The reason of a status that was set because offers in a row never reached the screen. */
        public static final String UNSEEN_OFFERS = "unseen_offers";

        /** Whether supervisors have to look after this agent's console. */
        public boolean alarm() {
            return UNSEEN_OFFERS.equals(reason);
        }
    }

    /**
     * A chat that runs.
     *
     * @param n the assignment
     * @param assignedAt when it was accepted, UTC ms
     * @param guests colleagues beside the assignee
     * @param help what the supervisors were asked, or null
     * @param helpAt when, UTC ms, or null
     */
    public record Running(
            ConversationId conversation,
            AgentId agent,
            String agentName,
            long n,
            Lane lane,
            @Nullable TopicId topic,
            @Nullable String name,
            long assignedAt,
            int guests,
            @Nullable String help,
            @Nullable Long helpAt) {}

    /**
     * A promise that wants somebody.
     *
     * @param dueAt until when it is kept, UTC ms
     * @param state late or at risk
     */
    public record Pressing(
            PromiseId promise,
            PromiseKind kind,
            ConversationId conversation,
            Lane lane,
            long dueAt,
            PromiseState state) {}
}
