package io.ringback.store.chat;

import static io.ringback.store.chat.ChatRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.chat.LeftReason;
import io.ringback.chat.Participant;
import io.ringback.chat.Posted;
import io.ringback.chat.Question;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationState;
import io.ringback.model.Position;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A guest reads and writes beside the agent, and comes in once. */
final class EnterGuestScriptIT {
    private static final AgentId LUKA = AgentId.random();
    private static final Participant.Agent LUKA_WRITES = new Participant.Agent(LUKA, "Luka");
    private static final long PART = 1_000_001;

    @RegisterExtension
    static final ChatRedis CHAT = new ChatRedis();

    @Test
    void readsAndWritesBesideTheAgent() {
        Question question = CHAT.joined();
        enter(question);
        assertThat(CHAT.kinds(question)).containsExactly("message", "joined", "joined");
        assertThat(CHAT.transcript(question).header().agentName()).isEqualTo("Maja");
        assertThat(CHAT.transcript(question).entries().get(2)).contains("\"as\":\"guest\"");
        assertThat(await(CHAT.conversations().post(question.conversation(), LUKA_WRITES, "k", "hello")))
                .isInstanceOf(Posted.Stored.class);
        assertThat(await(CHAT.conversations().post(question.conversation(), ChatRedis.MAJA_WRITES, "k", "hello")))
                .isInstanceOf(Posted.Stored.class);
    }

    @Test
    void comesInOnceHoweverOftenAndFromWhereItIsTold() {
        Question question = CHAT.joined();
        List<CompletionStage<Void>> twice = List.of(
                CHAT.conversations().enter(question.conversation(), PART, LUKA, "Luka"),
                CHAT.elsewhere().enter(question.conversation(), PART, LUKA, "Luka"));
        twice.forEach(ChatRedis::await);
        assertThat(CHAT.kinds(question)).containsExactly("message", "joined", "joined");
    }

    @Test
    void refusesTheEntryThatItsExitOvertook() {
        Question question = CHAT.joined();
        await(CHAT.conversations().exit(question.conversation(), PART, LUKA, "Luka", LeftReason.DONE));
        enter(question);
        assertThat(CHAT.kinds(question)).containsExactly("message", "joined");
        assertThat(await(CHAT.conversations().post(question.conversation(), LUKA_WRITES, "k", "hello")))
                .isEqualTo(new Posted.Absent());
    }

    @Test
    void aLateEntryOfAFormerGuestOpensNothingAfterTheAssignmentIsOver() {
        Question question = CHAT.joined();
        await(CHAT.conversations().succeed(question.conversation(), 2, LUKA, "Luka", LeftReason.HANDED_OVER));
        await(CHAT.conversations().leave(question.conversation(), 2, LUKA, "Luka", LeftReason.LOST));
        enter(question);
        assertThat(await(CHAT.conversations().read(question.conversation(), LUKA_WRITES, Position.START)))
                .isEmpty();
    }

    @Test
    void aGuestGoesOnAsTheAssignee() {
        Question question = CHAT.joined();
        enter(question);
        await(CHAT.conversations().succeed(question.conversation(), 2, LUKA, "Luka", LeftReason.HANDED_OVER));
        assertThat(CHAT.kinds(question)).containsExactly("message", "joined", "joined", "left", "joined");
        assertThat(CHAT.transcript(question).entries().get(3)).contains("\"reason\":\"handed_over\"");
        assertThat(CHAT.transcript(question).entries().get(4)).contains("\"as\":\"successor\"");
        assertThat(CHAT.transcript(question).header().state()).isEqualTo(ConversationState.ACTIVE);
        assertThat(CHAT.transcript(question).header().agent()).isEqualTo(LUKA);
        assertThat(await(CHAT.conversations().post(question.conversation(), ChatRedis.MAJA_WRITES, "k", "late")))
                .as("the former agent has no part any more")
                .isEqualTo(new Posted.Absent());
        await(CHAT.conversations().join(question.conversation(), 1, ChatRedis.MAJA, "Maja"));
        assertThat(CHAT.transcript(question).header().agent())
                .as("a stale join")
                .isEqualTo(LUKA);
    }

    private static void enter(Question question) {
        await(CHAT.conversations().enter(question.conversation(), PART, LUKA, "Luka"));
    }
}
