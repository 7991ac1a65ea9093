package io.ringback.model;

/**
 * Where a topic goes.
 *
 * @param value a slug of 1-40 characters {@code a-z 0-9 -}
 */
public record DepartmentId(String value) {
    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when the form is wrong; the message says what was expected
     */
    public DepartmentId {
        Slug.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
