package io.ringback.store.chat;

import static io.ringback.store.chat.ChatRedis.MAJA_WRITES;
import static io.ringback.store.chat.ChatRedis.RETENTION;
import static io.ringback.store.chat.ChatRedis.await;
import static io.ringback.store.chat.ChatRedis.question;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.chat.EndedBy;
import io.ringback.chat.Posted;
import io.ringback.chat.Question;
import io.ringback.model.ConversationState;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The end comes once and is the last entry. */
final class EndConversationScriptIT {
    @RegisterExtension
    static final ChatRedis CHAT = new ChatRedis();

    @Test
    void isTheLastEntry() {
        Question question = CHAT.joined();
        CompletionStage<Void> one = CHAT.conversations().end(question.conversation(), EndedBy.AGENT, null);
        CompletionStage<Void> other = CHAT.elsewhere().end(question.conversation(), EndedBy.VISITOR, null);
        await(one);
        await(other);
        assertThat(await(CHAT.conversations().post(question.conversation(), MAJA_WRITES, "k5", "late")))
                .isEqualTo(new Posted.Ended());
        assertThat(CHAT.kinds(question)).containsExactly("message", "joined", "ended");
        assertThat(CHAT.transcript(question).header().state()).isEqualTo(ConversationState.ENDED);
        assertThat(CHAT.transcript(question).header().endedAt()).isNotNull();
    }

    @Test
    void keepsTheConversationForTheRetentionTime() {
        Question question = CHAT.opened();
        await(CHAT.conversations().end(question.conversation(), EndedBy.VISITOR, "left_line"));
        assertThat(CHAT.lifetime(ConversationKeys.root(question.conversation()) + ":ids"))
                .isBetween(RETENTION.minusMinutes(1).toMillis(), RETENTION.toMillis());
    }
}
