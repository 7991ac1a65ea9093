package io.ringback.store.chat;

import static io.ringback.store.chat.ChatRedis.MAJA;
import static io.ringback.store.chat.ChatRedis.MAJA_WRITES;
import static io.ringback.store.chat.ChatRedis.await;
import static io.ringback.store.chat.ChatRedis.question;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.chat.LeftReason;
import io.ringback.chat.Posted;
import io.ringback.chat.Question;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationState;
import io.ringback.model.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An agent who was lost leaves once, and has no part in the conversation any more. */
final class LeaveAgentScriptIT {
    @RegisterExtension
    static final ChatRedis CHAT = new ChatRedis();

    @Test
    void letsTheVisitorWaitAgain() {
        Question question = CHAT.joined();
        leave(question, 1);
        leave(question, 1);
        assertThat(CHAT.transcript(question).header().state()).isEqualTo(ConversationState.WAITING);
        assertThat(CHAT.transcript(question).header().agent()).isNull();
        assertThat(CHAT.kinds(question)).containsExactly("message", "joined", "left");
    }

    @Test
    void takesTheAgentsPartAway() {
        Question question = CHAT.joined();
        leave(question, 1);
        assertThat(await(CHAT.conversations().post(question.conversation(), MAJA_WRITES, "late", "x")))
                .isEqualTo(new Posted.Absent());
        assertThat(await(CHAT.conversations().read(question.conversation(), MAJA_WRITES, Position.START)))
                .isEmpty();
    }

    @Test
    void refusesTheJoinItOvertook() {
        Question question = CHAT.opened();
        leave(question, 1);
        await(CHAT.conversations().join(question.conversation(), 1, MAJA, "Maja"));
        assertThat(CHAT.kinds(question)).containsExactly("message");
    }

    @Test
    void doesNotTouchANewerAssignment() {
        Question question = CHAT.joined();
        await(CHAT.conversations().join(question.conversation(), 2, AgentId.random(), "Luka"));
        leave(question, 1);
        assertThat(CHAT.transcript(question).header().agentName()).isEqualTo("Luka");
    }

    private static void leave(Question question, long n) {
        await(CHAT.conversations().leave(question.conversation(), n, MAJA, "Maja", LeftReason.LOST));
    }
}
