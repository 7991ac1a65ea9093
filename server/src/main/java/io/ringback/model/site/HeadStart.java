package io.ringback.model.site;

import io.ringback.model.PlanName;
import io.ringback.model.TopicId;

/**
 * A rule of the site that lets some visitors stand in line as if they had come earlier. The head starts of one visitor add up,
 * to {@value #MOST_MINUTES} minutes at most: a bounded priority is what keeps lines fair.
 *
 * @param when for whom
 * @param minutes of earlier arrival, 1 to {@value #MOST_MINUTES}
 */
public record HeadStart(Condition when, int minutes) {
    /** Bound of one head start and of their sum. */
    public static final int MOST_MINUTES = 60;

    /**
     * Checks the minutes.
     *
     * @throws IllegalArgumentException outside the range
     */
    public HeadStart {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw new IllegalArgumentException("minutes must be 1 to " + MOST_MINUTES);
        }
    }

    /** For whom a head start is. */
    public sealed interface Condition {
        /** The word that stands with the place as its reason. */
        String reason();
    }

    /** Who chose this topic. */
    public record OfTopic(TopicId topic) implements Condition {
        @Override
        public String reason() {
            return "topic";
        }
    }

    /** Who has this plan, as the site's server signed it. */
    public record OfPlan(PlanName plan) implements Condition {
        @Override
        public String reason() {
            return "plan:" + plan;
        }
    }

    /** Whose last conversation ended within so many days, 1 to 30. */
    public record Repeat(int days) implements Condition {
        @Override
        public String reason() {
            return "repeat";
        }
    }

    /** Whose last conversation broke off within so many days, 1 to 30: the agent was lost, or the connection, and nobody came back. */
    public record Dropped(int days) implements Condition {
        @Override
        public String reason() {
            return "dropped";
        }
    }
}
