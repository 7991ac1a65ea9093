package io.ringback.model;

import java.util.Locale;

/** What a signed-in person may do; each role may do all that the one before it may. */
public enum Role {
    /** Answers chats. */
    AGENT,
    /** Sees the live board and who works. */
    SUPERVISOR,
    /** Changes the site. */
    ADMIN;

    /** Whether this role includes what {@code other} may do. */
    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** The word on the wire and in storage. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the word.
     *
     * @throws IllegalArgumentException for another word
     */
    public static Role parse(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return role;
            }
        }
        throw new IllegalArgumentException("must be agent, supervisor or admin");
    }
}
