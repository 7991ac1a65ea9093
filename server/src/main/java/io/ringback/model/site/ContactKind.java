package io.ringback.model.site;

/** How somebody is reached about a callback. */
public enum ContactKind {
    /** By a call. */
    NUMBER("number"),
    /** By mail. */
    MAIL("mail");

    private final String word;

    ContactKind(String word) {
        this.word = word;
    }

    /** The word in site documents, and the field of a form. */
    public String word() {
        return word;
    }
}
