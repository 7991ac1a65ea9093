package io.ringback.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of IP addresses in CIDR form.
 *
 * @param address an address within it
 * @param bits how many leading bits its addresses share, 0 to 32 or 128
 */
public record Network(InetAddress address, int bits) {
    // Strict, because a literal that Java cannot read would be looked up as a host name.
    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})";

    private static final Pattern FORM =
            Pattern.compile("(" + BYTE + "(?:\\." + BYTE + "){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:/([0-9]{1,3}))?");

    /** Reads {@code 10.0.0.0/8} or a single address; host names are none, so nothing is ever looked up. */
    public static Optional<Network> parse(String text) {
        var match = FORM.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            InetAddress address = InetAddress.getByName(match.group(1));
            int width = address.getAddress().length * 8;
            int bits = match.group(2) == null ? width : Integer.parseInt(match.group(2));
            return bits > width ? Optional.empty() : Optional.of(new Network(address, bits));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** Whether it holds one address only. */
    public boolean isSingle() {
        return bits == address.getAddress().length * 8;
    }

    /** Whether an address is within it; the two families never contain each other. */
    public boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] theirs = other.getAddress();
        if (mine.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((mine[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return address.getHostAddress() + (isSingle() ? "" : "/" + bits);
    }
}
