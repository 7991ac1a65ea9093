package io.ringback.store.chat;

import static io.ringback.store.chat.ChatRedis.MAJA_WRITES;
import static io.ringback.store.chat.ChatRedis.await;
import static io.ringback.store.chat.ChatRedis.question;
import static io.ringback.store.chat.ChatRedis.stored;
import static io.ringback.store.chat.ChatRedis.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.chat.Excerpt;
import io.ringback.chat.Participant;
import io.ringback.chat.Question;
import io.ringback.model.AgentId;
import io.ringback.model.VisitorId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Older entries come in order, and it is said whether there are more. */
final class ReadHistoryScriptIT {
    @RegisterExtension
    static final ChatRedis CHAT = new ChatRedis();

    @Test
    void readsBackwards() {
        Question question = CHAT.joined();
        for (int i = 0; i < 10; i++) {
            stored(CHAT.conversations().post(question.conversation(), visitor(question), "m" + i, "text " + i));
        }
        Excerpt page = history(visitor(question), question, 11, 4).orElseThrow();
        assertThat(page.more()).isTrue();
        assertThat(page.entries()).hasSize(4);
        assertThat(page.entries().get(3)).contains("\"seq\":10,");
        Excerpt rest = history(MAJA_WRITES, question, 7, 100).orElseThrow();
        assertThat(rest.more()).isFalse();
        assertThat(rest.entries()).hasSize(6);
        assertThat(history(MAJA_WRITES, question, 1, 100).orElseThrow().entries())
                .isEmpty();
    }

    @Test
    void showsNothingToStrangers() {
        Question question = CHAT.joined();
        assertThat(history(new Participant.Visitor(VisitorId.random()), question, 2, 10))
                .isEmpty();
        assertThat(history(new Participant.Agent(AgentId.random(), "Luka"), question, 2, 10))
                .isEmpty();
    }

    private static Optional<Excerpt> history(Participant reader, Question question, long before, int limit) {
        return await(CHAT.conversations().history(question.conversation(), reader, before, limit));
    }
}
