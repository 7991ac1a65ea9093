package io.ringback.model;

/**
 * What a conversation is about; it leads to a department.
 *
 * @param value a slug of 1-40 characters {@code a-z 0-9 -}
 */
public record TopicId(String value) {
    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when the form is wrong; the message says what was expected
     */
    public TopicId {
        Slug.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
