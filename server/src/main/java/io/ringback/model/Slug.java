package io.ringback.model;

import java.util.regex.Pattern;

/** The form of names that people choose for sites, departments and topics. */
final class Slug {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,40}");

    private Slug() {}

    static void check(String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be 1-40 characters of a-z 0-9 -");
        }
    }
}
