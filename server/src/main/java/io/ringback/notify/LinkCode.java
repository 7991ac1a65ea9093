package io.ringback.notify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code that works once, given out in the fragment of an address ({@code /chat/SITE#CODE}), which browsers do not send. Only its
 * hash is stored.
 *
 * @param purpose what it is good for
 * @param secret 22 characters of base64url, that is 128 random bits
 */
public record LinkCode(Purpose purpose, String secret) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Pattern FORM = Pattern.compile("([trs])\\.([A-Za-z0-9_-]{22})");

    /** What a code is good for. */
    public enum Purpose {
        /** Lets the pop-up subscribe to push for a visitor. */
        TELL("t"),
        /** Brings a visitor back, on whatever device. */
        RETURN("r"),
        /** Withdraws the wish to be told by mail, as mail programs do on a press (RFC 8058). */
        STOP("s");

        private final String letter;

        Purpose(String letter) {
            this.letter = letter;
        }

        /** How storage calls it. */
        public String letter() {
            return letter;
        }
    }

    /** A new one. */
    public static LinkCode random(Purpose purpose) {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return new LinkCode(purpose, BASE64.encodeToString(bits));
    }

    /** Reads what a client sent; anything of another form is none. */
    public static Optional<LinkCode> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Arrays.stream(Purpose.values())
                .filter(each -> each.letter.equals(matcher.group(1)))
                .findFirst()
                .map(purpose -> new LinkCode(purpose, matcher.group(2)));
    }

    /** As it stands in the address. */
    public String text() {
        return purpose.letter + "." + secret;
    }

    /** SHA-256 in base64url: a code this random needs no slow hash and no salt. */
    public String hash() {
        return hash(text());
    }

    /** SHA-256 of a text in base64url, 43 characters. */
    public static String hash(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return BASE64.encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Never shows it: this ends up in logs. */
    @Override
    public String toString() {
        return "LinkCode[" + purpose + "]";
    }
}
