package io.ringback.gateway.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * An answer. The edge adds what every answer carries (length, date, security header fields), unless it is set here.
 *
 * @param status the HTTP status
 * @param headers header fields of this answer; values are checked, so nothing can be injected
 * @param body the body, whose reference the edge takes over
 */
public record HttpReply(int status, HttpHeaders headers, ByteBuf body) {

    /** An answer without a body. */
    public static HttpReply empty(int status) {
        return of(status, Unpooled.EMPTY_BUFFER);
    }

    /**
     * An answer in JSON.
     *
     * @param json UTF-8
     */
    public static HttpReply json(int status, byte[] json) {
        return of(status, Unpooled.wrappedBuffer(json)).with("Content-Type", "application/json");
    }

    /** An answer in plain text. */
    public static HttpReply text(int status, String text) {
        return of(status, Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.UTF_8)))
                .with("Content-Type", "text/plain; charset=utf-8");
    }

    /** The way to another page (302). */
    public static HttpReply redirect(String location) {
        return empty(302).with("Location", location);
    }

    /** An answer with a body. */
    public static HttpReply of(int status, ByteBuf body) {
        return new HttpReply(status, DefaultHttpHeadersFactory.headersFactory().newHeaders(), body);
    }

    /** Sets a header field and returns this answer. */
    public HttpReply with(String name, String value) {
        headers.set(name, value);
        return this;
    }

    /** As a stage that is already complete. */
    public CompletionStage<HttpReply> now() {
        return CompletableFuture.completedFuture(this);
    }
}
