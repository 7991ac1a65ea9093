package io.ringback.notify.push;

import io.ringback.notify.Delivery;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Hands messages to push services (RFC 8030), only to those that are allowed, and never where one of them sends us on to. */
public final class PushSender {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final VapidKeys keys;
    private final PushHosts hosts;
    private final String subject;
    private final InstantSource clock;
    private final HttpClient client;

    /**
     * A sender.
     *
     * @param subject whom a push service may write to: mailto: or https:
     * @param executor runs the connections; not an event loop
     */
    public PushSender(VapidKeys keys, PushHosts hosts, String subject, InstantSource clock, Executor executor) {
        this.keys = keys;
        this.hosts = hosts;
        this.subject = subject;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(executor)
                .build();
    }

    /** What became of a message; empty when the subscription is no more. */
    public CompletionStage<Optional<Delivery>> send(PushSubscription subscription, PushMessage message) {
        if (!hosts.allow(subscription.endpoint())) {
            return CompletableFuture.completedFuture(
                    Optional.of(new Delivery.Refused("push.hosts does not name this service")));
        }
        try {
            return client.sendAsync(request(subscription, message), HttpResponse.BodyHandlers.discarding())
                    .orTimeout(CONNECT.plus(ANSWER).toMillis(), TimeUnit.MILLISECONDS)
                    .handle((answer, failure) -> failure == null
                            ? outcome(answer)
                            : Optional.of(Delivery.later("the push service did not answer")));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return CompletableFuture.completedFuture(
                    Optional.of(new Delivery.Refused("the subscription's keys are none")));
        }
    }

    private HttpRequest request(PushSubscription subscription, PushMessage message) throws GeneralSecurityException {
        return HttpRequest.newBuilder(subscription.endpoint())
                .timeout(ANSWER)
                .header("Authorization", keys.authorization(subscription.endpoint(), subject, clock.instant()))
                .header("Content-Encoding", "aes128gcm")
                .header("Content-Type", "application/octet-stream")
                .header("TTL", Long.toString(message.life().toSeconds()))
                .header("Urgency", message.urgent() ? "high" : "normal")
                .header("Topic", message.tag())
                .POST(HttpRequest.BodyPublishers.ofByteArray(PushEncryption.encrypt(message.json(), subscription)))
                .build();
    }

    private static Optional<Delivery> outcome(HttpResponse<Void> answer) {
        int status = answer.statusCode();
        if (status == 404 || status == 410) {
            return Optional.empty();
        }
        if (status >= 200 && status < 300) {
            return Optional.of(new Delivery.Sent());
        }
        String said = "the push service answered " + status;
        return Optional.of(
                status == 429 || status >= 500
                        ? new Delivery.Later(said, retryAfter(answer))
                        : new Delivery.Refused(said));
    }

    private static Optional<Duration> retryAfter(HttpResponse<Void> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(Long::valueOf)
                .map(Duration::ofSeconds);
    }
}
