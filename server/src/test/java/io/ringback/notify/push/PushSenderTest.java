package io.ringback.notify.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.notify.Delivery;
import io.ringback.redis.RedisSession;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushSenderTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final PushMessage MESSAGE = new PushMessage(
            "نوبت شماست", "Žiga", "fa", true, "https://x/chat/s#r.1", "tag", Duration.ofMinutes(2), true);

    private final VapidKeys keys = VapidKeys.generate();
    private final PushReceiver browser = new PushReceiver();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final PushSender sender = sender(List.of(browser.host()));

    PushSenderTest() throws IOException {}

    private PushSender sender(List<String> hosts) {
        return new PushSender(keys, new PushHosts(hosts), "mailto:ops@example.org", () -> NOW, threads);
    }

    @AfterEach
    void close() {
        browser.close();
        threads.shutdownNow();
    }

    @Test
    void onlyTheBrowserReadsItAndTheServiceKnowsWhoSends() throws InterruptedException {
        assertThat(send(sender)).hasValue(new Delivery.Sent());
        PushReceiver.Received came = browser.next();
        assertThat(came.message().path("title").stringValue()).isEqualTo("نوبت شماست");
        assertThat(came.message().path("dir").stringValue()).isEqualTo("rtl");
        assertThat(came.message().path("url").stringValue()).isEqualTo("https://x/chat/s#r.1");
        assertThat(came.claims().path("aud").stringValue()).isEqualTo("http://" + browser.host());
        assertThat(came.claims().path("sub").stringValue()).isEqualTo("mailto:ops@example.org");
        assertThat(came.claims().path("exp").longValue())
                .isEqualTo(NOW.plus(Duration.ofHours(12)).getEpochSecond());
        assertThat(came.key()).isEqualTo(keys.publicKey());
        assertThat(List.of(came.ttl(), came.urgency(), came.topic())).containsExactly("120", "high", "tag");
    }

    @ParameterizedTest
    @CsvSource({"404, gone", "410, gone", "429, Later", "503, Later", "403, Refused", "302, Refused"})
    void whatTheServiceAnswersDecides(int status, String expected) {
        browser.answers(status);
        String outcome =
                send(sender).map(each -> each.getClass().getSimpleName()).orElse("gone");
        assertThat(outcome).isEqualTo(expected);
    }

    @Test
    void aServiceNobodyNamedIsNotCalled() {
        assertThat(send(sender(List.of("fcm.googleapis.com")))).get().isInstanceOf(Delivery.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://push.example.org/a, true",
        "https://push.example.org:443/a, true",
        "https://push.example.org:8443/a, false",
        "http://push.example.org/a, false",
        "https://eu.notify.example.com/a, true",
        "https://notify.example.com/a, false",
        "https://evilnotify.example.com/a, false",
        "https://push.example.org@10.0.0.1/a, false",
        "https://10.0.0.1/a, false",
        "http://127.0.0.1/a, false",
        "file:///etc/passwd, false",
    })
    void hostsAreNamedWhole(String endpoint, boolean allowed) {
        PushHosts hosts = new PushHosts(List.of("push.example.org", "*.notify.example.com"));
        assertThat(hosts.allow(URI.create(endpoint))).isEqualTo(allowed);
    }

    @Test
    void keysAreMadeOnceAndOnlyTheirOwnerReadsThem(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("push-keys.txt");
        String first = VapidKeys.keptIn(file).publicKey();
        assertThat(VapidKeys.keptIn(file).publicKey()).isEqualTo(first).hasSize(87);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    private Optional<Delivery> send(PushSender by) {
        return RedisSession.await(by.send(browser.subscription(), MESSAGE));
    }
}
