package io.ringback.callback;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is reached about a callback.
 *
 * @param number who is called; null when the visitor comes back into the chat
 * @param mail where news of it go, a checked address; null when none was given
 */
public record Contact(
        @Nullable PhoneNumber number, @Nullable String mail) {
    /** Names the address in keys, so that no key shows it; upper case makes no other address. Null without one. */
    public @Nullable String mailHash() {
        return mail == null ? null : hash(mail.toLowerCase(Locale.ROOT));
    }

    /** Names the number in keys; null without one. */
    public @Nullable String numberHash() {
        return number == null ? null : number.hash();
    }

    /** Which field of a form is meant when the contact is refused as a whole; null when it may be either. */
    public @Nullable String field() {
        if (number != null && mail != null) {
            return null;
        }
        return number == null ? "mail" : "number";
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Never shows the address: this ends up in logs. */
    @Override
    public String toString() {
        return "Contact[" + number + (mail == null ? "" : ", mail") + "]";
    }
}
