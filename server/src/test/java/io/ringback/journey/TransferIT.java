package io.ringback.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.DepartmentId;
import io.ringback.model.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Chats that go from agent to agent, on real sockets: what each side is told, and what visitors never are. */
final class TransferIT {
    private static final String DOCUMENT = """
            {"id": "harbour", "name": {"en": "Harbour Bank"}, "languages": ["en"],
             "departments": [{"id": "support", "name": {"en": "Support"}}, {"id": "loans", "name": {"en": "Loans"}}],
             "hosts": ["https://shop.example.org"],
             "desk": {"capacity": 3, "ringSeconds": 20, "wrapUpSeconds": 5, "graceSeconds": 10}}
            """;
    private static final String NOTE = "identity is checked, ask gently";
    private static final String WORDS = "in a call until noon";

    @TempDir
    static Path folder;

    private final Installation installation = new Installation(folder, DOCUMENT);
    private Node node;
    private Puppet maja;

    @BeforeEach
    void open() throws Exception {
        installation.account("maja@example.org", Role.AGENT, new DepartmentId("support"));
        installation.account("luka@example.org", Role.AGENT, new DepartmentId("loans"));
        installation.account("nika@example.org", Role.SUPERVISOR, new DepartmentId("loans"));
        node = installation.start();
        maja = available("maja@example.org", node);
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void coldToAnAgentWhoDeclinesAndThenTakesIt() throws Exception {
        Puppet visitor = Puppet.visitor(node);
        String chat = chat(visitor, maja);
        Puppet luka = available("luka@example.org", node);
        String id = idOf(luka);
        maja.done(transfer(maja, chat, "agent", id));
        JsonNode left = visitor.entry(entry -> is(entry, "kind", "left"));
        assertThat(left.path("reason").asString()).isEqualTo("transferred");
        assertThat(left.path("to").asString()).isEqualTo("agent");
        visitor.hears(standing("agent", "transferred"));
        JsonNode offer = luka.onDesk("offers", each -> is(each, "conversation", chat));
        assertThat(offer.path("transfer").path("note").asString()).isEqualTo(NOTE);
        assertThat(offer.path("transfer").path("from").path("name").asString()).isEqualTo("maja@example.org");
        maja.forget();
        luka.done(luka.command("decline")
                .put("offer", offer.path("offer").asString())
                .put("reason", "busy")
                .put("note", WORDS));
        visitor.hears(standing("line", "returned"));
        JsonNode back = maja.onDesk("offers", each -> is(each, "conversation", chat));
        assertThat(back.path("transfer").path("refused").path("why").asString()).isEqualTo("declined");
        assertThat(back.path("transfer").path("refused").path("words").asString())
                .isEqualTo(WORDS);
        visitor.forget();
        maja.done(maja.command("accept").put("offer", back.path("offer").asString()));
        visitor.entry(entry -> is(entry, "kind", "joined") && is(entry, "name", "maja@example.org"));

        luka.forget();
        maja.done(transfer(maja, chat, "agent", id));
        JsonNode again = luka.onDesk("offers", each -> is(each, "conversation", chat));
        luka.done(luka.command("accept").put("offer", again.path("offer").asString()));
        visitor.entry(entry -> is(entry, "kind", "joined") && is(entry, "name", "luka@example.org"));
        says(luka, chat, "I am Luka");
        visitor.entry(entry -> is(entry, "text", "I am Luka"));
        assertThat(maja.refused(post(maja, chat, "still there?"))).isEqualTo("not_found");
        neverHeard(visitor);
    }

    @Test
    void coldToADepartment() throws Exception {
        Puppet visitor = Puppet.visitor(node);
        String chat = chat(visitor, maja);
        maja.done(transfer(maja, chat, "department", "loans"));
        assertThat(visitor.entry(entry -> is(entry, "kind", "left"))
                        .path("department")
                        .asString())
                .isEqualTo("loans");
        JsonNode standing = visitor.hears(standing("department", "transferred"));
        assertThat(standing.path("next").path("department").asString()).isEqualTo("loans");
        Puppet luka = available("luka@example.org", node);
        JsonNode offer = luka.onDesk("offers", each -> is(each, "conversation", chat));
        // nobody of loans took chats at that moment, so it stands where everybody there looks
        assertThat(offer.path("lane").asString()).isEqualTo("loans:*");
        luka.done(luka.command("accept").put("offer", offer.path("offer").asString()));
        visitor.entry(entry -> is(entry, "name", "luka@example.org"));
        assertThat(maja.refused(transfer(maja, chat, "department", "nowhere"))).isEqualTo("invalid_field");
        neverHeard(visitor);
    }

    @Test
    void warmBothTalkThenOneLeaves() throws Exception {
        Puppet visitor = Puppet.visitor(node);
        String chat = chat(visitor, maja);
        Puppet luka = available("luka@example.org", node);
        assertThat(maja.ask(maja.command("colleagues")).path("agents").toString())
                .contains("luka@example.org");
        maja.done(maja.command("invite")
                .put("conversation", chat)
                .put("agent", idOf(luka))
                .put("note", NOTE));
        JsonNode invited = luka.onDesk("invitations", each -> is(each, "conversation", chat));
        assertThat(invited.path("note").asString()).isEqualTo(NOTE);
        luka.done(luka.command("answer_invitation").put("conversation", chat).put("accept", true));
        JsonNode joined = visitor.entry(entry -> is(entry, "name", "luka@example.org"));
        assertThat(joined.path("as").asString()).isEqualTo("guest");
        says(luka, chat, "I am Luka");
        says(maja, chat, "and I am Maja");
        visitor.entry(entry -> is(entry, "text", "I am Luka"));
        visitor.entry(entry -> is(entry, "text", "and I am Maja"));
        maja.done(maja.command("hand_over").put("conversation", chat).put("agent", idOf(luka)));
        assertThat(visitor.entry(entry -> is(entry, "kind", "left"))
                        .path("reason")
                        .asString())
                .isEqualTo("handed_over");
        visitor.entry(entry -> is(entry, "as", "successor") && is(entry, "name", "luka@example.org"));
        says(luka, chat, "only me now");
        assertThat(maja.refused(post(maja, chat, "still there?"))).isEqualTo("not_found");
        luka.done(luka.command("end").put("conversation", chat));
        visitor.entry(entry -> is(entry, "kind", "ended"));
        neverHeard(visitor);
    }

    @Test
    void helpIsSeenLookedIntoAndTakenOver() throws Exception {
        Puppet visitor = Puppet.visitor(node);
        String chat = chat(visitor, maja);
        Puppet nika = Puppet.agent(node, "nika@example.org");
        nika.done(nika.command("watch_board").put("on", true));
        maja.done(maja.command("ask_help").put("conversation", chat).put("reason", WORDS));
        JsonNode board = nika.hears(event -> is(event.path("chats").path(0).path("help"), "reason", WORDS));
        JsonNode asked = board.path("chats").path(0);
        assertThat(asked.path("conversation").asString()).isEqualTo(chat);
        JsonNode seen = nika.ask(nika.command("open").put("conversation", chat));
        assertThat(seen.path("conversation").path("entries").toString()).contains("A question");
        assertThat(nika.refused(post(nika, chat, "hello"))).isEqualTo("not_found");
        maja.done(maja.command("ask_help").put("conversation", chat).put("reason", WORDS));
        assertThat(maja.refused(
                        maja.command("take_over").put("conversation", chat).put("n", 1)))
                .isEqualTo("not_found");
        nika.done(nika.command("take_over")
                .put("conversation", chat)
                .put("n", asked.path("n").asInt()));
        visitor.entry(entry -> is(entry, "kind", "left") && is(entry, "reason", "taken_over"));
        visitor.entry(entry -> is(entry, "as", "successor") && is(entry, "name", "nika@example.org"));
        says(nika, chat, "I am in charge");
        visitor.entry(entry -> is(entry, "text", "I am in charge"));
        assertThat(maja.refused(post(maja, chat, "still there?"))).isEqualTo("not_found");
        assertThat(nika.refused(
                        nika.command("take_over").put("conversation", chat).put("n", 1)))
                .as("a repeat is done")
                .isEmpty();
        neverHeard(visitor);
    }

    @Test
    void aNodeThatDiesInTheMiddleOfTransfersLosesNobody() throws Exception {
        Node other = installation.start();
        List<Puppet> visitors = new ArrayList<>();
        List<String> chats = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            visitors.add(Puppet.visitor(other));
            chats.add(chat(visitors.get(i), maja));
        }
        Puppet luka = available("luka@example.org", other);
        List<ObjectNode> sent = new ArrayList<>();
        for (String chat : chats) {
            ObjectNode command = transfer(maja, chat, "agent", idOf(luka));
            sent.add(command);
            maja.send(command);
        }
        node.kill();
        maja = Puppet.agent(other, "maja@example.org");
        for (ObjectNode command : sent) {
            maja.done(command);
        }
        for (int i = 0; i < 3; i++) {
            String chat = chats.get(i);
            JsonNode offer = luka.onDesk("offers", each -> is(each, "conversation", chat));
            luka.done(luka.command("accept").put("offer", offer.path("offer").asString()));
            Puppet visitor = visitors.get(i);
            visitor.entry(entry -> is(entry, "kind", "joined") && is(entry, "name", "luka@example.org"));
            JsonNode read = visitor.ask(visitor.command("open").put("conversation", chat));
            List<String> kinds = new ArrayList<>();
            read.path("conversation")
                    .path("entries")
                    .forEach(entry -> kinds.add(entry.path("kind").asString()));
            assertThat(kinds).containsExactly("message", "joined", "left", "joined");
            neverHeard(visitor);
        }
    }

