package io.ringback.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A random value that opens something, given to one client. Only its hash is stored: who reads the storage cannot use it.
 *
 * @param text 43 characters of base64url, that is 256 random bits
 */
public record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when it cannot be a secret of ours
     */
    public Secret {
        if (!isSecret(text)) {
            throw new IllegalArgumentException("must be 43 characters of A-Z a-z 0-9 _ -");
        }
    }

    /** A new one. */
    public static Secret random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Secret(BASE64.encodeToString(bits));
    }

    /** Whether a text a client sent has the form at all. */
    public static boolean isSecret(String text) {
        return FORM.matcher(text).matches();
    }

    /** SHA-256 in base64url: a secret this long needs no slow hash and no salt. */
    public String hash() {
        try {
            byte[] ascii = text.getBytes(StandardCharsets.US_ASCII);
            return BASE64.encodeToString(MessageDigest.getInstance("SHA-256").digest(ascii));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Never shows it: this ends up in logs. */
    @Override
    public String toString() {
        return "Secret[***]";
    }
}
