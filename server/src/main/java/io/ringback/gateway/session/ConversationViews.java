package io.ringback.gateway.session;

import io.ringback.chat.Transcript;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationState;
import io.ringback.model.Lane;
import io.ringback.model.PlanName;
import io.ringback.model.VerifiedIdentity;
import io.ringback.protocol.Page;
import io.ringback.protocol.ServerEvent;
import io.ringback.protocol.TeamViews;
import io.ringback.protocol.Views;
import io.ringback.waiting.Standing;
import org.jspecify.annotations.Nullable;

/** Conversations as screens show them. */
final class ConversationViews {
    private ConversationViews() {}

    /** For its visitor, who was told of the place so. */
    static Views.Conversation forVisitor(Transcript transcript, PlaceViews places, @Nullable Standing standing) {
        return view(transcript, places.of(standing), null, replyBy(standing));
    }

    /** Where the visitor stands, who was told of the place so. */
    static ServerEvent.Standing standing(Standing standing, PlaceViews places) {
        Standing.Assignee agent = standing.agent();
        return new ServerEvent.Standing(
                standing.conversation(),
                standing.state().word(),
                places.of(standing),
                agent == null ? null : agent(agent.id(), agent.name()),
                (agent != null && agent.onPhone()) ? true : null,
                next(standing),
                replyBy(standing));
    }

    /** When a message that was left is answered; null of anything else. */
    static @Nullable Long replyBy(@Nullable Standing standing) {
        Standing.Wait wait = standing == null ? null : standing.waiting();
        return wait == null || wait.replyBy() == null ? null : wait.replyBy().toEpochMilli();
    }

    /** For an agent: also who the visitor says to be. */
    static Views.Conversation forAgent(Transcript transcript) {
        Transcript.Header header = transcript.header();
        Page page = header.pageUrl() == null ? null : new Page(header.pageUrl(), header.pageTitle());
        return view(
                transcript,
                null,
                new Views.Visitor(header.name(), header.email(), page, verified(header.identity())),
                null);
    }

    private static Views.@Nullable Verified verified(@Nullable VerifiedIdentity identity) {
        return identity == null
                ? null
                : new Views.Verified(identity.subject(), identity.name(), identity.email(), word(identity.plan()));
    }

    /** A plan's name on the wire. */
    static @Nullable String word(@Nullable PlanName plan) {
        return plan == null ? null : plan.value();
    }

    static Views.@Nullable AgentName agent(@Nullable AgentId id, @Nullable String name) {
        return id == null || name == null ? null : new Views.AgentName(id, name);
    }

    /** Who is next for somebody who waits again; the department is that of the line they wait in. */
    static TeamViews.@Nullable Next next(Standing standing) {
        Standing.Next next =
                standing.waiting() == null ? null : standing.waiting().next();
        if (next == null) {
            return null;
        }
        Lane lane = next.to().equals("department") ? standing.lane() : null;
        return new TeamViews.Next(next.to(), lane == null ? null : lane.department(), next.why());
    }

    private static Views.Conversation view(
            Transcript transcript,
            Views.@Nullable Place place,
            Views.@Nullable Visitor visitor,
            @Nullable Long replyBy) {
        Transcript.Header header = transcript.header();
        boolean waiting = header.state() == ConversationState.WAITING;
        return new Views.Conversation(
                header.id(),
                header.state().word(),
                header.reference(),
                header.language(),
                header.topic(),
                header.startedAt(),
                header.endedAt(),
                waiting ? place : null,
                agent(header.agent(), header.agentName()),
                transcript.whole() ? "tail" : "gap",
                transcript.more(),
                Talk.raw(transcript.entries()),
                header.seenByVisitor(),
                header.seenByAgent(),
                visitor,
                waiting ? replyBy : null);
    }
}
