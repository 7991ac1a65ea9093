package io.ringback.auth;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What somebody signs in with: a mail address, in lower case.
 *
 * @param value the address, at most 254 characters
 */
public record Login(String value) {
    private static final Pattern FORM = Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]{1,189}");

    /**
     * Puts it into its usual form and checks it.
     *
     * @throws IllegalArgumentException when it is no mail address
     */
    public Login {
        value = Normalizer.normalize(value.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be a mail address");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