    private static Puppet available(String email, Node at) throws Exception {
        Puppet agent = Puppet.agent(at, email);
        agent.done(agent.command("availability").put("status", "available"));
        return agent;
    }

    /** A visitor's chat that this agent has just accepted and opened. */
    private static String chat(Puppet visitor, Puppet agent) throws Exception {
        JsonNode started =
                visitor.ask(visitor.command("start").put("language", "en").put("text", "A question"));
        String chat = started.path("conversation").path("id").asString();
        JsonNode offer = agent.onDesk("offers", each -> is(each, "conversation", chat));
        agent.done(agent.command("accept").put("offer", offer.path("offer").asString()));
        visitor.entry(entry -> is(entry, "kind", "joined"));
        return chat;
    }

    private static ObjectNode transfer(Puppet from, String chat, String to, String target) {
        ObjectNode command = from.command("transfer").put("conversation", chat).put("note", NOTE);
        command.putObject("to").put(to, target);
        return command;
    }

    private static ObjectNode post(Puppet from, String chat, String text) {
        return from.command("post").put("conversation", chat).put("text", text);
    }

    private static void says(Puppet agent, String chat, String text) throws InterruptedException {
        assertThat(agent.ask(post(agent, chat, text)).path("type").asString()).isEqualTo("stored");
    }

    private static String idOf(Puppet agent) throws InterruptedException {
        return agent.hello().path("agent").path("id").asString();
    }

    private static Predicate<JsonNode> standing(String to, String why) {
        return event ->
                is(event, "type", "standing") && is(event.path("next"), "to", to) && is(event.path("next"), "why", why);
    }

    private static boolean is(JsonNode node, String field, String value) {
        return value.equals(node.path(field).asString(""));
    }

    /** Notes and words between colleagues stay between colleagues. */
    private static void neverHeard(Puppet visitor) {
        assertThat(visitor.everything()).doesNotContain(NOTE).doesNotContain(WORDS);
    }
}
