package io.ringback.model;

/**
 * One brand with its widgets, departments, agents, hours and languages.
 *
 * @param value a slug of 1-40 characters {@code a-z 0-9 -}
 */
public record SiteId(String value) {
    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when the form is wrong; the message says what was expected
     */
    public SiteId {
        Slug.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
