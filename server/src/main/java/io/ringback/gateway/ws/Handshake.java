package io.ringback.gateway.ws;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker13;
import io.ringback.gateway.http.Problem;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The opening handshake of RFC 6455, section 4.2, held to the letter. */
final class Handshake {
    private static final int KEY_BYTES = 16;
    private static final int KEY_CHARACTERS = 24;

    private Handshake() {}

    /** What is wrong with a request to open a WebSocket, or null. */
    static @Nullable Problem check(HttpRequest request, Endpoint endpoint) {
        HttpHeaders headers = request.headers();
        Problem problem = line(request);
        problem = problem == null ? upgrade(headers) : problem;
        problem = problem == null ? version(headers) : problem;
        problem = problem == null ? key(headers) : problem;
        problem = problem == null ? origin(headers, endpoint) : problem;
        return problem == null ? subprotocol(headers, endpoint) : problem;
    }

    /** The value of Sec-WebSocket-Accept for a request that passed. */
    static String accept(HttpHeaders headers) {
        String key = headers.get(HttpHeaderNames.SEC_WEBSOCKET_KEY).trim();
        byte[] answer =
                (key + WebSocketServerHandshaker13.WEBSOCKET_13_ACCEPT_GUID).getBytes(StandardCharsets.US_ASCII);
        return Base64.getEncoder().encodeToString(sha1().digest(answer));
    }

    private static @Nullable Problem line(HttpRequest request) {
        if (!request.method().equals(HttpMethod.GET)) {
            return Problem.of(405, "method_not_allowed", "A WebSocket is opened with GET.")
                    .with("Allow", "GET");
        }
        if (!request.protocolVersion().equals(HttpVersion.HTTP_1_1)) {
            return Problem.badRequest("A WebSocket is opened with HTTP/1.1.");
        }
        boolean hasBody = request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING)
                || !request.headers().get(HttpHeaderNames.CONTENT_LENGTH, "0").equals("0");
        return hasBody ? Problem.badRequest("A handshake has no body.") : null;
    }

    private static @Nullable Problem upgrade(HttpHeaders headers) {
        boolean asked = headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true)
                && headers.containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true);
        return asked ? null : upgradeRequired("This path speaks WebSocket only.");
    }

    private static @Nullable Problem version(HttpHeaders headers) {
        return headers.getAll(HttpHeaderNames.SEC_WEBSOCKET_VERSION).equals(List.of("13"))
                ? null
                : upgradeRequired("Only WebSocket version 13 is spoken here.");
    }

    private static Problem upgradeRequired(String message) {
        return Problem.of(426, "upgrade_required", message)
                .with("Upgrade", "websocket")
                .with("Sec-WebSocket-Version", "13");
    }

    private static @Nullable Problem key(HttpHeaders headers) {
        List<String> keys = headers.getAll(HttpHeaderNames.SEC_WEBSOCKET_KEY);
        return keys.size() == 1 && isKey(keys.get(0).trim())
                ? null
                : Problem.badRequest("Sec-WebSocket-Key must be 16 bytes in base64.");
    }

    private static boolean isKey(String key) {
        try {
            return key.length() == KEY_CHARACTERS && Base64.getDecoder().decode(key).length == KEY_BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static @Nullable Problem origin(HttpHeaders headers, Endpoint endpoint) {
        List<String> origins = headers.getAll(HttpHeaderNames.ORIGIN);
        return endpoint.origins() == null
                        || (origins.size() == 1 && endpoint.origins().test(origins.get(0)))
                ? null
                : Problem.of(403, "forbidden", "Pages of this origin may not connect.");
    }

    private static @Nullable Problem subprotocol(HttpHeaders headers, Endpoint endpoint) {
        String needed = endpoint.subprotocol();
        return needed == null
                        || headers.getAll(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL).stream()
                                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                                .anyMatch(offered -> offered.trim().equals(needed))
                ? null
                : Problem.badRequest("The client must offer the subprotocol " + needed + ".");
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
