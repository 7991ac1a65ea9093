package io.ringback.store.chat;

import io.ringback.chat.Transcript;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.ConversationState;
import io.ringback.model.PlanName;
import io.ringback.model.Position;
import io.ringback.model.SiteId;
import io.ringback.model.TopicId;
import io.ringback.model.VerifiedIdentity;
import io.ringback.model.VisitorId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import io.ringback.redis.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** {@code chat/read_conversation.lua}. */
final class ReadConversationScript {
    private static final LuaScript SCRIPT = LuaScript.load("chat/read_conversation");

    /** A reader who missed more than this gets the latest entries instead of the gap. */
    private static final int MOST_GAP = 200;

    private static final int MOST_TAIL = 50;

    private final RedisCommands redis;

    ReadConversationScript(RedisCommands redis) {
        this.redis = redis;
    }

    CompletionStage<Optional<Transcript>> run(ConversationId conversation, Side reader, Position have) {
        Args args = Args.of(reader.letter(), reader.id())
                .add(have.seq())
                .add(have.mark())
                .add(MOST_GAP)
                .add(MOST_TAIL);
        return redis.run(SCRIPT, ConversationKeys.root(conversation), args)
                .thenApply(reply -> decode(conversation, reply));
    }

    private static Optional<Transcript> decode(ConversationId conversation, Reply reply) {
        String from = reply.at(0).text();
        if ("absent".equals(from)) {
            return Optional.empty();
        }
        Map<String, String> fields = fields(reply.at(2));
        Position last = new Position(Long.parseLong(need(fields, "seq")), need(fields, "mark"));
        return Optional.of(new Transcript(
                record(conversation, fields),
                "tail".equals(from),
                reply.at(1).number() == 1,
                last,
                texts(reply.at(3))));
    }

    static List<String> texts(Reply entries) {
        return entries.list().stream().map(Reply::text).toList();
    }

    private static Map<String, String> fields(Reply flat) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i + 1 < flat.size(); i += 2) {
            fields.put(flat.at(i).text(), flat.at(i + 1).text());
        }
        return fields;
    }

    private static Transcript.Header record(ConversationId id, Map<String, String> fields) {
        String agent = fields.get("agent");
        String topic = fields.get("topic");
        return new Transcript.Header(
                id,
                new SiteId(need(fields, "site")),
                new VisitorId(need(fields, "visitor")),
                ConversationState.valueOf(need(fields, "state").toUpperCase(Locale.ROOT)),
                need(fields, "reference"),
                need(fields, "language"),
                topic == null ? null : new TopicId(topic),
                Long.parseLong(need(fields, "startedAt")),
                number(fields.get("endedAt")),
                agent == null ? null : new AgentId(agent),
                fields.get("agentName"),
                fields.get("name"),
                fields.get("email"),
                fields.get("page"),
                fields.get("title"),
                identity(fields),
                Long.parseLong(need(fields, "seenByVisitor")),
                Long.parseLong(need(fields, "seenByAgent")));
    }

    private static @Nullable VerifiedIdentity identity(Map<String, String> fields) {
        String subject = fields.get("subject");
        String plan = fields.get("plan");
        return subject == null
                ? null
                : new VerifiedIdentity(
                        subject,
                        fields.get("verifiedName"),
                        fields.get("verifiedEmail"),
                        plan == null ? null : new PlanName(plan));
    }

    private static String need(Map<String, String> fields, String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    private static @Nullable Long number(@Nullable String digits) {
        return digits == null ? null : Long.valueOf(digits);
    }
}
