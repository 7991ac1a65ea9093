package io.ringback.store.chat;

import static io.ringback.store.chat.ChatRedis.MAJA_WRITES;
import static io.ringback.store.chat.ChatRedis.await;
import static io.ringback.store.chat.ChatRedis.question;
import static io.ringback.store.chat.ChatRedis.stored;
import static io.ringback.store.chat.ChatRedis.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.chat.Participant;
import io.ringback.chat.Question;
import io.ringback.chat.Transcript;
import io.ringback.model.AgentId;
import io.ringback.model.Position;
import io.ringback.model.VisitorId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A reader gets the gap after a position of this history, else the latest entries. */
final class ReadConversationScriptIT {
    @RegisterExtension
    static final ChatRedis CHAT = new ChatRedis();

    @Test
    void readsTheGap() {
        Question question = CHAT.joined();
        Position held = CHAT.transcript(question).last();
        stored(CHAT.conversations().post(question.conversation(), visitor(question), "k2", "new"));
        Transcript transcript = await(CHAT.elsewhere().read(question.conversation(), MAJA_WRITES, held))
                .orElseThrow();
        assertThat(transcript.whole()).isFalse();
        assertThat(transcript.entries()).singleElement().asString().contains("new");
        Transcript nothing = await(CHAT.elsewhere().read(question.conversation(), MAJA_WRITES, transcript.last()))
                .orElseThrow();
        assertThat(nothing.entries()).isEmpty();
        assertThat(nothing.whole()).isFalse();
    }

    @Test
    void readsTheTailForAnotherHistory() {
        Question question = CHAT.joined();
        Transcript transcript = await(CHAT.conversations()
                        .read(question.conversation(), visitor(question), new Position(2, "notThis1")))
                .orElseThrow();
        assertThat(transcript.whole()).isTrue();
        assertThat(transcript.entries()).hasSize(2);
    }

    @Test
    void readsTheLatestOfALongOne() {
        Question question = CHAT.joined();
        Position early = CHAT.transcript(question).last();
        for (int i = 0; i < 210; i++) {
            stored(CHAT.conversations().post(question.conversation(), visitor(question), "m" + i, "text " + i));
        }
        Transcript transcript = await(CHAT.conversations().read(question.conversation(), visitor(question), early))
                .orElseThrow();
        assertThat(transcript.whole()).isTrue();
        assertThat(transcript.more()).isTrue();
        assertThat(transcript.entries()).hasSize(50);
        assertThat(transcript.entries().get(49)).contains("text 209");
    }

    @Test
    void showsNothingToStrangers() {
        Question question = CHAT.joined();
        List<Participant> strangers =
                List.of(new Participant.Visitor(VisitorId.random()), new Participant.Agent(AgentId.random(), "Luka"));
        for (Participant stranger : strangers) {
            assertThat(await(CHAT.conversations().read(question.conversation(), stranger, Position.START)))
                    .isEmpty();
        }
    }
}
