package io.ringback.store.chat;

import static io.ringback.store.chat.ChatRedis.question;
import static io.ringback.store.chat.ChatRedis.stored;
import static io.ringback.store.chat.ChatRedis.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.chat.Posted;
import io.ringback.chat.Question;
import io.ringback.chat.Transcript;
import io.ringback.model.ConversationState;
import io.ringback.model.Position;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A question opens its conversation once, and for a short while only. */
final class OpenConversationScriptIT {
    @RegisterExtension
    static final ChatRedis CHAT = new ChatRedis();

    @Test
    void storesTheQuestionAsTheFirstEntry() {
        Question question = question("How long does delivery take?");
        Posted.Stored stored = stored(CHAT.conversations().open(question));
        Transcript transcript = CHAT.transcript(question);
        assertThat(stored.seq()).isEqualTo(1);
        assertThat(transcript.last()).isEqualTo(new Position(1, stored.mark()));
        assertThat(transcript.entries()).singleElement().asString().contains("How long does delivery take?");
        assertThat(transcript.header().state()).isEqualTo(ConversationState.WAITING);
        assertThat(transcript.header().name()).isEqualTo("Ana Kovač");
    }

    @Test
    void vanishesWhenItIsNeverKept() {
        Question question = CHAT.opened();
        for (String suffix : List.of("", ":t", ":ids")) {
            long left = CHAT.lifetime(ConversationKeys.root(question.conversation()) + suffix);
            assertThat(left)
                    .isPositive()
                    .isLessThanOrEqualTo(Duration.ofMinutes(15).toMillis());
        }
    }

    @Test
    void isTheSameWhenAskedAgain() {
        Question question = question("again");
        Posted.Stored stored = stored(CHAT.conversations().open(question));
        assertThat(stored(CHAT.elsewhere().open(question))).isEqualTo(stored);
        assertThat(CHAT.kinds(question)).containsExactly("message");
    }

    @Test
    void knowsTheQuestionsIdAsThatOfAMessage() {
        Question question = question("once");
        Posted.Stored stored = stored(CHAT.conversations().open(question));
        assertThat(stored(CHAT.conversations().post(question.conversation(), visitor(question), "k1", "once")))
                .isEqualTo(stored);
    }

    @Test
    void opensOnceInARace() {
        Question question = question("race");
        CompletionStage<Posted> one = CHAT.conversations().open(question);
        CompletionStage<Posted> other = CHAT.elsewhere().open(question);
        assertThat(stored(one)).isEqualTo(stored(other));
        assertThat(CHAT.kinds(question)).containsExactly("message");
    }
}
