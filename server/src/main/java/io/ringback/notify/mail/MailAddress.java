package io.ringback.notify.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address mail can be sent to: an ordinary local part, and a domain of two labels or more; no comments, quotes or address literals
 * of RFC 5322.
 *
 * @param text at most 254 ASCII characters; a domain in another script stands there as IDNA writes it
 */
public record MailAddress(String text) {
    private static final int LONGEST = 254;
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when the form is wrong
     */
    public MailAddress {
        int at = text.lastIndexOf('@');
        if (text.length() > LONGEST
                || at < 1
                || at > 64
                || !LOCAL.matcher(text.substring(0, at)).matches()
                || !DOMAIN.matcher(text.substring(at + 1)).matches()) {
            throw new IllegalArgumentException("must look like name@example.org");
        }
    }

    /** Reads what a person typed; empty when it is no address. */
    public static Optional<MailAddress> parse(String typed) {
        String text = typed.strip();
        int at = text.lastIndexOf('@');
        if (at < 1) {
            return Optional.empty();
        }
        try {
            String domain = IDN.toASCII(text.substring(at + 1), IDN.USE_STD3_ASCII_RULES)
                    .toLowerCase(Locale.ROOT);
            return Optional.of(new MailAddress(text.substring(0, at) + "@" + domain));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Never shows it: this ends up in logs. */
    @Override
    public String toString() {
        return "MailAddress[***]";
    }
}
