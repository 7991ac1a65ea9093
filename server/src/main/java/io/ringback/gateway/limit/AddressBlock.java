package io.ringback.gateway.limit;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * Whom limits per address count together: one IPv4 address, or the /64 network of an IPv6 address, which is what one
 * customer gets.
 *
 * @param v4 whether it is IPv4
 * @param bits the address or the network's 64 bits
 */
public record AddressBlock(boolean v4, long bits) {

    /** The block an address belongs to. */
    public static AddressBlock of(InetAddress address) {
        ByteBuffer bytes = ByteBuffer.wrap(address.getAddress());
        boolean v4 = address instanceof Inet4Address;
        return new AddressBlock(v4, v4 ? bytes.getInt() : bytes.getLong());
    }
}
