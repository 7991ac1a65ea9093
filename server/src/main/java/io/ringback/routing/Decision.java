package io.ringback.routing;

import java.util.List;

/**
 * What a script answered, and what conversations have to hear of because of it.
 *
 * @param answer the outcome for the caller
 * @param steps in order
 */
public record Decision<T>(T answer, List<Step> steps) {
    public Decision {
        steps = List.copyOf(steps);
    }
}
