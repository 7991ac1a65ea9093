package io.ringback.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A web origin (RFC 6454): what browsers send in the {@code Origin} header.
 *
 * @param scheme {@code http} or {@code https}
 * @param host host name or address in lower case; an IPv6 address keeps its brackets
 * @param port the port, the scheme's own when none was written
 */
public record Origin(String scheme, String host, int port) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Reads an origin; a path other than {@code /}, a query, a user part or another scheme make it none. */
    public static Optional<Origin> parse(String text) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("http") || scheme.equals("https");
        if (!web || uri.getHost() == null || hasMore(uri) || uri.getPort() == 0 || uri.getPort() > 65535) {
            return Optional.empty();
        }
        int port = uri.getPort() > 0 ? uri.getPort() : (scheme.equals("https") ? 443 : 80);
        return Optional.of(new Origin(scheme, uri.getHost().toLowerCase(Locale.ROOT), port));
    }

    private static boolean hasMore(URI uri) {
        boolean path = !uri.getRawPath().isEmpty() && !uri.getRawPath().equals("/");
        return path || uri.getRawQuery() != null || uri.getRawFragment() != null || uri.getRawUserInfo() != null;
    }

    /** Whether it is served over TLS. */
    public boolean isSecure() {
        return scheme.equals("https");
    }

    /** Whether only this machine can mean it. */
    public boolean isLoopback() {
        return LOOPBACK.contains(host) || host.endsWith(".localhost");
    }

    /** The serialization browsers use: without the scheme's own port. */
    @Override
    public String toString() {
        boolean usual = port == (isSecure() ? 443 : 80);
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }
}
