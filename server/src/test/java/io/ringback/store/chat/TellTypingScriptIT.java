package io.ringback.store.chat;

import static io.ringback.store.chat.ChatRedis.MAJA_WRITES;
import static io.ringback.store.chat.ChatRedis.await;
import static io.ringback.store.chat.ChatRedis.question;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.chat.EndedBy;
import io.ringback.chat.Participant;
import io.ringback.chat.Question;
import io.ringback.model.VisitorId;
import io.ringback.redis.ShardedPubSub;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Typing is told to those who listen, on behalf of those with a part in the conversation. */
final class TellTypingScriptIT {
    @RegisterExtension
    static final ChatRedis CHAT = new ChatRedis();

    @Test
    void isToldForParticipantsOnly() throws InterruptedException {
        Question question = CHAT.joined();
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        String channel = ConversationKeys.root(question.conversation());
        await(CHAT.session().connections().pubSub().subscribe(channel, new ShardedPubSub.Handler() {
            @Override
            public void onMessage(byte[] payload) {
                heard.add(new String(payload, StandardCharsets.UTF_8));
            }

            @Override
            public void onGap() {}
        }));
        await(CHAT.elsewhere().typing(question.conversation(), new Participant.Visitor(VisitorId.random()), true));
        await(CHAT.elsewhere().typing(question.conversation(), MAJA_WRITES, true));
        assertThat(heard.poll(5, TimeUnit.SECONDS))
                .startsWith("x {\"type\":\"typing\"")
                .contains("\"name\":\"Maja\"", "\"on\":true");
        await(CHAT.elsewhere().end(question.conversation(), EndedBy.AGENT, null));
        assertThat(heard.poll(5, TimeUnit.SECONDS)).startsWith("e ");
        await(CHAT.elsewhere().typing(question.conversation(), MAJA_WRITES, true));
        assertThat(heard).isEmpty();
        CHAT.session().connections().pubSub().unsubscribe(channel);
    }
}
