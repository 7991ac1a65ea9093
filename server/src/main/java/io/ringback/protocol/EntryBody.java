package io.ringback.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.ringback.model.AgentId;
import io.ringback.model.DepartmentId;
import org.jspecify.annotations.Nullable;

/** The part of a transcript entry that its author determines; storage adds {@code seq}, {@code mark} and {@code at}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface EntryBody {
    /**
     * Something a person wrote.
     *
     * @param by {@code visitor} or {@code agent}
     * @param message the id of the command that brought it
     * @param agent the agent who wrote it, null for a visitor
     * @param name the agent's name, null for a visitor
     */
    @JsonTypeName("message")
    record Message(
            String by,
            String message,
            String text,
            @Nullable AgentId agent,
            @Nullable String name) implements EntryBody {}

    /**
     * An agent is there from here on.
     *
     * @param as null for who takes a waiting chat, {@code successor} for who takes a running one from another agent,
     *     {@code guest} for a colleague beside the assignee
     */
    @JsonTypeName("joined")
    record Joined(AgentId agent, String name, @Nullable String as) implements EntryBody {}

    /**
     * An agent is no longer there.
     *
     * @param reason {@code lost}, {@code transferred}, {@code taken_over}, {@code handed_over} or {@code done}
     * @param as {@code guest} for a colleague beside the assignee, else null
     * @param to where a waiting chat goes: {@code agent}, {@code department}, {@code supervisor}, or null
     * @param department which department, when it goes to one
     */
    @JsonTypeName("left")
    record Left(
            AgentId agent,
            String name,
            String reason,
            @Nullable String as,
            @Nullable String to,
            @Nullable DepartmentId department)
            implements EntryBody {}

    /**
     * Nothing follows.
     *
     * @param by {@code visitor}, {@code agent} or {@code system}
     * @param reason {@code left_line}, {@code idle} or null
     */
    @JsonTypeName("ended")
    record Ended(String by, @Nullable String reason) implements EntryBody {}
}
