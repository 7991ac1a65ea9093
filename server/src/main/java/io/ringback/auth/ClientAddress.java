package io.ringback.auth;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** The name under which an address is counted. */
public final class ClientAddress {
    private ClientAddress() {}

    /** An IPv4 address as it is; of an IPv6 address the first 64 bits, because one customer has them all. */
    public static String of(InetAddress address) {
        if (address instanceof Inet6Address) {
            return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8));
        }
        return address.getHostAddress();
    }
}
