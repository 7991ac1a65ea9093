package io.ringback.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Password hashes by Argon2id (RFC 9106), one lane, written in the PHC string format:
 * {@code $argon2id$v=19$m=19456,t=2,p=1$SALT$HASH}.
 */
final class Argon2id {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();
    private static final Pattern FORM = Pattern.compile("\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,3}),p=1"
            + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{43})");

    private Argon2id() {}

    /** Hashes with a fresh salt of 128 bits to 256 bits. */
    static String hash(String password, PasswordCost cost) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        byte[] hash = generate(password, salt, cost);
        return "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.passes() + ",p=1$" + BASE64.encodeToString(salt)
                + "$" + BASE64.encodeToString(hash);
    }

    /** Whether the password is the one that was hashed; false for a hash of another form. */
    static boolean matches(String password, String encoded) {
        Matcher parts = FORM.matcher(encoded);
        if (!parts.matches()) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts.group(3));
        byte[] expected = Base64.getDecoder().decode(parts.group(4));
        return MessageDigest.isEqual(expected, generate(password, salt, cost(parts)));
    }

    /** What a hash cost; empty for a hash of another form. */
    static Optional<PasswordCost> cost(String encoded) {
        Matcher parts = FORM.matcher(encoded);
        return parts.matches() ? Optional.of(cost(parts)) : Optional.empty();
    }

    private static PasswordCost cost(Matcher parts) {
        return new PasswordCost(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    private static byte[] generate(String password, byte[] salt, PasswordCost cost) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.passes())
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[32];
        // Composed, so that the same letters typed on another keyboard are the same password.
        String composed = Normalizer.normalize(password, Normalizer.Form.NFC);
        generator.generateBytes(composed.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
