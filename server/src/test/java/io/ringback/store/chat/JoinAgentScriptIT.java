package io.ringback.store.chat;

import static io.ringback.store.chat.ChatRedis.MAJA;
import static io.ringback.store.chat.ChatRedis.await;
import static io.ringback.store.chat.ChatRedis.question;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.chat.EndedBy;
import io.ringback.chat.Participant;
import io.ringback.chat.Posted;
import io.ringback.chat.Question;
import io.ringback.chat.Transcript;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationState;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An assignment brings its agent once; a number that is not newer brings nobody. */
final class JoinAgentScriptIT {
    @RegisterExtension
    static final ChatRedis CHAT = new ChatRedis();

    @Test
    void makesTheConversationActive() {
        Question question = CHAT.joined();
        Transcript transcript = CHAT.transcript(question);
        assertThat(transcript.header().state()).isEqualTo(ConversationState.ACTIVE);
        assertThat(transcript.header().agent()).isEqualTo(MAJA);
        assertThat(CHAT.kinds(question)).containsExactly("message", "joined");
    }

    @Test
    void joinsOnceForRepeatsAndRaces() {
        Question question = CHAT.opened();
        CompletionStage<Void> one = CHAT.conversations().join(question.conversation(), 1, MAJA, "Maja");
        CompletionStage<Void> other = CHAT.elsewhere().join(question.conversation(), 1, MAJA, "Maja");
        await(one);
        await(other);
        assertThat(CHAT.kinds(question)).containsExactly("message", "joined");
    }

    @Test
    void refusesAnOlderAssignment() {
        Question question = CHAT.opened();
        AgentId luka = AgentId.random();
        await(CHAT.conversations().join(question.conversation(), 2, MAJA, "Maja"));
        await(CHAT.conversations().join(question.conversation(), 1, luka, "Luka"));
        assertThat(CHAT.transcript(question).header().agent()).isEqualTo(MAJA);
        assertThat(await(CHAT.conversations()
                        .post(question.conversation(), new Participant.Agent(luka, "Luka"), "k", "x")))
                .isEqualTo(new Posted.Absent());
    }

    @Test
    void changesNothingAfterTheEnd() {
        Question question = CHAT.opened();
        await(CHAT.conversations().end(question.conversation(), EndedBy.VISITOR, "left_line"));
        await(CHAT.conversations().join(question.conversation(), 1, MAJA, "Maja"));
        assertThat(CHAT.kinds(question)).containsExactly("message", "ended");
    }
}
