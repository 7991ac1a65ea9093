package io.ringback.gateway.http;

import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.HttpRequest;
import io.ringback.model.StorageOutage;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is answered, and what is logged, when something went wrong. */
final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private Replies() {}

    /** The answer for whatever a handler threw: its problem, or 500 for a fault of ours, which is logged. */
    static HttpReply forFailure(HttpRequest request, Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof HttpProblem answer) {
            return Responder.reply(answer.problem());
        }
        if (cause instanceof StorageOutage outage && outage.kind() != StorageOutage.Kind.FAULT) {
            return Responder.reply(Problem.busy("Storage cannot answer now.", 2));
        }
        String path = request.uri().split("\\?", 2)[0];
        LOG.error("{} {} failed", request.method(), path, cause);
        return Responder.reply(new Problem(500, "internal", "Something went wrong on our side.", null, true, Map.of()));
    }

    /** Notes why a connection broke; cut connections and bytes that are no TLS are everyday matters. */
    static void logBroken(Throwable cause) {
        if (cause instanceof IOException || cause instanceof DecoderException) {
            LOG.debug("connection broken: {}", cause.toString());
        } else {
            LOG.error("connection failed", cause);
        }
    }
}
