package io.ringback.gateway.http.files;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.ringback.gateway.http.HttpCall;
import io.ringback.gateway.http.HttpReply;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** One file with its compressed siblings, held outside the heap for the life of the process and shared by all answers. */
final class StaticFile {
    private static final int TAG_BYTES = 12;

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    /** Without a watch for leaks: files are kept as long as the program, and it would take each for lost. */
    private static final ByteBufAllocator KEPT = new UnpooledByteBufAllocator(true, true);

    private final String type;
    private final String tag;
    private final Map<Encoding, ByteBuf> bodies = new EnumMap<>(Encoding.class);

    StaticFile(String name, byte[] content) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        type = TYPES.getOrDefault(ending, "application/octet-stream");
        tag = tag(content);
        add(Encoding.IDENTITY, content);
    }

    /** Adds the same content in another coding. */
    void add(Encoding encoding, byte[] content) {
        ByteBuf direct = KEPT.directBuffer(Math.max(1, content.length)).writeBytes(content);
        bodies.put(encoding, Unpooled.unreleasableBuffer(direct.asReadOnly()));
    }

    /**
     * The answer to a request for this file: 200, or 304 if the client has it.
     *
     * @param caching the value of Cache-Control
     */
    HttpReply reply(HttpCall call, String caching) {
        Encoding encoding = Encoding.choose(call.header("Accept-Encoding").orElse(""), bodies.keySet());
        String etag = '"' + tag + '-' + encoding.token() + '"';
        boolean held =
                call.header("If-None-Match").filter(known -> holds(known, etag)).isPresent();
        HttpReply reply = held ? HttpReply.empty(304) : HttpReply.of(200, body(encoding));
        if (!held) {
            reply.with("Content-Type", type);
        }
        if (!held && encoding != Encoding.IDENTITY) {
            reply.with("Content-Encoding", encoding.token());
        }
        return reply.with("ETag", etag).with("Vary", "Accept-Encoding").with("Cache-Control", caching);
    }

    private ByteBuf body(Encoding encoding) {
        ByteBuf body = bodies.get(encoding);
        return body == null ? Unpooled.EMPTY_BUFFER : body.duplicate();
    }

    // Weak comparison, as RFC 9110, 13.1.2 asks for here.
    private static boolean holds(String known, String etag) {
        return Arrays.stream(known.split(",", -1))
                .map(String::trim)
                .anyMatch(one -> one.equals("*") || one.equals(etag) || one.equals("W/" + etag));
    }

    private static String tag(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
