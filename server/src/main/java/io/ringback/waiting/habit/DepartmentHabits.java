package io.ringback.waiting.habit;

import java.util.ArrayList;
import java.util.List;

/**
 * What is usual in one department. Counts fade: a week later they weigh {@value #WEEKLY} of what they did, so that all weeks
 * together weigh four (rulings R26: over four weeks).
 *
 * <p>How many of the agents planned are there is counted in agent-hours, by hour of the week. An hour of the week is drawn to the same
 * hour of all days, and that to {@value #PRESENT}, each as by {@value #SHIFTS} agent-hours: who stays away on Monday will rather be
 * away on Tuesday too, and nights say nothing of mornings. Attempts that nobody answers are too few to be told apart by hours; they
 * are drawn to {@value #UNANSWERED} as by {@value #ATTEMPTS}.
 */
final class DepartmentHabits {
    static final double PRESENT = 0.87;
    static final double SHIFTS = 20;
    static final double UNANSWERED = 0.2;
    static final double ATTEMPTS = 20;
    static final double WEEKLY = 0.75;
    private static final double WEEK_SECONDS = 7 * 86_400.0;
    private static final int DAY = 24;
    private static final int CELLS = StaffPlan.HOURS + DAY;
    private static final double DIGITS = 1e4;
    /** Never so bad that one attempt would make attempts without end. */
    private static final double MOST_UNANSWERED = 0.9;

    private final double[] planned = new double[CELLS];
    private final double[] present = new double[CELLS];
    private double attempts;
    private double unanswered;
    private double at;

    DepartmentHabits() {}

    DepartmentHabits(HabitState state) {
        at = state.at();
        attempts = state.attempts();
        unanswered = state.unanswered();
        for (int cell = 0; cell < CELLS && cell < state.planned().size(); cell++) {
            planned[cell] = state.planned().get(cell);
            present[cell] = cell < state.present().size() ? state.present().get(cell) : 0;
        }
    }

    HabitState state(String department) {
        return new HabitState(
                department, Math.rint(at), rounded(planned), rounded(present), round(attempts), round(unanswered));
    }

    private static List<Double> rounded(double[] counts) {
        List<Double> all = new ArrayList<>(counts.length);
        for (double count : counts) {
            all.add(round(count));
        }
        return all;
    }

    private static double round(double count) {
        return Math.rint(count * DIGITS) / DIGITS;
    }

    /** What was counted so long ago weighs so much. */
    private double fading(double now) {
        return now <= at ? 1 : Math.pow(WEEKLY, (now - at) / WEEK_SECONDS);
    }

    private void fade(double now) {
        double keep = fading(now);
        for (int cell = 0; cell < CELLS; cell++) {
            planned[cell] *= keep;
            present[cell] *= keep;
        }
        attempts *= keep;
        unanswered *= keep;
        at = Math.max(at, now);
    }

    /** So many agents were planned for a while, and so many of them there; in agent-hours. */
    void attend(double now, int hourOfWeek, double agents, double there) {
        fade(now);
        for (int cell : new int[] {hourOfWeek, dayCell(hourOfWeek)}) {
            planned[cell] += agents;
            present[cell] += Math.min(there, agents);
        }
    }

    /** An attempt to reach somebody was made. */
    void attempt(double now, boolean answered) {
        fade(now);
        attempts++;
        unanswered += answered ? 0 : 1;
    }

    /** The share of agents planned that is there at an hour of the week, 0 to 1. */
    double present(double now, int hourOfWeek) {
        double keep = fading(now);
        int day = dayCell(hourOfWeek);
        double daily = new Prior(PRESENT, SHIFTS).with(keep * planned[day], keep * present[day]);
        return new Prior(daily, SHIFTS).with(keep * planned[hourOfWeek], keep * present[hourOfWeek]);
    }

    /** The share of attempts that nobody answers, 0 to below 1. */
    double noAnswer(double now) {
        double keep = fading(now);
        return Math.min(MOST_UNANSWERED, new Prior(UNANSWERED, ATTEMPTS).with(keep * attempts, keep * unanswered));
    }

    private static int dayCell(int hourOfWeek) {
        return StaffPlan.HOURS + hourOfWeek % DAY;
    }
}
