package io.ringback.store.chat;

import static io.ringback.store.chat.ChatRedis.MAJA_WRITES;
import static io.ringback.store.chat.ChatRedis.await;
import static io.ringback.store.chat.ChatRedis.question;
import static io.ringback.store.chat.ChatRedis.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.chat.Participant;
import io.ringback.chat.Question;
import io.ringback.model.AgentId;
import io.ringback.model.VisitorId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How far somebody has read only rises, and never beyond what there is. */
final class MarkSeenScriptIT {
    @RegisterExtension
    static final ChatRedis CHAT = new ChatRedis();

    @Test
    void risesOnly() {
        Question question = CHAT.joined();
        seen(MAJA_WRITES, question, 2);
        seen(MAJA_WRITES, question, 1);
        seen(visitor(question), question, 99);
        assertThat(CHAT.transcript(question).header().seenByAgent()).isEqualTo(2);
        assertThat(CHAT.transcript(question).header().seenByVisitor()).isEqualTo(2);
    }

    @Test
    void doesNotBelieveStrangers() {
        Question question = CHAT.joined();
        seen(new Participant.Visitor(VisitorId.random()), question, 2);
        seen(new Participant.Agent(AgentId.random(), "Luka"), question, 2);
        assertThat(CHAT.transcript(question).header().seenByAgent()).isZero();
        assertThat(CHAT.transcript(question).header().seenByVisitor()).isZero();
    }

    private static void seen(Participant reader, Question question, long seq) {
        await(CHAT.conversations().seen(question.conversation(), reader, seq));
    }
}
