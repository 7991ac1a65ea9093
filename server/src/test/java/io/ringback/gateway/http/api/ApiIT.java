package io.ringback.gateway.http.api;

import static io.ringback.redis.RedisSession.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.auth.Account;
import io.ringback.auth.Authenticator;
import io.ringback.auth.Login;
import io.ringback.auth.PasswordCost;
import io.ringback.auth.Passwords;
import io.ringback.auth.SignInLimits;
import io.ringback.callback.Selling;
import io.ringback.callback.Staff;
import io.ringback.callback.outlook.Unsold;
import io.ringback.config.site.SiteReader;
import io.ringback.gateway.RunningGateway;
import io.ringback.gateway.http.Router;
import io.ringback.gateway.limit.Limits;
import io.ringback.model.AgentId;
import io.ringback.model.Lane;
import io.ringback.model.Role;
import io.ringback.model.SiteId;
import io.ringback.model.site.Site;
import io.ringback.redis.RedisCommands;
import io.ringback.sites.Sites;
import io.ringback.store.StoreRedis;
import io.ringback.store.auth.RedisAccounts;
import io.ringback.store.auth.RedisRates;
import io.ringback.store.auth.RedisSessions;
import io.ringback.store.sites.RedisSites;
import io.ringback.waiting.habit.Usual;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiIT {
    private static final String ORIGIN = "http://localhost:8080";
    private static final String PASSWORD = "a quiet green lamp";
    private static final SiteId SHOP = new SiteId("shop");
    private static final String DOCUMENT = """
            {"id":"shop","name":{"en":"Shop"},"languages":["en"],"departments":[{"id":"d","name":{"en":"%s"}}]}""";

    private final RedisCommands redis = StoreRedis.empty();
    private final RedisAccounts accounts = new RedisAccounts(redis);
    private final RedisSites documents = new RedisSites(redis);
    private final Passwords passwords = new Passwords(new PasswordCost(256, 2), 2, 10);
    private final HttpClient client = HttpClient.newHttpClient();
    private final RunningGateway gateway;

    ApiIT() throws Exception {
        Authenticator authenticator = new Authenticator(
                accounts,
                new RedisSessions(redis),
                passwords,
                new RedisRates(redis),
                new SignInLimits(20, 4, 100),
                Duration.ofMinutes(10),
                Duration.ofHours(1));
        Sites sites = new Sites(documents, new SiteReader()::parse, System::nanoTime);
        Router.Builder routes = Router.builder();
        ApiDoor door = new ApiDoor(authenticator, ORIGIN);
        new SessionRoutes(door, authenticator, sites, Duration.ofHours(1)).addTo(routes);
        new SiteRoutes(door, documents, ApiIT::unsold).addTo(routes);
        gateway = new RunningGateway(Limits.defaults(), proxy -> false, null, routes.build());
    }

    /** Two agents, of whom both are away at once too often. */
    private static CompletionStage<List<Unsold>> unsold(Site site) {
        List<Staff> two = Collections.nCopies(2, new Staff(3, List.of(Lane.parse("d:*"), Lane.parse("d:en"))));
        return CompletableFuture.completedStage(
                Unsold.on(site, Instant.now(), lane -> new Selling(site, lane, two, Usual.UNKNOWN)));
    }

    @BeforeEach
    void keep() {
        await(documents.write(SHOP, DOCUMENT.formatted("D"), OptionalLong.of(0)));
        for (Role role : Role.values()) {
            Account account = new Account(
                    AgentId.random(),
                    SHOP,
                    new Login(role.word() + "@shop.example"),
                    role.word(),
                    role,
                    List.of(),
                    List.of(),
                    Map.of(),
                    Optional.empty(),
                    false);
            await(accounts.create(account, await(passwords.hash(PASSWORD)).orElseThrow()));
        }
    }

    @AfterEach
    void close() {
        gateway.close();
        passwords.close();
    }

    @Test
    void signingInSetsACookieThatSaysWhoOneIsUntilSigningOut() throws Exception {
        HttpResponse<String> signedIn = send(signIn("agent@shop.example", PASSWORD));
        assertThat(signedIn.statusCode()).isEqualTo(200);
        String cookie = signedIn.headers().firstValue("set-cookie").orElseThrow();
        assertThat(cookie)
                .startsWith("__Host-ringback=")
                .contains("; Path=/; Secure; HttpOnly; SameSite=Strict")
                .doesNotContain("Domain");
        String session = cookie.substring(0, cookie.indexOf(';'));

        HttpResponse<String> self = send(request("/api/v1/session").header("Cookie", session));
        assertThat(self.body())
                .isEqualTo(signedIn.body())
                .contains("\"role\":\"agent\"")
                .contains("\"name\":\"Shop\"");
        assertThat(send(request("/api/v1/agent/ticket")
                                .header("Cookie", session)
                                .header("Origin", ORIGIN)
                                .POST(HttpRequest.BodyPublishers.noBody()))
                        .body())
                .matches("\\{\"ticket\":\"[A-Za-z0-9_-]{43}\"}");

        HttpResponse<String> out = send(request("/api/v1/session")
                .header("Cookie", session)
                .header("Origin", ORIGIN)
                .DELETE());
        assertThat(out.statusCode()).isEqualTo(204);
        assertThat(out.headers().firstValue("set-cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(send(request("/api/v1/session").header("Cookie", session)).statusCode())
                .isEqualTo(401);
        assertThat(send(request("/api/v1/session").header("Cookie", session + "; " + session))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void unknownAndWrongAreAnsweredAlike() throws Exception {
        HttpResponse<String> wrong = send(signIn("agent@shop.example", "wrong"));
        HttpResponse<String> unknown = send(signIn("nobody@shop.example", "wrong"));
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).isEqualTo(unknown.body()).contains("\"code\":\"sign_in_failed\"");
        for (int i = 0; i < 3; i++) {
            send(signIn("agent@shop.example", "wrong"));
        }
        HttpResponse<String> shut = send(signIn("agent@shop.example", PASSWORD));
        assertThat(shut.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(shut.headers().firstValue("retry-after").orElseThrow()))
                .isBetween(1, 226);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"password\":\"x\"} | 400 | missing_field | email",
                "{\"email\":7,\"password\":\"x\"} | 400 | invalid_field | email",
                "{\"email\":\"ana\",\"password\":\"x\"} | 400 | invalid_field | email",
                "{\"email\":\"a@b\"} | 400 | missing_field | password",
                "[] | 400 | bad_json |",
                "{ | 400 | bad_json |",
            })
    void badBodiesAreToldTheirField(String body, int status, String code, String field) throws Exception {
        HttpResponse<String> answer = send(request("/api/v1/session")
                .header("Origin", ORIGIN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        if (field != null) {
            assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
        }
    }

    @Test
    void pagesOfOtherOriginsChangeNothing() throws Exception {
        String session = session("admin");
        for (String origin : List.of("https://evil.example", "null", "http://localhost:80801")) {
            assertThat(send(signIn("agent@shop.example", PASSWORD).setHeader("Origin", origin))
                            .statusCode())
                    .isEqualTo(403);
            assertThat(send(put(session, "\"1\"", "X").setHeader("Origin", origin))
                            .statusCode())
                    .isEqualTo(403);
        }
        HttpRequest.Builder bare =
                request("/api/v1/session").header("Cookie", session).DELETE();
        assertThat(send(bare).statusCode()).isEqualTo(403);
        assertThat(send(bare.header("Sec-Fetch-Site", "cross-site")).statusCode())
                .isEqualTo(403);
        assertThat(send(bare.setHeader("Sec-Fetch-Site", "same-origin")).statusCode())
                .isEqualTo(204);
        assertThat(send(signIn("agent@shop.example", PASSWORD).setHeader("Content-Type", "text/plain"))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void aSiteDocumentIsReadAndReplacedByVersion() throws Exception {
        String admin = session("admin");
        HttpResponse<String> read = send(request("/api/v1/sites/shop").header("Cookie", admin));
        assertThat(read.headers().firstValue("etag")).contains("\"1\"");
        assertThat(read.body()).isEqualTo(DOCUMENT.formatted("D"));

        assertThat(send(put(admin, "\"1\"", "New")).headers().firstValue("etag"))
                .contains("\"2\"");
        HttpResponse<String> late = send(put(admin, "\"1\"", "Late"));
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body()).contains("version_conflict");
        assertThat(send(put(admin, "*", "X")).body()).contains("\"field\":\"If-Match\"");
        assertThat(send(put(admin, "\"2\"", "\"}, {")).body()).contains("\"retryable\":false");
        HttpResponse<String> invalid = send(put(admin, "\"2\"", ""));
        assertThat(invalid.statusCode()).isEqualTo(400);
        assertThat(invalid.body()).contains("\"field\":\"/departments/0/name/en\"");
    }

    /** It is kept all the same. */
    @Test
    void whoCannotPromiseIsWarned() throws Exception {
        String admin = session("admin");
        HttpResponse<String> saved = send(put(admin, "\"1\"", "New"));
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body())
                .contains("\"version\":2")
                .contains("\"code\":\"too_few_agents\"")
                .contains("\"department\":\"d\"")
                .contains("No callback is promised for d at any time: 99 in 100 cannot be promised: with so few agents"
                        + " all are away at once too often.");
    }

    @Test
    void whoMayNotIsToldThereIsNothing() throws Exception {
        assertThat(send(request("/api/v1/sites/shop")).statusCode()).isEqualTo(401);
        assertThat(send(request("/api/v1/sites/shop").header("Cookie", session("agent")))
                        .statusCode())
                .isEqualTo(404);
        String supervisor = session("supervisor");
        assertThat(send(request("/api/v1/sites/shop").header("Cookie", supervisor))
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> forbidden = send(put(supervisor, "\"1\"", "X"));
        HttpResponse<String> missing = send(request("/api/v1/sites/none").header("Cookie", session("admin")));
        HttpResponse<String> nonsense = send(request("/api/v1/sites/NONE%20").header("Cookie", session("admin")));
        assertThat(List.of(forbidden.statusCode(), missing.statusCode(), nonsense.statusCode()))
                .containsOnly(404);
        assertThat(forbidden.body()).isEqualTo(missing.body()).isEqualTo(nonsense.body());
    }

    private String session(String role) throws Exception {
        String cookie = send(signIn(role + "@shop.example", PASSWORD))
                .headers()
                .firstValue("set-cookie")
                .orElseThrow();
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private HttpRequest.Builder signIn(String email, String password) {
        String body = "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}";
        return request("/api/v1/session")
                .header("Origin", ORIGIN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder put(String session, String version, String name) {
        return request("/api/v1/sites/shop")
                .header("Cookie", session)
                .header("Origin", ORIGIN)
                .header("Content-Type", "application/json")
                .header("If-Match", version)
                .PUT(HttpRequest.BodyPublishers.ofString(DOCUMENT.formatted(name)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + gateway.port() + path))
                .timeout(Duration.ofSeconds(10));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
