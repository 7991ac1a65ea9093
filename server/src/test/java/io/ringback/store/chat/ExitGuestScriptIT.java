package io.ringback.store.chat;

import static io.ringback.store.chat.ChatRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.chat.LeftReason;
import io.ringback.chat.Participant;
import io.ringback.chat.Posted;
import io.ringback.chat.Question;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationState;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A guest who goes reads and writes no more; the chat goes on. */
final class ExitGuestScriptIT {
    private static final AgentId LUKA = AgentId.random();
    private static final Participant.Agent LUKA_WRITES = new Participant.Agent(LUKA, "Luka");
    private static final long PART = 1_000_001;

    @RegisterExtension
    static final ChatRedis CHAT = new ChatRedis();

    @Test
    void takesTheGuestsPartAwayAndNothingElse() {
        Question question = entered();
        exit(question);
        exit(question);
        assertThat(CHAT.kinds(question)).containsExactly("message", "joined", "joined", "left");
        assertThat(CHAT.transcript(question).header().state()).isEqualTo(ConversationState.ACTIVE);
        assertThat(CHAT.transcript(question).header().agentName()).isEqualTo("Maja");
        assertThat(await(CHAT.conversations().post(question.conversation(), LUKA_WRITES, "k", "hello")))
                .isEqualTo(new Posted.Absent());
    }

    @Test
    void exitAndMessageAtOnceEndInOneOfTwoWays() {
        for (int i = 0; i < 10; i++) {
            Question question = entered();
            CompletionStage<Posted> posted = CHAT.elsewhere().post(question.conversation(), LUKA_WRITES, "k", "hello");
            exit(question);
            boolean stored = await(posted) instanceof Posted.Stored;
            assertThat(CHAT.kinds(question)).hasSize(stored ? 5 : 4).endsWith("left");
        }
    }

    @Test
    void doesNotTouchALaterPartOfTheSameAgent() {
        Question question = entered();
        await(CHAT.conversations().succeed(question.conversation(), 2, LUKA, "Luka", LeftReason.HANDED_OVER));
        exit(question);
        assertThat(await(CHAT.conversations().post(question.conversation(), LUKA_WRITES, "k", "hello")))
                .isInstanceOf(Posted.Stored.class);
    }

    private static Question entered() {
        Question question = CHAT.joined();
        await(CHAT.conversations().enter(question.conversation(), PART, LUKA, "Luka"));
        return question;
    }

    private static void exit(Question question) {
        await(CHAT.conversations().exit(question.conversation(), PART, LUKA, "Luka", LeftReason.DONE));
    }
}
