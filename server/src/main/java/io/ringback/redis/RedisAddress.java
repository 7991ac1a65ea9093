package io.ringback.redis;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Where one Redis process listens.
 *
 * @param host a name or an address; IPv6 without brackets
 * @param port 1 to 65535
 */
public record RedisAddress(String host, int port) {
    /** Refuses an empty host and a port out of range. */
    public RedisAddress {
        if (host.isEmpty()) {
            throw new InvalidRedisTarget("a host is missing");
        }
        if (port < 1 || port > 65_535) {
            throw new InvalidRedisTarget("port " + port + " of " + host + " is not between 1 and 65535");
        }
    }

    /** Reads {@code host:port}, {@code host} or {@code [v6]:port}; Redis itself writes v6 without brackets before the port. */
    static RedisAddress parse(String text, int defaultPort) {
        int colon = text.lastIndexOf(':');
        boolean bracketed = text.startsWith("[");
        if (colon < 0 || (bracketed && text.endsWith("]"))) {
            return new RedisAddress(unbracketed(text), defaultPort);
        }
        return new RedisAddress(unbracketed(text.substring(0, colon)), port(text.substring(colon + 1)));
    }

    static String joined(List<RedisAddress> addresses) {
        return addresses.stream().map(RedisAddress::toString).collect(Collectors.joining(","));
    }

    private static String unbracketed(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    private static int port(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new InvalidRedisTarget("\"" + digits + "\" is not a port number");
        }
    }

    @Override
    public String toString() {
        return host.indexOf(':') < 0 ? host + ":" + port : "[" + host + "]:" + port;
    }
}
