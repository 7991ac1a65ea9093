package io.ringback.gateway.http;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Turns replies and problems into HTTP responses with the header fields every response carries. */
public final class Responder {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** What a reply carries unless it says otherwise: nothing may run, frame, guess or keep it. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Cache-Control", "no-store");

    private final Clock clock;
    private final boolean https;

    /**
     * A responder.
     *
     * @param clock for the field Date
     * @param https whether browsers reach this server by https, so that they may be told to insist on it
     */
    public Responder(Clock clock, boolean https) {
        this.clock = clock;
        this.https = https;
    }

    /**
     * The response for a reply.
     *
     * @param head whether it answers HEAD, which gets the header fields only
     * @param keepAlive whether the connection goes on
     */
    FullHttpResponse response(HttpReply reply, boolean head, boolean keepAlive) {
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(reply.status()),
                head ? Unpooled.EMPTY_BUFFER : reply.body(),
                reply.headers(),
                DefaultHttpHeadersFactory.trailersFactory().newEmptyHeaders());
        complete(response.headers(), keepAlive);
        if (reply.status() != 204 && reply.status() != 304) {
            response.headers().set(HttpHeaderNames.CONTENT_LENGTH, reply.body().readableBytes());
        }
        if (head) {
            reply.body().release();
        }
        return response;
    }

    /** The reply for a problem. */
    static HttpReply reply(Problem problem) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", problem.code());
        error.put("message", problem.message());
        if (problem.field() != null) {
            error.put("field", problem.field());
        }
        error.put("retryable", problem.retryable());
        HttpReply reply = HttpReply.json(problem.status(), Json.write(Map.of("error", error)));
        problem.headers().forEach(reply::with);
        return reply;
    }

    private void complete(HttpHeaders headers, boolean keepAlive) {
        headers.set(HttpHeaderNames.DATE, HTTP_DATE.format(clock.instant()));
        DEFAULTS.forEach((name, value) -> {
            if (!headers.contains(name)) {
                headers.set(name, value);
            }
        });
        if (https) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        if (!keepAlive) {
            headers.set(HttpHeaderNames.CONNECTION, "close");
        }
    }
}
