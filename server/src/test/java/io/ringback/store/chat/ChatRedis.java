package io.ringback.store.chat;

import io.ringback.chat.Participant;
import io.ringback.chat.Posted;
import io.ringback.chat.Question;
import io.ringback.chat.Transcript;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.Position;
import io.ringback.model.SiteId;
import io.ringback.model.TopicId;
import io.ringback.model.VisitorId;
import io.ringback.protocol.Codec;
import io.ringback.redis.RedisServers;
import io.ringback.redis.RedisSession;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Conversations on a real Redis, a cluster of one node: it refuses keys of another slot as every cluster does. */
final class ChatRedis implements BeforeAllCallback, AfterAllCallback {
    static final Duration RETENTION = Duration.ofDays(30);
    static final AgentId MAJA = AgentId.random();
    static final Participant.Agent MAJA_WRITES = new Participant.Agent(MAJA, "Maja");

    private RedisServers servers;
    private RedisSession first;
    private RedisSession second;

    ChatRedis() {
        servers = RedisServers.oneNodeCluster();
        first = RedisSession.open(servers);
        second = RedisSession.open(servers);
    }

    @Override
    public void beforeAll(ExtensionContext context) {}

    @Override
    public void afterAll(ExtensionContext context) {
        first.close();
        second.close();
        servers.close();
    }

    /** As one node sees them. */
    RedisConversations conversations() {
        return new RedisConversations(first.commands(), new Codec(), RETENTION);
    }

    /** As another node sees them. */
    RedisConversations elsewhere() {
        return new RedisConversations(second.commands(), new Codec(), RETENTION);
    }

    RedisSession session() {
        return first;
    }

    /** Asks Redis itself. */
    String redis(String... command) {
        return servers.node(0).send(command);
    }

    long lifetime(String key) {
        String answer = redis("PTTL", key);
        return Long.parseLong(answer.replaceAll("[^0-9-]", ""));
    }

    static Question question(String text) {
        return new Question(
                ConversationId.random(),
                new SiteId("harbour"),
                VisitorId.random(),
                "k1",
                text,
                "RB-4F7K2",
                "sl",
                new TopicId("payment"),
                "Ana Kovač",
                null,
                "https://shop.example.org/cart",
                null,
                null);
    }

    /** A conversation with its question stored. */
    Question opened() {
        Question question = question("My card was declined");
        await(conversations().open(question));
        return question;
    }

    /** The same with an agent in it, as assignment 1. */
    Question joined() {
        Question question = opened();
        await(conversations().join(question.conversation(), 1, MAJA, "Maja"));
        return question;
    }

    Transcript transcript(Question question) {
        return await(conversations().read(question.conversation(), visitor(question), Position.START))
                .orElseThrow();
    }

    /** The kinds of the entries, in order. */
    List<String> kinds(Question question) {
        Codec codec = new Codec();
        return transcript(question).entries().stream()
                .map(entry -> codec.entryHead(entry.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .kind())
                .toList();
    }

    static Participant.Visitor visitor(Question question) {
        return new Participant.Visitor(question.visitor());
    }

    static Posted.Stored stored(CompletionStage<Posted> posted) {
        return (Posted.Stored) await(posted);
    }

    static <T> T await(CompletionStage<T> stage) {
        return RedisSession.await(stage);
    }
}
