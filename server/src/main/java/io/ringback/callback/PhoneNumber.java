package io.ringback.callback;

import java.util.regex.Pattern;

/**
 * A number that was checked, in the international form of E.164.
 *
 * @param value + and 7 to 15 digits
 */
public record PhoneNumber(String value) {
    private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when it is another
     */
    public PhoneNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be + and 7 to 15 digits");
        }
    }

    /** Names the number in keys, so that no key shows it. */
    public String hash() {
        return Contact.hash(value);
    }

    /** Never shows more than the last two digits: this ends up in logs. */
    @Override
    public String toString() {
        return "+…" + value.substring(value.length() - 2);
    }
}
