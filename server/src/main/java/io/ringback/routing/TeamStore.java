package io.ringback.routing;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Where chats go from agent to agent. Every operation is atomic and harmless when repeated. */
public interface TeamStore {
    /** The assignee gives the chat away; the visitor waits with the score of the first arrival. */
    CompletionStage<Decision<TeamOutcome>> transfer(
            SiteId site, AgentId agent, ConversationId chat, HandoverTarget to, @Nullable String note);

    /** The assignee asks a colleague into the chat. */
    CompletionStage<Decision<TeamOutcome>> invite(
            SiteId site, AgentId agent, ConversationId chat, AgentId colleague, @Nullable String note);

    /** The invited agent comes, or does not. */
    CompletionStage<Decision<TeamOutcome>> answer(
            SiteId site, AgentId agent, ConversationId chat, boolean accept, @Nullable String reason);

    /** A guest's part, or an invitation, is over: by the guest, by the assignee, or by a supervisor. */
    CompletionStage<Decision<TeamOutcome>> endPart(
            SiteId site, AgentId by, ConversationId chat, AgentId guest, boolean supervisor);

    /** The assignee leaves the chat to a guest. */
    CompletionStage<Decision<TeamOutcome>> handOver(SiteId site, AgentId agent, ConversationId chat, AgentId guest);

    /** A supervisor becomes a guest. */
    CompletionStage<Decision<TeamOutcome>> join(SiteId site, AgentId supervisor, ConversationId chat);

    /** A supervisor becomes the assignee, unless it is another assignment than {@code n} by now. */
    CompletionStage<Decision<TeamOutcome>> takeOver(SiteId site, AgentId supervisor, ConversationId chat, long n);

    /** The assignee asks for help; null takes the wish back, which a supervisor can do too. */
    CompletionStage<Decision<TeamOutcome>> askHelp(
            SiteId site, AgentId agent, ConversationId chat, @Nullable String reason, boolean supervisor);

    /** Who could take a chat now; up to 500 agents. */
    CompletionStage<Team> look(SiteId site);
}
