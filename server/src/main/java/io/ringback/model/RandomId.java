package io.ringback.model;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The form all random ids share: a prefix and 22 characters of base64url, that is 128 random bits. */
final class RandomId {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern BODY = Pattern.compile("[A-Za-z0-9_-]{22}");

    private RandomId() {}

    static String create(String prefix) {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    static void check(String prefix, String value) {
        if (!value.startsWith(prefix)
                || !BODY.matcher(value.substring(prefix.length())).matches()) {
            throw new IllegalArgumentException("must be " + prefix + " and 22 characters of A-Z a-z 0-9 _ -");
        }
    }
}
