package io.ringback.gateway.http;

import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Whose address a request comes from. {@code X-Forwarded-For} is read only as far as trusted proxies wrote it. */
public final class ClientAddresses {
    private final Predicate<InetAddress> trusted;

    /**
     * Believes some peers.
     *
     * @param trusted addresses of the reverse proxies in front of this server
     */
    public ClientAddresses(Predicate<InetAddress> trusted) {
        this.trusted = trusted;
    }

    /** Whether a peer is a proxy that is believed. */
    public boolean isProxy(InetAddress peer) {
        return trusted.test(peer);
    }

    /** The nearest address that is not a trusted proxy; the peer's own where the chain cannot be read. */
    public InetAddress resolve(InetAddress peer, HttpHeaders headers) {
        InetAddress nearest = peer;
        List<String> hops = headers.getAll("X-Forwarded-For").stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .toList();
        for (int i = hops.size() - 1; i >= 0 && trusted.test(nearest); i--) {
            InetAddress hop =
                    NetUtil.createInetAddressFromIpAddressString(hops.get(i).trim());
            if (hop == null) {
                return nearest;
            }
            nearest = hop;
        }
        return nearest;
    }
}
