package io.ringback.routing;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Chats that go from agent to agent, and agents who work in one together. Each step is decided in the site's slot first, then the
 * conversation hears of it, as {@link Routing} does it. Safe to call from any thread; nothing blocks.
 */
public final class Teamwork {
    private final TeamStore store;
    private final StepRunner steps;

    /**
     * Teamwork over {@code store}.
     *
     * @param lines where steps that are done are settled
     * @param conversations what hears of decisions
     */
    public Teamwork(TeamStore store, RoutingStore lines, ConversationSteps conversations) {
        this.store = store;
        this.steps = new StepRunner(lines, conversations);
    }

    /** See {@link TeamStore#transfer}. */
    public CompletionStage<TeamOutcome> transfer(
            SiteId site, AgentId agent, ConversationId chat, HandoverTarget to, @Nullable String note) {
        return carryOut(site, store.transfer(site, agent, chat, to, note));
    }

    /** See {@link TeamStore#invite}. */
    public CompletionStage<TeamOutcome> invite(
            SiteId site, AgentId agent, ConversationId chat, AgentId colleague, @Nullable String note) {
        return carryOut(site, store.invite(site, agent, chat, colleague, note));
    }

    /** See {@link TeamStore#answer}. */
    public CompletionStage<TeamOutcome> answer(
            SiteId site, AgentId agent, ConversationId chat, boolean accept, @Nullable String reason) {
        return carryOut(site, store.answer(site, agent, chat, accept, reason));
    }

    /** See {@link TeamStore#endPart}. */
    public CompletionStage<TeamOutcome> endPart(
            SiteId site, AgentId by, ConversationId chat, AgentId guest, boolean supervisor) {
        return carryOut(site, store.endPart(site, by, chat, guest, supervisor));
    }

    /** See {@link TeamStore#handOver}. */
    public CompletionStage<TeamOutcome> handOver(SiteId site, AgentId agent, ConversationId chat, AgentId guest) {
        return carryOut(site, store.handOver(site, agent, chat, guest));
    }

    /** See {@link TeamStore#join}. */
    public CompletionStage<TeamOutcome> join(SiteId site, AgentId supervisor, ConversationId chat) {
        return carryOut(site, store.join(site, supervisor, chat));
    }

    /** See {@link TeamStore#takeOver}. */
    public CompletionStage<TeamOutcome> takeOver(SiteId site, AgentId supervisor, ConversationId chat, long n) {
        return carryOut(site, store.takeOver(site, supervisor, chat, n));
    }

    /** See {@link TeamStore#askHelp}. */
    public CompletionStage<TeamOutcome> askHelp(
            SiteId site, AgentId agent, ConversationId chat, @Nullable String reason, boolean supervisor) {
        return carryOut(site, store.askHelp(site, agent, chat, reason, supervisor));
    }

    /** Who could take a chat now. */
    public CompletionStage<Team> look(SiteId site) {
        return store.look(site);
    }

    private CompletionStage<TeamOutcome> carryOut(SiteId site, CompletionStage<Decision<TeamOutcome>> decided) {
        return decided.thenCompose(decision -> steps.run(site, decision.steps()).thenApply(done -> decision.answer()));
    }
}
