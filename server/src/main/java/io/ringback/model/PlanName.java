package io.ringback.model;

import java.util.regex.Pattern;

/**
 * What a customer has bought, in the site's own word, such as {@code gold}. Only the site's server says who has it.
 *
 * @param value 1-40 characters {@code A-Z a-z 0-9 . _ -}
 */
public record PlanName(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,40}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when the form is wrong; the message says what was expected
     */
    public PlanName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be 1-40 characters of A-Z a-z 0-9 . _ -");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
