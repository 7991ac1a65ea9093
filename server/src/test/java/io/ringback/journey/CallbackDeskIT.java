package io.ringback.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.CallbackId;
import io.ringback.model.DepartmentId;
import io.ringback.model.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The desk of callbacks over HTTP on a real node: who may, what is refused and why, and that every act may be repeated. */
final class CallbackDeskIT {
    private static final String DOCUMENT = """
            {"id": "harbour", "name": {"en": "Harbour Bank"}, "languages": ["en"],
             "departments": [{"id": "support", "name": {"en": "Support"}, "callback": {"countries": ["SI", "JP", "US"]}}],
             "callbacks": {"webhook": {"url": "https://dial.example.org/callbacks", "secret": "0123456789012345678901234567890123456789"}},
             "staffing": [{"department": "support", "days": ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
               "from": "00:00", "to": "24:00", "agents": 14}]}
            """;
    private static final String ALL = "/api/v1/sites/harbour/callbacks";

    /** A third of the day apart: at any moment it is night with one of them and day with another. */
    private static final Map<String, ZoneId> NUMBERS = Map.of(
            "+38640123456", ZoneId.of("Europe/Ljubljana"),
            "+819012345678", ZoneId.of("Asia/Tokyo"),
            "+12133734253", ZoneId.of("America/Los_Angeles"));

    @TempDir
    static Path folder;

    private final Installation installation = new Installation(folder, DOCUMENT);
    private Node node;
    private Api supervisor;
    private AgentId maja;

    @BeforeEach
    void open() throws Exception {
        maja = installation.account("maja@example.org", Role.AGENT, new DepartmentId("support"));
        installation.account("ivo@example.org", Role.SUPERVISOR);
        installation.account("eva@example.org", Role.ADMIN);
        node = installation.start();
        supervisor = Api.signedIn(node, "ivo@example.org");
    }

    @AfterEach
    void close() {
        installation.close();
    }

    @Test
    void onlySupervisorsOfTheSiteAndOnlyFromItsPages() throws Exception {
        String id = booked(Puppet.visitor(node), null);
        List<String> reads = List.of(ALL, ALL + "/figures", ALL + "/" + id + "/windows");
        List<String> acts = List.of("reassign", "move", "call-now", "cancel").stream()
                .map(act -> ALL + "/" + id + "/" + act)
                .toList();
        Api agent = Api.signedIn(node, "maja@example.org");
        for (String path : reads) {
            assertThat(Api.nobody(node).get(path).status()).as(path).isEqualTo(401);
            assertThat(agent.get(path).status()).as(path).isEqualTo(404);
            assertThat(supervisor.get(path.replace("harbour", "other")).status())
                    .as(path)
                    .isEqualTo(404);
            assertThat(supervisor.get(path).status()).as(path).isEqualTo(200);
        }
        for (String path : acts) {
            assertThat(Api.nobody(node).post(path, "{}").status()).as(path).isEqualTo(401);
            assertThat(agent.post(path, "{}").status()).as(path).isEqualTo(404);
            assertThat(supervisor.post(path.replace("harbour", "other"), "{}").status())
                    .as(path)
                    .isEqualTo(404);
            assertThat(supervisor.from("https://evil.example").post(path, "{}").status())
                    .as(path)
                    .isEqualTo(403);
            assertThat(supervisor.sending("text/plain").post(path, "{}").status())
                    .as(path)
                    .isEqualTo(415);
        }
        assertThat(found(id).path("state").asString())
                .as("none of it did anything")
                .isEqualTo("booked");
    }

