package io.ringback.model;

import java.util.regex.Pattern;

/**
 * One ordered line of people: a department and a language. The language {@code *} is the department's general lane, which every
 * agent of the department serves.
 *
 * @param department where the topic goes
 * @param language two or three letters, or {@code *}
 */
public record Lane(DepartmentId department, String language) {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}|\\*");

    /** The language of a department's general lane. */
    public static final String ANY = "*";

    /** The line of chats that were handed to a supervisor; no department of a site may have its name. */
    public static final Lane SUPERVISORS = new Lane(new DepartmentId("supervisors"), ANY);

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when the language has another form
     */
    public Lane {
        if (!LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException("must be two or three letters a-z, or *");
        }
    }

    /** Reads {@code department:language}. */
    public static Lane parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("must be department:language");
        }
        return new Lane(new DepartmentId(text.substring(0, colon)), text.substring(colon + 1));
    }

    /** The lane of the same department that takes those who waited too long for their language. */
    public Lane general() {
        return new Lane(department, ANY);
    }

    @Override
    public String toString() {
        return department + ":" + language;
    }
}
