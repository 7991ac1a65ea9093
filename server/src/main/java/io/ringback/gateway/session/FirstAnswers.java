package io.ringback.gateway.session;

import io.ringback.callback.message.Messages;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once for each chat of an agent that they wrote in it: that may be the answer to a message somebody left. */
final class FirstAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(FirstAnswers.class);

    /** More chats than one connection sees; then it begins anew. */
    private static final int MOST = 1_000;

    private final Set<ConversationId> told = ConcurrentHashMap.newKeySet();
    private final Messages messages;
    private final SiteId site;
    private final AgentId agent;

    FirstAnswers(Messages messages, SiteId site, AgentId agent) {
        this.messages = messages;
        this.site = site;
        this.agent = agent;
    }

    /** The agent wrote; what could not be said now is said with the next words. */
    void posted(ConversationId conversation) {
        if (told.size() >= MOST) {
            told.clear();
        }
        if (!told.add(conversation)) {
            return;
        }
        messages.answered(site, conversation, agent).exceptionally(failure -> {
            LOG.debug("whether {} was answered cannot be told: {}", conversation, failure.toString());
            told.remove(conversation);
            return false;
        });
    }
}
