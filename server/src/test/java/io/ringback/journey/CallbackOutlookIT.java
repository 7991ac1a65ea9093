package io.ringback.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.CallbackId;
import io.ringback.model.DepartmentId;
import io.ringback.model.Role;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What an administrator and a supervisor are told on a real node of what cannot be promised, and of what was promised too much. */
final class CallbackOutlookIT {
    private static final String DOCUMENT = """
            {"id": "harbour", "name": {"en": "Harbour Bank"}, "languages": ["en"],
             "departments": [{"id": "support", "name": {"en": "Support"}}],
             "staffing": [{"department": "support", "days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
               "from": "00:00", "to": "24:00", "agents": %d}]}
            """;
    private static final String SITE = "/api/v1/sites/harbour";

    @TempDir
    static Path folder;

    private final Installation installation = new Installation(folder, DOCUMENT.formatted(14));
    private Node node;
    private Api admin;

    @BeforeEach
    void open() throws Exception {
        installation.account("maja@example.org", Role.AGENT, new DepartmentId("support"));
        installation.account("eva@example.org", Role.ADMIN);
        node = installation.start();
        admin = Api.signedIn(node, "eva@example.org");
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void aPlanOfTwoAgentsIsKeptWithAWarningAndWhatWasPromisedBeforeIsSeen() throws Exception {
        Puppet visitor = Puppet.visitor(node);
        JsonNode windows =
                visitor.ask(visitor.command("windows").put("zone", "UTC")).path("windows");
        long start = windows.path(20).path("start").asLong();
        String callback = CallbackId.random().value();
        visitor.ask(visitor.command("hold_window")
                .put("zone", "UTC")
                .put("callback", callback)
                .put("start", start));
        visitor.ask(visitor.command("book")
                .put("zone", "UTC")
                .put("callback", callback)
                .put("consent", "You may write to me.")
                .put("language", "en")
                .put("question", "My card was declined"));
        String day = SITE + "/callbacks?day="
                + Instant.ofEpochMilli(start).toString().substring(0, 10);
        JsonNode before = admin.get(day).body();
        assertThat(before.path("callbacks").size()).isEqualTo(1);
        assertThat(before.path("oversold").size()).isZero();
        assertThat(before.path("unpromised").size()).isZero();

        JsonNode saved = admin.put(SITE, DOCUMENT.formatted(2), "\"1\"").body();
        assertThat(saved.path("version").asInt()).isEqualTo(2);
        JsonNode warning = saved.path("warnings").path(0);
        assertThat(warning.path("code").asString()).isEqualTo("too_few_agents");
        assertThat(warning.path("message").asString())
                .isEqualTo("No callback is promised for support at any time: 99 in 100 cannot be promised:"
                        + " with so few agents all are away at once too often.");
        Awaitility.await().until(() -> admin.get(day).body().path("oversold").size() == 1);
        JsonNode page = admin.get(day).body();
        assertThat(page.path("unpromised").path(0).path("code").asString()).isEqualTo("too_few_agents");
        JsonNode oversold = page.path("oversold").path(0);
        assertThat(oversold.path("department").asString()).isEqualTo("support");
        assertThat(oversold.path("start").asLong()).isEqualTo(start);
        assertThat(oversold.path("end").asLong()).isEqualTo(start + 900_000);
        assertThat(oversold.path("promised").asInt()).isEqualTo(1);
        assertThat(oversold.path("keepable").asInt()).isZero();
        assertThat(oversold.path("asked").asInt()).isZero();
    }

    @Test
    void todayIsThatOfTheOffice() throws Exception {
        assertThat(admin.get(SITE + "/callbacks").body().path("zone").asString())
                .isEqualTo("UTC");
        String hours = """
                "hours": {"zone": "Pacific/Kiritimati", "week": {"mon": [{"from": "09:00", "to": "17:00"}]}}, "departments":""";
        admin.put(SITE, DOCUMENT.formatted(14).replace("\"departments\":", hours), "\"1\"");
        Awaitility.await()
                .until(() -> admin.get(SITE + "/callbacks")
                        .body()
                        .path("zone")
                        .asString()
                        .equals("Pacific/Kiritimati"));
        long from = admin.get(SITE + "/callbacks").body().path("from").asLong();
        assertThat(Instant.ofEpochMilli(from).atOffset(ZoneOffset.ofHours(14)).toLocalTime())
                .isEqualTo(LocalTime.MIDNIGHT);
    }
}
