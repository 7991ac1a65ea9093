package io.ringback.model.site;

import java.time.Duration;

/** How long somebody has waited, as coarsely as hold messages care. */
public enum WaitStage {
    /** Less than 2 min. */
    FIRST("0-2", 0),
    /** 2 to less than 5 min. */
    EARLY("2-5", 2),
    /** 5 to less than 10 min. */
    MIDDLE("5-10", 5),
    /** 10 min or more. */
    LONG("10+", 10),
    /** However long: the time that was promised has passed. */
    OVERDUE("overdue", Integer.MAX_VALUE);

    private final String word;
    private final int fromMinutes;

    WaitStage(String word, int fromMinutes) {
        this.word = word;
        this.fromMinutes = fromMinutes;
    }

    /** The word in documents. */
    public String word() {
        return word;
    }

    /** The stage after so long a wait, never {@link #OVERDUE}: that depends on what was promised. */
    public static WaitStage after(Duration wait) {
        WaitStage reached = FIRST;
        for (WaitStage stage : values()) {
            if (wait.toMinutes() >= stage.fromMinutes && stage != OVERDUE) {
                reached = stage;
            }
        }
        return reached;
    }

    /**
     * Reads the word.
     *
     * @throws IllegalArgumentException for another word
     */
    public static WaitStage parse(String word) {
        for (WaitStage stage : values()) {
            if (stage.word.equals(word)) {
                return stage;
            }
        }
        throw new IllegalArgumentException("must be 0-2, 2-5, 5-10, 10+ or overdue");
    }
}
