package io.ringback.store.routing;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.routing.Decision;
import io.ringback.routing.HandoverTarget;
import io.ringback.routing.Team;
import io.ringback.routing.TeamOutcome;
import io.ringback.routing.TeamStore;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Chats that go from agent to agent, on Redis. */
public final class RedisTeam implements TeamStore {
    private final TransferPlaceScript transfer;
    private final InviteAgentScript invite;
    private final AnswerInvitationScript answer;
    private final EndPartScript endPart;
    private final HandOverScript handOver;
    private final JoinChatScript join;
    private final TakeOverScript takeOver;
    private final AskHelpScript askHelp;
    private final LookTeamScript look;

    /** Decided on the slots of sites. */
    public RedisTeam(SiteTag tag) {
        transfer = new TransferPlaceScript(tag);
        invite = new InviteAgentScript(tag);
        answer = new AnswerInvitationScript(tag);
        endPart = new EndPartScript(tag);
        handOver = new HandOverScript(tag);
        join = new JoinChatScript(tag);
        takeOver = new TakeOverScript(tag);
        askHelp = new AskHelpScript(tag);
        look = new LookTeamScript(tag);
    }

    @Override
    public CompletionStage<Decision<TeamOutcome>> transfer(
            SiteId site, AgentId agent, ConversationId chat, HandoverTarget to, @Nullable String note) {
        return transfer.run(site, agent, chat, to, note);
    }

    @Override
    public CompletionStage<Decision<TeamOutcome>> invite(
            SiteId site, AgentId agent, ConversationId chat, AgentId colleague, @Nullable String note) {
        return invite.run(site, agent, chat, colleague, note);
    }

    @Override
    public CompletionStage<Decision<TeamOutcome>> answer(
            SiteId site, AgentId agent, ConversationId chat, boolean accept, @Nullable String reason) {
        return answer.run(site, agent, chat, accept, reason);
    }

    @Override
    public CompletionStage<Decision<TeamOutcome>> endPart(
            SiteId site, AgentId by, ConversationId chat, AgentId guest, boolean supervisor) {
        return endPart.run(site, by, chat, guest, supervisor);
    }

    @Override
    public CompletionStage<Decision<TeamOutcome>> handOver(
            SiteId site, AgentId agent, ConversationId chat, AgentId guest) {
        return handOver.run(site, agent, chat, guest);
    }

    @Override
    public CompletionStage<Decision<TeamOutcome>> join(SiteId site, AgentId supervisor, ConversationId chat) {
        return join.run(site, supervisor, chat);
    }

    @Override
    public CompletionStage<Decision<TeamOutcome>> takeOver(
            SiteId site, AgentId supervisor, ConversationId chat, long n) {
        return takeOver.run(site, supervisor, chat, n);
    }

    @Override
    public CompletionStage<Decision<TeamOutcome>> askHelp(
            SiteId site, AgentId agent, ConversationId chat, @Nullable String reason, boolean supervisor) {
        return askHelp.run(site, agent, chat, reason, supervisor);
    }

    @Override
    public CompletionStage<Team> look(SiteId site) {
        return look.run(site);
    }
}
