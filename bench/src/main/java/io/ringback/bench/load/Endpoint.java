package io.ringback.bench.load;

import java.net.InetSocketAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a socket is opened, and as what.
 *
 * @param uri {@code ws://host:port/path}
 * @param origin value of the Origin header; null for none
 * @param subprotocol the one subprotocol asked for; null for none
 * @param from source address; null leaves it to the kernel
 */
public record Endpoint(
        URI uri,
        @Nullable String origin,
        @Nullable String subprotocol,
        @Nullable InetSocketAddress from) {

    /** An endpoint that asks for nothing special. */
    public static Endpoint plain(URI uri) {
        return new Endpoint(uri, null, null, null);
    }
}