    @Test
    void whatIsWrongIsToldWithItsField() throws Exception {
        String id = booked(Puppet.visitor(node), null);
        for (String wrong : List.of(
                "day=tomorrow",
                "state=lost",
                "limit=0",
                "limit=201",
                "limit=x",
                "from=-1",
                "after=b_1",
                "department=A%20B")) {
            Api.Answer answer = supervisor.get(ALL + "?" + wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.code()).as(wrong).isEqualTo("invalid_field");
            assertThat(answer.field()).as(wrong).isEqualTo(wrong.split("=", 2)[0]);
        }
        for (String wrong : List.of("from=x", "to=-1", "lane=support", "from=2&to=1")) {
            Api.Answer answer = supervisor.get(ALL + "/figures?" + wrong);
            assertThat(answer.status()).as(wrong).isEqualTo(400);
            assertThat(answer.field()).as(wrong).isEqualTo(wrong.split("=", 2)[0]);
        }
        String one = ALL + "/" + id;
        assertThat(supervisor.post(one + "/reassign", "{\"agent\": \"nobody\"}").field())
                .isEqualTo("agent");
        assertThat(supervisor.post(one + "/reassign", "{\"agent\": 7}").field()).isEqualTo("agent");
        assertThat(supervisor.post(one + "/move", "{}").code()).isEqualTo("missing_field");
        assertThat(supervisor.post(one + "/move", "{}").field()).isEqualTo("start");
        assertThat(supervisor.post(one + "/move", "{\"start\": \"soon\"}").field())
                .isEqualTo("start");
        assertThat(supervisor.post(one + "/move", "[]").code()).isEqualTo("bad_json");
        for (String unknown : List.of(CallbackId.random().value(), "nonsense")) {
            assertThat(supervisor.post(ALL + "/" + unknown + "/cancel", "{}").status())
                    .isEqualTo(404);
            assertThat(supervisor.get(ALL + "/" + unknown + "/windows").status())
                    .isEqualTo(404);
        }
    }

    @Test
    void givenAwayAskedAboutMadeNowAndCalledOffEachTwice() throws Exception {
        Puppet.agent(node, "maja@example.org");
        Puppet visitor = Puppet.visitor(node);
        String id = booked(visitor, null);
        String one = ALL + "/" + id;
        ask(one + "/reassign", "{\"agent\": \"" + maja + "\"}");
        assertThat(found(id).path("for").path("id").asString()).isEqualTo(maja.value());
        ask(one + "/reassign", "{}");
        assertThat(found(id).has("for")).isFalse();
        Api.Answer stranger = supervisor.post(one + "/reassign", "{\"agent\": \"" + AgentId.random() + "\"}");
        assertThat(stranger.status()).isEqualTo(409);
        assertThat(stranger.code()).isEqualTo("agent_unavailable");

        JsonNode windows = supervisor.get(one + "/windows").body().path("windows");
        long other = windows.path(windows.size() - 1).path("start").asLong();
        ask(one + "/move", "{\"start\": " + other + "}");
        visitor.hears(event -> event.path("callback").path("proposed").asLong(0) == other);
        Api.Answer none = supervisor.post(one + "/move", "{\"start\": " + (other + 1) + "}");
        assertThat(none.status()).isEqualTo(409);
        assertThat(none.code()).isEqualTo("window_taken");

        ask(one + "/call-now", "{}");
        assertThat(found(id).path("state").asString()).isEqualTo("due");
        ask(one + "/cancel", "{}");
        visitor.entry(entry -> entry.path("reason").asString("").equals("callback_cancelled"));
        assertThat(found(id).path("state").asString()).isEqualTo("cancelled");
        for (String act : List.of("reassign", "call-now")) {
            Api.Answer late = supervisor.post(one + "/" + act, "{}");
            assertThat(late.status()).as(act).isEqualTo(409);
            assertThat(late.code()).as(act).isEqualTo("under_way");
        }
    }

    @Test
    void nobodyIsMadeToBeCalledAtNight() throws Exception {
        String asleep = number(zone -> !day(zone));
        String awake = number(CallbackDeskIT::day);
        String first = booked(Puppet.visitor(node), asleep);
        Api.Answer refused = supervisor.post(ALL + "/" + first + "/call-now", "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("quiet_hours");
        ask(ALL + "/" + booked(Puppet.visitor(node), awake) + "/call-now", "{}");
    }

    @Test
    void offersAndBookingsAreCountedByDepartmentAndHour() throws Exception {
        Puppet waits = Puppet.visitor(node);
        String conversation = waits.ask(
                        waits.command("start").put("language", "en").put("text", "My card was declined"))
                .path("conversation")
                .path("id")
                .asString();
        waits.hears(event -> event.path("level").asString("").matches("filled|first"));
        waits.done(waits.command("refuse_callback").put("conversation", conversation));
        waits.done(waits.command("refuse_callback").put("conversation", conversation));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> figures("offered") == 1 && figures("refused") == 1);
        booked(waits, null);
        assertThat(figures("accepted")).isEqualTo(1);
        assertThat(figures("withdrawn")).isZero();
        assertThat(figures("booked")).isEqualTo(1);
        JsonNode hours = supervisor.get(ALL + "/figures?" + span()).body().path("hours");
        assertThat(hours).extracting(hour -> hour.path("department").asString()).containsOnly("support");
        assertThat(hours).extracting(hour -> hour.path("offered").asLong()).contains(1L);
    }

