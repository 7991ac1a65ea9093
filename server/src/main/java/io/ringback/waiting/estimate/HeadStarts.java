package io.ringback.waiting.estimate;

import java.util.List;

/**
 * How priority is expressed: as minutes of earlier arrival, by class.
 *
 * @param byClass seconds by class, 1 to 8 of them; may be negative
 * @param strict whether higher classes always go first instead, whenever they come: then the head starts only say which is higher
 */
public record HeadStarts(List<Double> byClass, boolean strict) {
    /** One class without head start. */
    public static final HeadStarts NONE = new HeadStarts(List.of(0.0), false);

    static final int MOST_CLASSES = 8;

    /** Refuses none or too many classes, and head starts that are no finite number. */
    public HeadStarts {
        byClass = List.copyOf(byClass);
        if (byClass.isEmpty()
                || byClass.size() > MOST_CLASSES
                || byClass.stream().anyMatch(head -> !Double.isFinite(head))) {
            throw new IllegalArgumentException("byClass must hold finite seconds for 1 to 8 classes");
        }
    }

    int classes() {
        return byClass.size();
    }

    double seconds(int priority) {
        return byClass.get(priority);
    }

    /** The class that is meant: numbers above the lowest class are the lowest. */
    int known(int priority) {
        return Math.max(0, Math.min(priority, byClass.size() - 1));
    }
}
