package io.ringback.supervision;

import io.ringback.model.AgentId;
import io.ringback.model.AgentStatus;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.TopicId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who waits and who works at one moment.
 *
 * @param at when it was read, UTC ms
 * @param waiting the first of each line, lowest score first
 * @param agents who are signed on or still hold chats, by name
 */
public record Board(long at, List<Waiting> waiting, List<Working> agents) {
    public Board {
        waiting = List.copyOf(waiting);
        agents = List.copyOf(agents);
    }

    /**
     * Somebody who waits.
     *
     * @param since when they came, UTC ms
     * @param ahead people in front of them
     */
    public record Waiting(
            ConversationId conversation,
            Lane lane,
            @Nullable TopicId topic,
            @Nullable String name,
            long since,
            int ahead) {}

    /**
     * Somebody who works.
     *
     * @param used slots taken by offers, chats and wrap-up
     * @param chats conversations in which people talk
     */
    public record Working(AgentId agent, String name, AgentStatus status, int capacity, int used, int chats) {}
}
