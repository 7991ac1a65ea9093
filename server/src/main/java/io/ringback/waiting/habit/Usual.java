package io.ringback.waiting.habit;

import io.ringback.model.DepartmentId;
import io.ringback.model.Lane;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is usual on a site at one moment, as it was learned; what was not learned is as anywhere. Never changes.
 *
 * <p>The time from a slot taken to the slot free again is busy slot seconds by releases, of agents with so many slots occupied, as the
 * estimator of waits has it; the time of closed chats would lag and leave out the long ones that still run.
 */
public final class Usual {
    /** Nothing was learned. */
    public static final Usual UNKNOWN = new Usual(0, List.of(), Map.of());

    /** Time from a slot taken to the slot free again, before it was measured. */
    static final Duration SLOT_TIME = Duration.ofSeconds(560);

    private static final double MINUTE = 60;
    private static final double LEAST_SECONDS = 30;
    private static final double MOST_SECONDS = 4 * 3600;
    private static final DepartmentHabits UNSEEN = new DepartmentHabits();

    private final double now;
    private final Map<String, DepartmentHabits> departments = new HashMap<>();
    private final Map<String, List<Double>> slotSeconds;

    /**
     * What is usual.
     *
     * @param now in seconds
     * @param habits of departments
     * @param slotSeconds by lane, of agents with one slot occupied, two, and so on; more are as the last
     */
    public Usual(double now, List<HabitState> habits, Map<String, List<Double>> slotSeconds) {
        this.now = now;
        this.slotSeconds = Map.copyOf(slotSeconds);
        habits.forEach(state -> departments.put(state.department(), new DepartmentHabits(state)));
    }

    /**
     * Whether this is as of the minute that ends now.
     *
     * @param moment in seconds
     */
    public boolean isOf(double moment) {
        return moment >= now && moment - now < MINUTE;
    }

    /**
     * The share of agents planned that is there, 0 to 1.
     *
     * @param hourOfWeek as {@link StaffPlan#hourOfWeek} says
     */
    public double present(DepartmentId department, int hourOfWeek) {
        return of(department).present(now, hourOfWeek);
    }

    /** The share of attempts that nobody answers, 0 to below 1. */
    public double noAnswer(DepartmentId department) {
        return of(department).noAnswer(now);
    }

    /** Mean time from a slot taken to the slot free again, of agents with so many slots, all of them occupied; 30 s to 4 h. */
    public Duration slotTime(Lane lane, int slots) {
        List<Double> levels = slotSeconds.getOrDefault(lane.toString(), List.of());
        if (levels.isEmpty()) {
            return SLOT_TIME;
        }
        double seconds = levels.get(Math.max(1, Math.min(slots, levels.size())) - 1);
        return Duration.ofSeconds(Math.round(Math.max(LEAST_SECONDS, Math.min(seconds, MOST_SECONDS))));
    }

    private DepartmentHabits of(DepartmentId department) {
        return departments.getOrDefault(department.value(), UNSEEN);
    }
}
