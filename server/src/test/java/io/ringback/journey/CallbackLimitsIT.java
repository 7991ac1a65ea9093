package io.ringback.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.CallbackId;
import io.ringback.model.DepartmentId;
import io.ringback.model.Role;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One callback at a time, and not too many a day, as people on real sockets find it. */
final class CallbackLimitsIT {
    private static final String DOCUMENT = """
            {"id": "harbour", "name": {"en": "Harbour Bank"}, "languages": ["en"],
             "departments": [{"id": "support", "name": {"en": "Support"}, "callback": {"countries": ["SI"]}}],
             "staffing": [{"department": "support", "days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
               "from": "00:00", "to": "24:00", "agents": 200}]}
            """;
    private static final String NUMBER = "040 123 456";

    @TempDir
    static Path folder;

    private final Installation installation = new Installation(folder, DOCUMENT);
    private Node node;

    @BeforeEach
    void open() throws Exception {
        installation.account("maja@example.org", Role.AGENT, new DepartmentId("support"));
        node = installation.start(List.of("http.trusted-proxies=127.0.0.1"));
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void aSecondRequestReturnsTheFirst() throws Exception {
        Puppet visitor = Puppet.visitor(node);
        String token = visitor.hello().path("token").asString();
        String first = booked(visitor, NUMBER);
        Puppet elsewhere = Puppet.visitor(node, token);
        elsewhere.hears(event -> event.path("callback").path("id").asString("").equals(first));
        CallbackForm again = CallbackForm.phone(elsewhere, NUMBER);
        JsonNode refused = elsewhere.ask(again.hold(CallbackId.random().value(), again.middle()));
        assertThat(refused.path("code").asString()).isEqualTo("callback_exists");

        Puppet stranger = Puppet.visitor(node);
        CallbackForm form = CallbackForm.phone(stranger, "+386 40 123 456");
        JsonNode answer = stranger.ask(form.bookAndAsk(form.held(form.middle())));
        assertThat(answer.path("code").asString()).as("the same number").isEqualTo("callback_exists");
        assertThat(answer.path("field").asString()).isEqualTo("number");
        assertThat(stranger.everything()).as("whose it is stays a secret").doesNotContain(first);
        visitor.done(visitor.command("cancel_callback").put("callback", first));
        assertThat(booked(Puppet.visitor(node), NUMBER)).as("free again").isNotEqualTo(first);
    }

    @Test
    void aNumberIsBookedForThreeTimesADay() throws Exception {
        Puppet visitor = Puppet.visitor(node);
        for (int i = 0; i < 3; i++) {
            String id = booked(visitor, NUMBER);
            visitor.done(visitor.command("cancel_callback").put("callback", id));
        }
        CallbackForm form = CallbackForm.phone(visitor, NUMBER);
        JsonNode refused = visitor.ask(form.bookAndAsk(form.held(form.middle())));
        assertThat(refused.path("code").asString()).isEqualTo("too_fast");
        assertThat(refused.path("retryable").asBoolean()).isTrue();
        assertThat(refused.path("retryAfterMs").asLong()).isPositive();
    }

    @Test
    void fromOneAddressThirtyADay() throws Exception {
        for (int i = 0; i < 30; i++) {
            booked(Puppet.from(node, "203.0.113.7"), "040 123 4%02d".formatted(i));
        }
        Puppet visitor = Puppet.from(node, "203.0.113.7");
        CallbackForm form = CallbackForm.phone(visitor, "040 123 499");
        assertThat(visitor.refused(form.bookAndAsk(form.held(form.middle())))).isEqualTo("too_fast");
        assertThat(booked(Puppet.from(node, "203.0.113.8"), "040 123 499")).isNotEmpty();
    }

    private static String booked(Puppet who, String number) throws Exception {
        CallbackForm form = CallbackForm.phone(who, number);
        return form.booked(form.middle());
    }
}
