package io.ringback.waiting.habit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** What is usual in the departments of a site. One thread at a time; all times are seconds of one clock. */
public final class Habits {
    /** Departments beyond these are not learned of. */
    static final int MOST = 100;

    /** What one look at who is there counts for, in hours: looks are a minute apart. */
    private static final double LOOK_HOURS = 1 / 60.0;

    private final Map<String, DepartmentHabits> departments = new TreeMap<>();

    /** Nothing was seen yet. */
    public Habits() {}

    /** Goes on from what was kept. */
    public Habits(List<HabitState> kept) {
        kept.forEach(state -> departments.put(state.department(), new DepartmentHabits(state)));
    }

    /** What is known, as values. */
    public List<HabitState> state() {
        return departments.entrySet().stream()
                .map(each -> each.getValue().state(each.getKey()))
                .toList();
    }

    /**
     * Who is there just now, of those planned. Asked once a minute; minutes in which nobody could look are not counted.
     *
     * @param there agents of a department who take chats
     */
    public void look(Instant now, StaffPlan plan, ToIntFunction<String> there) {
        plan.departments().forEach(department -> {
            int planned = plan.planned(department, now);
            DepartmentHabits habits = planned > 0 ? of(department.value()) : null;
            if (habits != null) {
                habits.attend(
                        (double) now.getEpochSecond(),
                        plan.hourOfWeek(now),
                        planned * LOOK_HOURS,
                        there.applyAsInt(department.value()) * LOOK_HOURS);
            }
        });
    }

    /** An attempt to reach somebody for a department was made. */
    public void attempt(double now, String department, boolean answered) {
        DepartmentHabits habits = of(department);
        if (habits != null) {
            habits.attempt(now, answered);
        }
    }

    private @Nullable DepartmentHabits of(String department) {
        return departments.size() >= MOST
                ? departments.get(department)
                : departments.computeIfAbsent(department, id -> new DepartmentHabits());
    }
}
