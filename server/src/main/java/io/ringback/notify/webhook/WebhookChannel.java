package io.ringback.notify.webhook;

import io.ringback.model.site.Site;
import io.ringback.model.site.Webhook;
import io.ringback.notify.Channel;
import io.ringback.notify.Delivery;
import io.ringback.notify.OutboxEntry;
import io.ringback.notify.push.PushHosts;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Entries as signed calls of the program that the site names. What a program does not take with a 2xx is tried again. */
public final class WebhookChannel implements Channel {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final PushHosts hosts;
    private final InstantSource clock;
    private final HttpClient client;

    /**
     * Calls of programs on these hosts.
     *
     * @param clock storage's time
     * @param executor runs the connections; not an event loop
     */
    public WebhookChannel(PushHosts hosts, InstantSource clock, Executor executor) {
        this.hosts = hosts;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(executor)
                .build();
    }

    @Override
    public CompletionStage<Delivery> deliver(Site site, OutboxEntry entry) {
        Optional<Webhook> webhook = site.callbacks().webhook();
        if (webhook.isEmpty()) {
            return CompletableFuture.completedFuture(new Delivery.Moot());
        }
        if (!hosts.allow(webhook.get().url())) {
            return CompletableFuture.completedFuture(new Delivery.Refused("webhooks.hosts does not name its host"));
        }
        return client.sendAsync(request(site, webhook.get(), entry), HttpResponse.BodyHandlers.discarding())
                .orTimeout(CONNECT.plus(ANSWER).toMillis(), TimeUnit.MILLISECONDS)
                .handle((answer, failure) ->
                        failure == null ? outcome(answer) : Delivery.later("the webhook did not answer"));
    }

    private HttpRequest request(Site site, Webhook webhook, OutboxEntry entry) {
        String body = body(site, entry);
        long seconds = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(webhook.url())
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("Ringback-Event", entry.what())
                .header("Ringback-Delivery", entry.id())
                .header("Ringback-Timestamp", Long.toString(seconds))
                .header("Ringback-Signature", WebhookSignature.of(webhook.secret(), seconds, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static String body(Site site, OutboxEntry entry) {
        ObjectNode body = JSON.createObjectNode()
                .put("id", entry.id())
                .put("event", entry.what())
                .put("site", site.id().value())
                .put("at", entry.at());
        ObjectNode data = body.putObject("data");
        entry.data().forEach(data::put);
        return body.toString();
    }

    private static Delivery outcome(HttpResponse<Void> answer) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return new Delivery.Sent();
        }
        String said = "the webhook answered " + status;
        return status == 410 ? new Delivery.Refused(said) : Delivery.later(said);
    }
}
