package io.ringback.model.site;

import java.util.Locale;

/** Which of the free agents of a lane gets the next chat. */
public enum AssignmentPolicy {
    /** Who has waited longest for a chat. */
    LONGEST_IDLE,
    /** Who has the most free slots in proportion to the capacity; of equals, who has waited longest. */
    LEAST_BUSY,
    /** One after the other: whose last offer is longest ago. */
    ROUND_ROBIN,
    /** Who has the highest skill level in the department; of equals, who has waited longest. */
    MOST_SKILLED;

    /** The word in documents and in storage. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the word.
     *
     * @throws IllegalArgumentException for another word
     */
    public static AssignmentPolicy parse(String word) {
        for (AssignmentPolicy policy : values()) {
            if (policy.word().equals(word)) {
                return policy;
            }
        }
        throw new IllegalArgumentException("must be longest_idle, least_busy, round_robin or most_skilled");
    }
}
