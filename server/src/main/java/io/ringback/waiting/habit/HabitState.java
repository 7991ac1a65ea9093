package io.ringback.waiting.habit;

import java.util.List;

/**
 * What is usual in one department, as values: what another owner goes on from.
 *
 * @param department its id
 * @param at when it was counted last, in seconds; all counts weigh what they weighed then
 * @param planned agent-hours planned, by hour of the week and then by hour of the day
 * @param present of these worked
 * @param attempts to reach somebody
 * @param unanswered of these
 */
public record HabitState(
        String department, double at, List<Double> planned, List<Double> present, double attempts, double unanswered) {
    public HabitState {
        planned = List.copyOf(planned);
        present = List.copyOf(present);
    }
}
