package io.ringback.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.ringback.config.site.SiteReader;
import io.ringback.model.site.Site;
import io.ringback.notify.Delivery;
import io.ringback.notify.OutboxEntry;
import io.ringback.notify.push.PushHosts;
import io.ringback.redis.RedisSession;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Hex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of a real program on this machine, which checks the signature as its own. */
class WebhookChannelTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final JsonMapper JSON = JsonMapper.shared();

    private record Call(String body, String timestamp, String signature, String event) {}

    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private final AtomicInteger answer = new AtomicInteger(204);
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/dial", this::take);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void take(HttpExchange call) throws IOException {
        try (call) {
            calls.add(new Call(
                    new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    call.getRequestHeaders().getFirst("Ringback-Timestamp"),
                    call.getRequestHeaders().getFirst("Ringback-Signature"),
                    call.getRequestHeaders().getFirst("Ringback-Event")));
            if (answer.get() == 302) {
                call.getResponseHeaders().add("Location", "/dial?again");
            }
            call.sendResponseHeaders(answer.get(), -1);
        }
    }

    private String host() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private Site site(String webhook) {
        return new SiteReader().parse("""
                {"id": "harbour", "name": {"en": "Harbour"}, "languages": ["en"],
                 "departments": [{"id": "support", "name": {"en": "Support"}}]%s}
                """.formatted(webhook)).orElseThrow();
    }

    private Site hooked() {
        return site(", \"callbacks\": {\"webhook\": {\"url\": \"http://%s/dial\", \"secret\": \"%s\"}}"
                .formatted(host(), SECRET));
    }

    private Delivery deliver(Site site, List<String> allowed) {
        OutboxEntry entry = new OutboxEntry(
                "callback.due|b_1|3",
                OutboxEntry.WEBHOOK,
                "",
                "callback.due",
                Map.of("number", "+38640123456", "callback", "b_1"),
                NOW.toEpochMilli(),
                1);
        WebhookChannel channel = new WebhookChannel(new PushHosts(allowed), () -> NOW, Runnable::run);
        return RedisSession.await(channel.deliver(site, entry));
    }

    @Test
    void isSignedOverItsTimeAndItsBody() throws Exception {
        assertThat(deliver(hooked(), List.of(host()))).isEqualTo(new Delivery.Sent());
        Call call = calls.take();
        JsonNode body = JSON.readTree(call.body());
        assertThat(body.path("event").asString()).isEqualTo("callback.due").isEqualTo(call.event());
        assertThat(body.path("site").asString()).isEqualTo("harbour");
        assertThat(body.path("data").path("number").asString()).isEqualTo("+38640123456");
        assertThat(call.timestamp()).isEqualTo(Long.toString(NOW.getEpochSecond()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signed = call.timestamp() + "." + call.body();
        assertThat(call.signature())
                .isEqualTo("v1=" + Hex.toHexString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void whatIsNotTakenIsTriedAgain() {
        for (int status : List.of(500, 404, 401, 429, 302)) {
            answer.set(status);
            assertThat(deliver(hooked(), List.of(host()))).as("%s", status).isInstanceOf(Delivery.Later.class);
        }
        assertThat(calls).as("no redirect is followed").hasSize(5);
        answer.set(410);
        assertThat(deliver(hooked(), List.of(host()))).isInstanceOf(Delivery.Refused.class);
        String gone = host();
        server.stop(0);
        assertThat(deliver(hooked(), List.of(gone))).isInstanceOf(Delivery.Later.class);
    }

    @Test
    void onlyNamedHostsAreCalledAndOnlyOfSitesThatWantIt() {
        assertThat(deliver(hooked(), List.of("pbx.example.org"))).isInstanceOf(Delivery.Refused.class);
        assertThat(deliver(site(""), List.of(host()))).isEqualTo(new Delivery.Moot());
        assertThat(calls).isEmpty();
        assertThat(hooked().toString()).as("ends up in logs").doesNotContain(SECRET);
    }
}