    @Test
    void administratorsSeeWhatCouldNotLeaveAndTryItAgain() throws Exception {
        String outbox = "/api/v1/sites/harbour/outbox";
        booked(Puppet.visitor(node), number(CallbackDeskIT::day));
        Api admin = Api.signedIn(node, "eva@example.org");
        JsonNode entry = parked(admin, "");
        assertThat(entry.path("channel").asString()).isEqualTo("webhook");
        assertThat(entry.path("what").asString()).isEqualTo("callback.booked");
        assertThat(entry.path("reason").asString()).contains("webhooks.hosts");
        assertThat(entry.path("stale").asBoolean()).isFalse();
        assertThat(entry.toString()).as("names nobody").doesNotContain("+3", "+8", "+1");
        ObjectNode retry =
                Wire.JSON.createObjectNode().put("id", entry.path("id").asString());
        assertThat(admin.post(outbox + "/retry", retry.toString()).status()).isEqualTo(200);
        JsonNode again = parked(admin, entry.path("parkedAt").asString());
        assertThat(again.path("id").asString()).isEqualTo(retry.path("id").asString());

        assertThat(Api.nobody(node).get(outbox + "/parked").status()).isEqualTo(401);
        assertThat(supervisor.get(outbox + "/parked").status()).isEqualTo(404);
        assertThat(supervisor.post(outbox + "/retry", retry.toString()).status())
                .isEqualTo(404);
        assertThat(admin.get(outbox + "/parked?limit=101").field()).isEqualTo("limit");
        assertThat(admin.get(outbox + "/parked?until=x").field()).isEqualTo("until");
        assertThat(admin.post(outbox + "/retry", "{}").field()).isEqualTo("id");
        assertThat(admin.post(outbox + "/retry", "{\"id\": \"none\"}").status()).isEqualTo(404);
        assertThat(admin.from("https://evil.example")
                        .post(outbox + "/retry", retry.toString())
                        .status())
                .isEqualTo(403);
    }

    /** The entry that was given up, once it is another than at that moment. */
    private static JsonNode parked(Api admin, String before) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> admin.get("/api/v1/sites/harbour/outbox/parked")
                                .body()
                                .path("entries")
                                .path(0),
                        entry -> entry.has("id")
                                && !entry.path("parkedAt").asString().equals(before));
    }

    private void ask(String path, String body) throws Exception {
        for (int i = 0; i < 2; i++) {
            Api.Answer answer = supervisor.post(path, body);
            assertThat(answer.status())
                    .as("%s %s, time %d: %s", path, body, i, answer.body())
                    .isEqualTo(200);
            assertThat(answer.body().isEmpty()).isTrue();
        }
    }

    private long figures(String what) throws Exception {
        return supervisor
                .get(ALL + "/figures?" + span())
                .body()
                .path("departments")
                .path(0)
                .path(what)
                .asLong(-1);
    }

    /** From now to the last window there is. */
    private static String span() {
        long now = System.currentTimeMillis();
        return "from=" + (now - 3_600_000) + "&to="
                + (now + Duration.ofHours(22).toMillis());
    }

    /** One of today's, or of the day its window is on. */
    private JsonNode found(String id) throws Exception {
        for (int days = 0; days < 9; days++) {
            String day = Instant.now().plus(Duration.ofDays(days)).toString().substring(0, 10);
            for (JsonNode one : supervisor.get(ALL + "?day=" + day).body().path("callbacks")) {
                if (one.path("id").asString().equals(id)) {
                    return one;
                }
            }
        }
        throw new AssertionError(id + " is on no day");
    }

    private static boolean day(ZoneId zone) {
        int hour = Instant.now().atZone(zone).getHour();
        return hour >= 8 && hour < 21;
    }

    private static String number(Predicate<ZoneId> where) {
        return NUMBERS.entrySet().stream()
                .filter(each -> where.test(each.getValue()))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** Booked for the first window there is. */
    private static String booked(Puppet who, @Nullable String number) throws Exception {
        CallbackForm form = new CallbackForm(who, "UTC", number);
        return form.booked(form.start(0));
    }
}
