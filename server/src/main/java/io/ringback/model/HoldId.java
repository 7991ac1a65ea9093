package io.ringback.model;

/**
 * Names a hold message of a site, so that nobody is told it twice.
 *
 * @param value a slug of 1-40 characters {@code a-z 0-9 -}
 */
public record HoldId(String value) {
    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when the form is wrong; the message says what was expected
     */
    public HoldId {
        Slug.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
