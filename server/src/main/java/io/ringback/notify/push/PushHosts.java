package io.ringback.notify.push;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * To whom push messages may go. A subscription comes from a browser, that is from anybody, and must not make this server call its
 * neighbours.
 *
 * @param hosts names as they are, or {@code *.} and a domain of which any name will do; with a port where it is not 443
 */
public record PushHosts(List<String> hosts) {
    private static final String ANY = "*.";

    public PushHosts {
        hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    }

    /** Whether messages may go there: https and a host of the list; plain http only to this machine itself, for tests. */
    public boolean allow(URI endpoint) {
        String host = endpoint.getHost() == null ? "" : endpoint.getHost().toLowerCase(Locale.ROOT);
        boolean secure = "https".equals(endpoint.getScheme());
        boolean here = "http".equals(endpoint.getScheme()) && host.equals("127.0.0.1");
        if (host.isEmpty() || endpoint.getUserInfo() != null || !(secure || here)) {
            return false;
        }
        String named = endpoint.getPort() < 0 || (secure && endpoint.getPort() == 443)
                ? host
                : host + ":" + endpoint.getPort();
        return hosts.stream().anyMatch(allowed -> fits(allowed, named));
    }

    private static boolean fits(String allowed, String named) {
        return allowed.startsWith(ANY)
                ? named.endsWith(allowed.substring(1)) && named.length() > allowed.length() - 1
                : named.equals(allowed);
    }
}
