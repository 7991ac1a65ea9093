package io.ringback.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.chat.Participant;
import io.ringback.chat.Transcript;
import io.ringback.model.ConversationId;
import io.ringback.model.ConversationState;
import io.ringback.model.Position;
import io.ringback.model.Role;
import io.ringback.model.VisitorId;
import io.ringback.protocol.Codec;
import io.ringback.store.chat.RedisConversations;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Two nodes on one Redis, 50 visitors, 5 agents; in the middle one node is killed. No acknowledged message is lost, doubled or out
 * of order, and everybody is served to the end.
 */
final class NodeDeathIT {
    private static final int VISITORS = 50;
    private static final int AGENTS = 5;
    private static final int MESSAGES = 6;

    @TempDir
    static Path folder;

    private final Installation installation = new Installation(folder);
    private final List<AgentClient> agents = new ArrayList<>();
    private final List<VisitorClient> visitors = new ArrayList<>();
    private final RunningClients clients = new RunningClients();

    @BeforeEach
    void open() throws Exception {
        for (int i = 0; i < AGENTS; i++) {
            installation.account("agent" + i + "@example.org", Role.AGENT);
        }
        installation.start();
        installation.start();
    }

    @AfterEach
    void close() {
        clients.close();
        installation.close();
    }

    @Test
    void losesNothingAndNobody() throws Exception {
        for (int i = 0; i < AGENTS; i++) {
            agents.add(clients.start(new AgentClient(
                    installation.nodes(), 100 + i, "agent" + i + "@example.org", Installation.PASSWORD)));
        }
        for (int i = 0; i < VISITORS; i++) {
            visitors.add(
                    clients.start(new VisitorClient(installation.nodes(), i, Installation.SITE.value(), MESSAGES)));
            Thread.sleep(40);
        }
        long half = (long) VISITORS * MESSAGES / 3;
        waitUntil(() -> acknowledged() >= half, 60);
        installation.nodes().get(0).kill();
        waitUntil(() -> visitors.stream().allMatch(Client::done), 120);
        visitors.forEach(visitor -> assertThat(visitor.problems()).isEmpty());
        agents.forEach(agent -> {
            assertThat(agent.problems()).isEmpty();
            assertThat(agent.mostUsed()).isLessThanOrEqualTo(3);
        });
        visitors.forEach(this::judge);
        assertThat(visitors.stream().filter(visitor -> visitor.connects() > 1).count())
                .as("visitors who lost their node")
                .isGreaterThan(5);
    }

    private long acknowledged() {
        return visitors.stream()
                .mapToLong(visitor -> visitor.acknowledged().size())
                .sum();
    }

    /** The stored transcript against what the visitor was told and has seen. */
    private void judge(VisitorClient visitor) {
        ConversationId id = new ConversationId(Objects.requireNonNull(visitor.conversation()));
        Map<String, String> record = record(id);
        RedisConversations conversations =
                new RedisConversations(installation.session().commands(), new Codec(), Duration.ofDays(1));
        Participant owner = new Participant.Visitor(new VisitorId(Objects.requireNonNull(record.get("visitor"))));
        Transcript transcript = Installation.await(conversations.read(id, owner, Position.START))
                .orElseThrow();
        assertThat(transcript.header().state()).isEqualTo(ConversationState.ENDED);
        List<JsonNode> stored =
                transcript.entries().stream().map(Wire.JSON::readTree).toList();
        assertThat(visitor.seen()).as("what the visitor saw").isEqualTo(stored);
        Map<String, Long> mine = new HashMap<>();
        List<String> texts = new ArrayList<>();
        for (JsonNode entry : stored) {
            if ("visitor".equals(entry.path("by").asString())
                    && "message".equals(entry.path("kind").asString())) {
                assertThat(mine.put(
                                entry.path("message").asString(),
                                entry.path("seq").asLong()))
                        .as("stored twice")
                        .isNull();
                texts.add(entry.path("text").asString());
            }
        }
        assertThat(mine).as("acknowledged and stored").containsAllEntriesOf(visitor.acknowledged());
        List<String> expected = new ArrayList<>(List.of("A question"));
        for (int i = 1; i <= MESSAGES; i++) {
            expected.add("message " + i);
        }
        expected.add("bye");
        assertThat(texts).as("in the order sent").isEqualTo(expected);
    }

    private Map<String, String> record(ConversationId id) {
        Map<String, String> fields = new HashMap<>();
        Installation.await(installation.session().commands().hashGetAll("{c:" + id.value() + "}"))
                .forEach((name, value) -> fields.put(name, new String(value, StandardCharsets.UTF_8)));
        return fields;
    }

    private interface Condition {
        boolean holds();
    }

    private static void waitUntil(Condition condition, int seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.sleep(50);
        }
    }
}
