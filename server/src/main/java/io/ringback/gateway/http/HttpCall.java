package io.ringback.gateway.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One whole request that has passed the guards.
 *
 * @param method its method
 * @param target its path and query, decoded
 * @param params values of the route's {@code {name}} segments
 * @param headers its header fields
 * @param body its body; at most {@code BODY_BYTES}, on the heap, to be left to the garbage collector
 * @param client the client's address: the peer's own, or the one a trusted proxy vouches for
 */
public record HttpCall(
        HttpMethod method,
        RequestTarget target,
        Map<String, String> params,
        HttpHeaders headers,
        ByteBuf body,
        InetAddress client) {

    /**
     * The value of a route's segment.
     *
     * @throws IllegalArgumentException if the route has no such segment
     */
    public String param(String name) {
        String value = params.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no {" + name + "}");
        }
        return value;
    }

    /** The first value of a query parameter. */
    public Optional<String> query(String name) {
        return target.query().getOrDefault(name, List.of()).stream().findFirst();
    }

    /** A header field, the name in any case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The value of a cookie; nothing if it comes twice, for then somebody planted one. */
    public Optional<String> cookie(String name) {
        List<String> values = headers.getAll("cookie").stream()
                .flatMap(line -> ServerCookieDecoder.STRICT.decodeAll(line).stream())
                .filter(cookie -> cookie.name().equals(name))
                .map(Cookie::value)
                .toList();
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /** The body as bytes of the caller's own. */
    public byte[] bytes() {
        return ByteBufUtil.getBytes(body);
    }

    /** The host the client asked for, in lower case and without the port; empty if an HTTP/1.0 client named none. */
    public String host() {
        return target.host();
    }

    /**
     * Whether a program on this machine asks for itself. A request that a proxy on this machine hands on is somebody
     * else's, also when nobody told us to trust that proxy.
     */
    public boolean isFromThisMachine() {
        return client.isLoopbackAddress()
                && !headers.contains("X-Forwarded-For")
                && !headers.contains("Forwarded")
                && !headers.contains("Via");
    }

    /** The same call with the values of a route's segments. */
    HttpCall routed(Map<String, String> values) {
        return new HttpCall(method, target, values, headers, body, client);
    }
}
