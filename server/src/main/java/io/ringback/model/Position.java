package io.ringback.model;

import java.util.regex.Pattern;

/**
 * Where a reader stands in a transcript. A sequence number alone would repeat silently after a failover that lost entries;
 * the random mark of the entry tells two histories apart.
 *
 * @param seq sequence number of the last entry held; 0 before the first
 * @param mark its random mark of 48 bits, eight characters of base64url; {@code -} at sequence number 0
 */
public record Position(long seq, String mark) {
    private static final Pattern MARK = Pattern.compile("-|[A-Za-z0-9_-]{8}");

    /** Before the first entry. */
    public static final Position START = new Position(0, "-");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when the number is negative or the mark has another form
     */
    public Position {
        if (seq < 0) {
            throw new IllegalArgumentException("seq must be 0 or more");
        }
        if (!MARK.matcher(mark).matches()) {
            throw new IllegalArgumentException("mark must be 8 characters of A-Z a-z 0-9 _ -");
        }
    }
}
