package io.ringback.store.routing;

import io.ringback.callback.message.Left;
import io.ringback.callback.message.MessageRequest;
import io.ringback.callback.message.MessageStore;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.routing.Decision;
import java.util.concurrent.CompletionStage;

/** Messages that were left on Redis, in the slots of their sites. */
public final class RedisMessages implements MessageStore {
    private final LeaveMessageScript leave;
    private final AnswerMessageScript answer;

    /** Decided on the slots of sites. */
    public RedisMessages(SiteTag tag) {
        leave = new LeaveMessageScript(tag);
        answer = new AnswerMessageScript(tag);
    }

    @Override
    public CompletionStage<Decision<Left>> leave(SiteId site, MessageRequest request, int most) {
        return leave.run(site, request, most);
    }

    @Override
    public CompletionStage<Boolean> answered(SiteId site, ConversationId conversation, AgentId agent) {
        return answer.run(site, conversation, agent);
    }
}
