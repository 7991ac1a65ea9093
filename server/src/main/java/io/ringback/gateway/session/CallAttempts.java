package io.ringback.gateway.session;

import io.ringback.callback.Attempt;
import io.ringback.callback.Callbacks;
import io.ringback.callback.Outcome;
import io.ringback.model.AgentId;
import io.ringback.model.SiteId;
import io.ringback.protocol.AgentCommand;
import io.ringback.protocol.ServerEvent;

/** What an agent does about the attempts to call back that are theirs. */
final class CallAttempts {
    private final Replies replies;
    private final Talk talk;
    private final Callbacks callbacks;
    private final SiteId site;
    private final AgentId agent;

    CallAttempts(Replies replies, Talk talk, Callbacks callbacks, SiteId site, AgentId agent) {
        this.replies = replies;
        this.talk = talk;
        this.callbacks = callbacks;
        this.site = site;
        this.agent = agent;
    }

    /** Has the number dialled. */
    void dial(AgentCommand.DialCallback command) {
        replies.answer(
                command.id(),
                callbacks.dial(site, agent, command.conversation()),
                there -> talk.done(command.id(), there));
    }

    /** Says what came of an attempt, and is told what follows from it. */
    void settle(AgentCommand.SettleAttempt command) {
        Outcome outcome = Outcome.parse(command.outcome());
        replies.answer(
                command.id(),
                callbacks.settle(site, agent, command.conversation(), outcome, command.note()),
                attempt -> settled(command.id(), attempt));
    }

    private void settled(String re, Attempt attempt) {
        if (attempt instanceof Attempt.Gone) {
            talk.notFound(re);
        } else if (attempt instanceof Attempt.Again again) {
            replies.send(new ServerEvent.AttemptSettled(re, "retry", again.at().toEpochMilli()));
        } else {
            String result = attempt instanceof Attempt.Connected ? "connected" : "settled";
            replies.send(new ServerEvent.AttemptSettled(re, result, null));
        }
    }
}
