package io.ringback.model;

/**
 * Names a known incident of a site; a new incident needs a new one.
 *
 * @param value a slug of 1-40 characters {@code a-z 0-9 -}
 */
public record IncidentId(String value) {
    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when the form is wrong; the message says what was expected
     */
    public IncidentId {
        Slug.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
