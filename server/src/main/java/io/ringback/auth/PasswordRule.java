package io.ringback.auth;

import java.util.Locale;
import java.util.Optional;

/** What a new password must be like: length counts, kinds of characters do not (NIST SP 800-63B, 3.1.1.2). */
public final class PasswordRule {
    private PasswordRule() {}

    /**
     * What is wrong with a password somebody chose.
     *
     * @return a sentence, or nothing if it may be used
     */
    public static Optional<String> problem(String password, Login login) {
        int length = password.codePointCount(0, password.length());
        if (length < Passwords.SHORTEST || password.length() > Passwords.LONGEST) {
            return Optional.of("A password has " + Passwords.SHORTEST + " to " + Passwords.LONGEST
                    + " characters; this has " + length + ".");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        String name = login.value().substring(0, login.value().indexOf('@'));
        if (lower.contains(login.value()) || (name.length() > 3 && lower.contains(name))) {
            return Optional.of("A password must not contain the sign-in.");
        }
        if (password.chars().distinct().count() < 5) {
            return Optional.of("A password has at least 5 different characters.");
        }
        return lower.contains("ringback") || lower.contains("password")
                ? Optional.of("A password must not contain the words everybody tries first.")
                : Optional.empty();
    }
}
