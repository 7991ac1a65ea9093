package io.ringback.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.CallbackId;
import io.ringback.model.DepartmentId;
import io.ringback.model.Role;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A callback is chosen, booked, moved, called off and given up for the place, on real sockets. */
final class CallbackIT {
    private static final String DOCUMENT = """
            {"id": "harbour", "name": {"en": "Harbour Bank"}, "languages": ["en"],
             "departments": [{"id": "support", "name": {"en": "Support"}, "callback": {"countries": ["SI"]}}],
             "staffing": [{"department": "support", "days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
               "from": "00:00", "to": "24:00", "agents": 14}]}
            """;
    private static final String NUMBER = "040 123 456";

    @TempDir
    static Path folder;

    private final Installation installation = new Installation(folder, DOCUMENT);
    private Puppet visitor;
    private CallbackForm phone;
    private CallbackForm chat;

    @BeforeEach
    void open() throws Exception {
        installation.account("maja@example.org", Role.AGENT, new DepartmentId("support"));
        visitor = Puppet.visitor(installation.start());
        phone = CallbackForm.phone(visitor, NUMBER);
        chat = CallbackForm.chat(visitor);
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void fromTheLineToAPromiseAndBack() throws Exception {
        JsonNode started =
                visitor.ask(visitor.command("start").put("language", "en").put("text", "My card was declined"));
        String conversation = started.path("conversation").path("id").asString();
        visitor.hears(event -> event.path("type").asString().equals("callback_offer"));
        visitor.done(visitor.command("refuse_callback").put("conversation", conversation));
        JsonNode windows = visitor.ask(phone.command("windows"));
        assertThat(windows.path("phone").asBoolean()).isTrue();
        long start = windows.path("windows").path(8).path("start").asLong();
        String id = CallbackId.random().value();

        JsonNode held = visitor.ask(phone.hold(id, start));
        assertThat(held.path("callback").path("state").asString()).isEqualTo("offered");
        JsonNode booked = visitor.ask(phone.book(id));
        assertThat(booked.path("callback").path("state").asString()).isEqualTo("booked");
        assertThat(booked.path("callback").path("number").asString()).isEqualTo("+38640123456");
        assertThat(booked.path("callback").path("conversation").asString()).isEqualTo(conversation);
        assertThat(visitor.refused(phone.hold(CallbackId.random().value(), start)))
                .isEqualTo("callback_exists");

        long other = windows.path("windows").path(20).path("start").asLong();
        JsonNode moved =
                visitor.ask(chat.command("move_callback").put("callback", id).put("start", other));
        assertThat(moved.path("callback").path("start").asLong()).isEqualTo(other);

        visitor.forget();
        visitor.done(visitor.command("come_back").put("callback", id));
        visitor.hears(event -> event.path("type").asString().equals("standing")
                && event.path("place").path("ahead").asInt(-1) == 0);
        assertThat(visitor.refused(visitor.command("cancel_callback").put("callback", id)))
                .isEqualTo("not_found");
    }

    @Test
    void whoDoesNotWaitBooksAndCallsOff() throws Exception {
        JsonNode windows = visitor.ask(chat.command("windows"));
        long start = windows.path("windows").path(0).path("start").asLong();
        String id = CallbackId.random().value();
        visitor.ask(chat.hold(id, start));
        ObjectNode form = chat.book(id);
        assertThat(visitor.ask(form.deepCopy()).path("field").asString()).isEqualTo("question");
        JsonNode booked = visitor.ask(form.put("id", "again").put("question", "My card was declined"));
        assertThat(booked.path("callback").path("state").asString()).isEqualTo("booked");
        assertThat(booked.path("callback").has("number")).isFalse();
        visitor.done(visitor.command("cancel_callback").put("callback", id));
    }

    @Test
    void whatIsDoneInOneTabShowsInTheOther() throws Exception {
        String token = visitor.hello().path("token").asString();
        visitor.ask(visitor.command("start").put("language", "en").put("text", "My card was declined"));
        Puppet other = Puppet.visitor(installation.nodes().get(0), token);
        JsonNode windows = phone.windows();
        String id = CallbackId.random().value();

        visitor.ask(phone.hold(id, windows.path(8).path("start").asLong()));
        visitor.ask(phone.book(id));
        assertThat(shown(other, "state", "booked").path("id").asString()).isEqualTo(id);
        assertThat(other.everything()).doesNotContain("offered");

        long later = windows.path(20).path("start").asLong();
        visitor.ask(chat.command("move_callback").put("callback", id).put("start", later));
        shown(other, "start", String.valueOf(later));

        visitor.done(visitor.command("cancel_callback").put("callback", id));
        other.hears(event -> event.path("type").asString().equals("callback") && !event.has("callback"));
    }

    /** The callback that a page is shown, once it is so. */
    private static JsonNode shown(Puppet page, String field, String value) throws Exception {
        return page.hears(event -> event.path("type").asString().equals("callback")
                        && event.path("callback").path(field).asString("").equals(value))
                .path("callback");
    }

    @Test
    void whatCannotBeHadIsSaid() throws Exception {
        assertThat(visitor.refused(chat.command("windows").put("number", "090 1234")))
                .isEqualTo("number_refused");
        assertThat(visitor.refused(chat.command("windows").put("number", "112")))
                .isEqualTo("number_refused");
        assertThat(visitor.refused(chat.command("windows").put("number", "+49 151 23456789")))
                .isEqualTo("number_refused");
        assertThat(visitor.refused(chat.command("windows").put("zone", "Mars/Crater")))
                .isEqualTo("invalid_field");
        JsonNode windows = visitor.ask(chat.command("windows"));
        long start = windows.path("windows").path(3).path("start").asLong();
        visitor.forget();
        assertThat(visitor.refused(chat.hold(CallbackId.random().value(), start + 60_000)))
                .isEqualTo("window_taken");
        JsonNode nearest = visitor.hears(event -> event.path("type").asString().equals("windows"));
        assertThat(nearest.path("windows")).hasSize(2);
        assertThat(nearest.path("windows"))
                .extracting(window -> window.path("start").asLong())
                .contains(start);
    }
}
