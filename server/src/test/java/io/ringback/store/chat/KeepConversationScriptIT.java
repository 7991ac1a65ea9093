package io.ringback.store.chat;

import static io.ringback.store.chat.ChatRedis.RETENTION;
import static io.ringback.store.chat.ChatRedis.await;
import static io.ringback.store.chat.ChatRedis.question;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.chat.Question;
import io.ringback.model.ConversationId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A conversation with a place is kept for the retention time. */
final class KeepConversationScriptIT {
    @RegisterExtension
    static final ChatRedis CHAT = new ChatRedis();

    @Test
    void givesAllKeysTheRetentionTime() {
        Question question = CHAT.opened();
        await(CHAT.conversations().keep(question.conversation()));
        await(CHAT.elsewhere().keep(question.conversation()));
        for (String suffix : List.of("", ":t", ":ids")) {
            long left = CHAT.lifetime(ConversationKeys.root(question.conversation()) + suffix);
            assertThat(left).isBetween(RETENTION.minusMinutes(1).toMillis(), RETENTION.toMillis());
        }
    }

    @Test
    void leavesAConversationGoneThatIsGone() {
        ConversationId nobody = ConversationId.random();
        await(CHAT.conversations().keep(nobody));
        assertThat(CHAT.lifetime(ConversationKeys.root(nobody))).isEqualTo(-2);
    }
}
