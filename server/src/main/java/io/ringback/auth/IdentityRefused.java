package io.ringback.auth;

/** A signed identity that proves nothing. The message never repeats what was sent. */
public final class IdentityRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field what is wrong with it: {@code alg}, {@code signature}, a claim such as {@code exp}, or empty for the whole token
     * @param rule what was expected, without the field's name
     */
    IdentityRefused(String field, String rule) {
        // control flow, thrown for whatever a stranger sends: no stack trace
        super((field.isEmpty() ? "the token" : field) + " " + rule, null, false, false);
        this.field = field;
    }

    /** The part of the token, empty for the whole. */
    public String field() {
        return field;
    }
}
