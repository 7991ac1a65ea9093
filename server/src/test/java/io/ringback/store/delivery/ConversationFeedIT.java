package io.ringback.store.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.netty.buffer.ByteBuf;
import io.ringback.chat.Participant;
import io.ringback.chat.Posted;
import io.ringback.chat.Question;
import io.ringback.delivery.Hub;
import io.ringback.delivery.Outlet;
import io.ringback.delivery.Subscription;
import io.ringback.model.ConversationId;
import io.ringback.model.Position;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.protocol.Codec;
import io.ringback.redis.RedisServers;
import io.ringback.redis.RedisSession;
import io.ringback.store.chat.RedisConversations;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A hub on a real Redis hears everything once and in order, through lost connections and a restarted server. */
final class ConversationFeedIT {
    private final RedisServers redis = RedisServers.single();
    private final RedisSession session = RedisSession.open(redis);
    private final Codec codec = new Codec();
    private final RedisConversations conversations =
            new RedisConversations(session.commands(), codec, Duration.ofDays(1));
    private final Hub hub = new Hub(
            new RedisConversationFeed(session.commands(), session.connections().pubSub(), codec), codec);
    private final Question question = new Question(
            ConversationId.random(),
            new SiteId("harbour"),
            VisitorId.random(),
            "k0",
            "first",
            "RB-22222",
            "en",
            null,
            null,
            null,
            null,
            null,
            null);
    private final Reader reader = new Reader();

    @AfterEach
    void close() {
        session.close();
        redis.close();
    }

    @Test
    void deliversWhatIsPosted() {
        follow();
        post("k1");
        post("k2");
        eventually("2", "3");
    }

    @Test
    void readsWhatWasPostedWhileItsConnectionWasCut() {
        follow();
        post("k1");
        eventually("2");
        redis.node(0).send("CLIENT", "KILL", "TYPE", "pubsub");
        post("k2");
        post("k3");
        eventually("2", "3", "4");
    }

    @Test
    void goesOnAfterTheServerWasKilled() {
        follow();
        post("k1");
        eventually("2");
        redis.node(0).kill();
        redis.node(0).restart();
        await().atMost(Duration.ofSeconds(10)).ignoreExceptions().untilAsserted(() -> post("k2"));
        eventually("2", "3");
    }

    private void follow() {
        RedisSession.await(conversations.open(question));
        Subscription subscription = RedisSession.await(hub.subscribe(question.conversation(), reader, null));
        Position read = RedisSession.await(conversations.read(
                        question.conversation(), new Participant.Visitor(question.visitor()), Position.START))
                .orElseThrow()
                .last();
        subscription.startAt(read);
    }

    private void post(String id) {
        Posted posted = RedisSession.await(
                conversations.post(question.conversation(), new Participant.Visitor(question.visitor()), id, "text"));
        assertThat(posted).isInstanceOf(Posted.Stored.class);
    }

    private void eventually(String... numbers) {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(reader.numbers).containsExactly(numbers));
    }

    /** Notes the sequence numbers it was given. */
    private static final class Reader implements Outlet {
        private final List<String> numbers = new CopyOnWriteArrayList<>();

        @Override
        public void deliver(ByteBuf event) {
            numbers.add(event.toString(StandardCharsets.UTF_8).replaceAll(".*\"seq\":([0-9]+).*", "$1"));
        }

        @Override
        public boolean isOpen() {
            return true;
        }
    }
}
