package io.ringback.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.Role;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * An agent's machine is cut off without a word. What rings there goes to somebody else when the lease ends, the chat within 46 s to
 * the front of its line, with its history; its visitor is told what happened. In real time, with the default grace.
 */
final class CutOffIT {
    private static final String DOCUMENT = Installation.DOCUMENT
            .replace("\"capacity\": 3", "\"capacity\": 2")
            .replace("\"ringSeconds\": 20", "\"ringSeconds\": 120")
            .replace("\"graceSeconds\": 10", "\"graceSeconds\": 30");

    /** The lease, and the two ticks a second that look for its end. */
    private static final long LEASE_MS = 15_000 + 1_000;

    private static final long CHATS_MS = 46_000;

    /** What a busy machine may add on the way from the tick over two sockets. */
    private static final long SLACK_MS = 2_000;

    @TempDir
    static Path folder;

    private final Installation installation = new Installation(folder, DOCUMENT);
    private Node node;
    private Cable cable;

    @BeforeEach
    void open() throws Exception {
        installation.account("lost@example.org", Role.AGENT);
        installation.account("maja@example.org", Role.AGENT);
        installation.start();
        node = installation.start();
        cable = new Cable(installation.nodes().get(0).port());
    }

    @AfterEach
    void close() throws Exception {
        cable.close();
        installation.close();
    }

    @Test
    void nothingStaysWithAnAgentWhoIsGone() throws Exception {
        Person lost = Person.agent(node.behind(cable.port()), "lost@example.org");
        Person talking = Person.visitor(node, "I talk");
        String chat = talking.conversation();
        lost.accept(chat);
        talking.next("entry", entry -> isEntry(entry, "joined"), 20);
        lost.send(lost.command("post").put("conversation", chat).put("text", "Hello"));
        talking.next("entry", entry -> isEntry(entry, "message"), 20);
        Person ringing = Person.visitor(node, "It rings");
        lost.ring(ringing.conversation(), 20);
        Person behind = Person.visitor(node, "I wait");
        String first = behind.conversation();

        cable.cut();
        long cut = System.nanoTime();
        Person maja = Person.agent(node, "maja@example.org");
        maja.accept(first);
        maja.ring(ringing.conversation(), 20);
        assertThat(since(cut)).as("ms until the offer was back").isLessThan(LEASE_MS + SLACK_MS);
        Person newcomer = Person.visitor(node, "I came last");

        JsonNode left = talking.next("entry", entry -> isEntry(entry, "left"), 60);
        assertThat(since(cut)).as("ms until the chat was back").isLessThan(CHATS_MS + SLACK_MS);
        assertThat(left.path("entry").path("reason").asString()).isEqualTo("lost");
        // which of the two comes first is open: they travel on different channels
        JsonNode standing = talking.cameOrNext("standing", event -> event.has("next"), 20);
        assertThat(standing.path("state").asString()).isEqualTo("waiting");
        assertThat(standing.path("place").path("ahead").asInt(-1)).isZero();
        newcomer.next("standing", event -> event.path("place").path("ahead").asInt(-1) > 0, 20);

        end(maja, first);
        maja.accept(chat);
        JsonNode joined = talking.next("entry", entry -> isEntry(entry, "joined"), 20);
        assertThat(joined.path("entry").path("name").asString()).isEqualTo("maja@example.org");
        maja.send(maja.command("open").put("conversation", chat));
        JsonNode opened = maja.next("conversation").path("conversation");
        assertThat(opened.path("entries").valueStream().map(CutOffIT::words))
                .containsSequence("I talk", "joined", "Hello", "left", "joined");
    }

    private static void end(Person agent, String conversation) throws InterruptedException {
        agent.send(agent.command("end").put("conversation", conversation));
        agent.next("done");
        agent.send(agent.command("wrap_up").put("conversation", conversation).put("outcome", "solved"));
    }

    private static boolean isEntry(JsonNode event, String kind) {
        return kind.equals(event.path("entry").path("kind").asString());
    }

    private static String words(JsonNode entry) {
        return entry.path("text").asString(entry.path("kind").asString());
    }

    private static long since(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }
}
