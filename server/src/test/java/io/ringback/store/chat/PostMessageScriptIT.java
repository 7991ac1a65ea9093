package io.ringback.store.chat;

import static io.ringback.store.chat.ChatRedis.MAJA_WRITES;
import static io.ringback.store.chat.ChatRedis.await;
import static io.ringback.store.chat.ChatRedis.question;
import static io.ringback.store.chat.ChatRedis.stored;
import static io.ringback.store.chat.ChatRedis.visitor;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.chat.EndedBy;
import io.ringback.chat.Participant;
import io.ringback.chat.Posted;
import io.ringback.chat.Question;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.Position;
import io.ringback.model.VisitorId;
import io.ringback.redis.ShardedPubSub;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A message is stored once per author and command id, in one order, by those with a part in the conversation. */
final class PostMessageScriptIT {
    @RegisterExtension
    static final ChatRedis CHAT = new ChatRedis();

    @Test
    void numbersMessagesWithoutGaps() {
        Question question = CHAT.joined();
        Posted.Stored mine = stored(CHAT.conversations().post(question.conversation(), visitor(question), "k2", "a"));
        Posted.Stored hers = stored(CHAT.elsewhere().post(question.conversation(), MAJA_WRITES, "k2", "b"));
        assertThat(List.of(mine.seq(), hers.seq())).containsExactly(3L, 4L);
        assertThat(CHAT.transcript(question).entries().get(3))
                .contains("\"by\":\"agent\"", "\"name\":\"Maja\"", "\"text\":\"b\"");
    }

    @Test
    void answersARepeatAsTheFirstTime() {
        Question question = CHAT.opened();
        Posted.Stored stored = stored(CHAT.conversations().post(question.conversation(), visitor(question), "k2", "a"));
        assertThat(stored(CHAT.elsewhere().post(question.conversation(), visitor(question), "k2", "a")))
                .isEqualTo(stored);
        assertThat(CHAT.kinds(question)).hasSize(2);
    }

    @Test
    void answersARepeatEvenAfterTheEnd() {
        Question question = CHAT.opened();
        Posted.Stored stored = stored(CHAT.conversations().post(question.conversation(), visitor(question), "k2", "a"));
        await(CHAT.conversations().end(question.conversation(), EndedBy.VISITOR, null));
        assertThat(stored(CHAT.conversations().post(question.conversation(), visitor(question), "k2", "a")))
                .isEqualTo(stored);
        assertThat(await(CHAT.conversations().post(question.conversation(), visitor(question), "k3", "b")))
                .isEqualTo(new Posted.Ended());
    }

    @Test
    void refusesStrangers() {
        Question question = CHAT.joined();
        List<Participant> strangers =
                List.of(new Participant.Visitor(VisitorId.random()), new Participant.Agent(AgentId.random(), "Luka"));
        for (Participant stranger : strangers) {
            assertThat(await(CHAT.conversations().post(question.conversation(), stranger, "k2", "x")))
                    .isEqualTo(new Posted.Absent());
        }
        assertThat(await(CHAT.conversations().post(ConversationId.random(), visitor(question), "k2", "x")))
                .isEqualTo(new Posted.Absent());
        assertThat(CHAT.kinds(question)).hasSize(2);
    }

    @Test
    void keepsOneOrderWhenTwoNodesRace() {
        Question question = CHAT.joined();
        List<CompletionStage<Posted>> posts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String id = "m" + i % 100;
            posts.add(CHAT.conversations().post(question.conversation(), visitor(question), id, "from one node"));
            posts.add(CHAT.elsewhere().post(question.conversation(), visitor(question), id, "from another"));
        }
        Set<Long> numbers = new HashSet<>();
        posts.forEach(post -> numbers.add(stored(post).seq()));
        assertThat(numbers).hasSize(100);
        assertThat(CHAT.transcript(question).last().seq()).isEqualTo(102);
    }

    @Test
    void publishesTheEntryWithThePositionBeforeIt() throws InterruptedException {
        Question question = CHAT.opened();
        Position before = CHAT.transcript(question).last();
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        String channel = ConversationKeys.root(question.conversation());
        await(CHAT.session().connections().pubSub().subscribe(channel, new ShardedPubSub.Handler() {
            @Override
            public void onMessage(byte[] payload) {
                heard.add(new String(payload, StandardCharsets.UTF_8));
            }

            @Override
            public void onGap() {}
        }));
        Posted.Stored stored = stored(CHAT.elsewhere().post(question.conversation(), visitor(question), "k2", "سلام"));
        assertThat(heard.poll(5, TimeUnit.SECONDS))
                .startsWith("e 2 " + stored.mark() + " " + before.mark() + " m - {\"type\":\"entry\"")
                .contains("\"seq\":2", "سلام");
        CHAT.session().connections().pubSub().unsubscribe(channel);
    }
}
