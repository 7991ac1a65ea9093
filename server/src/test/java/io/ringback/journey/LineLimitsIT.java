package io.ringback.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.Role;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What ends the flow of new chats, on real sockets: an agent who gets none for now, and a line that is at its bound. */
final class LineLimitsIT {
    private static final String DOCUMENT = """
            {"id": "harbour", "name": {"en": "Harbour Bank"}, "languages": ["en"],
             "departments": [{"id": "support", "name": {"en": "Support"}, "queue": {"places": 1, "whenFull": "message"}},
                             {"id": "loans", "name": {"en": "Loans"}, "queue": {"places": 1}},
                             {"id": "funds", "name": {"en": "Funds"}, "queue": {"places": 1, "whenFull": "callback"}}],
             "topics": [{"id": "card", "name": {"en": "Card"}, "department": "support"},
                        {"id": "house", "name": {"en": "House"}, "department": "loans"},
                        {"id": "share", "name": {"en": "Share"}, "department": "funds"}],
             "hosts": ["https://shop.example.org"],
             "desk": {"capacity": 2, "ringSeconds": 60, "wrapUpSeconds": 60}}
            """;

    @TempDir
    static Path folder;

    private final Installation installation = new Installation(folder, DOCUMENT);
    private Node node;
    private AgentId maja;

    @BeforeEach
    void open() throws Exception {
        maja = installation.account("maja@example.org", Role.AGENT);
        installation.account("luka@example.org", Role.AGENT);
        installation.account("nika@example.org", Role.SUPERVISOR);
        node = installation.start();
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void aDrainedAgentGoesOnAndGetsNoNewChats() throws Exception {
        Puppet agent = Puppet.agent(node, "maja@example.org");
        Puppet supervisor = Puppet.agent(node, "nika@example.org");
        agent.done(agent.command("availability").put("status", "available"));
        Puppet first = Puppet.visitor(node);
        String running = started(start(first, "card"));
        accept(agent, running);

        supervisor.done(drain(supervisor, true));
        agent.hears(status("draining"));
        Puppet second = Puppet.visitor(node);
        JsonNode waiting = start(second, "card").path("conversation");
        assertThat(waiting.path("state").asString()).isEqualTo("waiting");
        agent.send(agent.command("post").put("conversation", running).put("text", "still here"));
        first.entry(entry -> "still here".equals(entry.path("text").asString()));

        agent.forget();
        supervisor.done(drain(supervisor, false));
        agent.hears(status("available"));
        accept(agent, waiting.path("id").asString());
        assertThat(agent.refused(drain(agent, true))).as("for herself").isEqualTo("not_found");
    }

    @Test
    void withTheLastChatADrainedAgentIsAway() throws Exception {
        Puppet agent = Puppet.agent(node, "maja@example.org");
        Puppet supervisor = Puppet.agent(node, "nika@example.org");
        agent.done(agent.command("availability").put("status", "available"));
        String chat = started(start(Puppet.visitor(node), "card"));
        accept(agent, chat);
        supervisor.done(drain(supervisor, true));
        agent.forget();
        agent.done(agent.command("end").put("conversation", chat));
        agent.done(agent.command("wrap_up").put("conversation", chat));
        assertThat(agent.hears(status("away")).path("desk").path("reason").asString())
                .isEqualTo("drained");
    }

    @Test
    void onlySupervisorsDrainAndOnlyWhoIsThere() throws Exception {
        Puppet luka = Puppet.agent(node, "luka@example.org");
        Puppet supervisor = Puppet.agent(node, "nika@example.org");
        assertThat(luka.refused(drain(luka, true))).isEqualTo("not_found");
        assertThat(supervisor.refused(drain(supervisor, true)))
                .as("not signed on")
                .isEqualTo("not_found");
        assertThat(supervisor.refused(supervisor
                        .command("drain_agent")
                        .put("agent", AgentId.random().value())
                        .put("on", true)))
                .isEqualTo("not_found");
        assertThat(supervisor.refused(supervisor.command("drain_agent").put("on", true)))
                .isEqualTo("missing_field");
    }

    @Test
    void aFullLineSaysWhatIsOfferedInsteadAndTakesTheSameQuestionLater() throws Exception {
        Puppet first = Puppet.visitor(node);
        String place = started(start(first, "card"));
        Puppet second = Puppet.visitor(node);
        ObjectNode question = question(second, "card");
        JsonNode full = second.ask(question);
        assertThat(full.path("code").asString()).isEqualTo("queue_full");
        assertThat(full.path("retryable").asBoolean()).isTrue();
        assertThat(full.path("instead").asString()).isEqualTo("message");

        started(start(Puppet.visitor(node), "house"));
        JsonNode closed = Puppet.visitor(node).ask(question(second, "house"));
        assertThat(closed.path("code").asString()).isEqualTo("queue_full");
        assertThat(closed.path("instead").asString()).isEqualTo("closed");

        started(start(Puppet.visitor(node), "share"));
        JsonNode later = Puppet.visitor(node).ask(question(second, "share"));
        assertThat(later.path("instead").asString()).isEqualTo("callback");

        first.done(first.command("end").put("conversation", place));
        second.forget();
        assertThat(second.ask(question).path("type").asString()).isEqualTo("started");
    }

    @Test
    void whoCannotStandInAFullLineLeavesAMessageThatIsAnsweredByAMoment() throws Exception {
        started(start(Puppet.visitor(node), "card"));
        Puppet visitor = Puppet.visitor(node);
        ObjectNode question = question(visitor, "card");
        assertThat(visitor.ask(question).path("instead").asString()).isEqualTo("message");
        visitor.forget();
        long now = System.currentTimeMillis();
        JsonNode left = visitor.ask(question.put("message", true)).path("conversation");
        assertThat(left.path("state").asString()).isEqualTo("waiting");
        assertThat(left.path("place").isMissingNode())
                .as("it stands in no line")
                .isTrue();
        assertThat(left.path("replyBy").asLong()).isBetween(now, now + TimeUnit.HOURS.toMillis(11));

        Puppet agent = Puppet.agent(node, "maja@example.org");
        agent.done(agent.command("availability").put("status", "available"));
        String message = left.path("id").asString();
        accept(agent, message);
        agent.send(agent.command("post").put("conversation", message).put("text", "here is the answer"));
        visitor.entry(entry -> "here is the answer".equals(entry.path("text").asString()));
    }

    private static ObjectNode question(Puppet visitor, String topic) {
        return visitor.command("start")
                .put("language", "en")
                .put("topic", topic)
                .put("text", "A question");
    }

    private static JsonNode start(Puppet visitor, String topic) throws InterruptedException {
        return visitor.ask(question(visitor, topic));
    }

    private static String started(JsonNode answer) {
        assertThat(answer.path("type").asString()).isEqualTo("started");
        return answer.path("conversation").path("id").asString();
    }

    private static void accept(Puppet agent, String conversation) throws InterruptedException {
        JsonNode offer = agent.onDesk(
                "offers", each -> conversation.equals(each.path("conversation").asString()));
        agent.done(agent.command("accept").put("offer", offer.path("offer").asString()));
    }

    private ObjectNode drain(Puppet who, boolean on) {
        return who.command("drain_agent").put("agent", maja.value()).put("on", on);
    }

    private static Predicate<JsonNode> status(String status) {
        return event -> status.equals(event.path("desk").path("status").asString(""));
    }
}
