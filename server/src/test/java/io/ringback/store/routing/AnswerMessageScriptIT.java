package io.ringback.store.routing;

import static io.ringback.redis.RedisSession.await;
import static io.ringback.store.routing.SiteRedis.CARDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.callback.message.MessageRequest;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.VisitorId;
import io.ringback.routing.PlaceRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Only the first words of the agent who has the chat answer a message. */
final class AnswerMessageScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void onceByWhoHasIt() {
        ConversationId message = ConversationId.random();
        Instant by = Instant.ofEpochMilli(SITE.now()).plus(Duration.ofHours(10));
        await(SITE.messages()
                .leave(
                        SITE.site(),
                        new MessageRequest(
                                message, VisitorId.random(), CARDS, null, "en", null, "Where is my card?", by),
                        10));
        AgentId agent = SITE.available(1, CARDS);
        SITE.run(Duration.ofSeconds(6));
        assertThat(answered(message, agent)).as("not taken yet").isFalse();
        SITE.accept(agent, SITE.offer(agent).offer());
        assertThat(answered(message, AgentId.random())).as("somebody else").isFalse();
        assertThat(List.of(
                        SITE.messages().answered(SITE.site(), message, agent),
                        SITE.messagesElsewhere().answered(SITE.site(), message, agent)))
                .extracting(stage -> await(stage))
                .as("two nodes at once, and again")
                .containsExactlyInAnyOrder(true, false);
        assertThat(answered(message, agent)).isFalse();
    }

    @Test
    void anOrdinaryChatOwesNone() {
        AgentId agent = SITE.available(1, CARDS);
        PlaceRequest chat = SITE.active(agent, CARDS);
        assertThat(answered(chat.conversation(), agent)).isFalse();
        assertThat(answered(ConversationId.random(), agent)).isFalse();
    }

    private static boolean answered(ConversationId conversation, AgentId agent) {
        return await(SITE.messages().answered(SITE.site(), conversation, agent));
    }
}
