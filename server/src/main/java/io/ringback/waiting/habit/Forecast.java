package io.ringback.waiting.habit;

import io.ringback.model.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToIntFunction;

/**
 * How fast slots of a line will come free at a moment to come: by the agents planned for it and usually there, and by how many more or
 * fewer than usual are there now, which says ever less of what is later: a third of it after an hour. Pure; never changes.
 */
public final class Forecast {
    /** After so long only 1/e of what is unusual now is expected to last. */
    private static final double LASTING_SECONDS = 3600;

    private final StaffPlan plan;
    private final Usual usual;
    private final Instant now;
    private final ToIntFunction<Lane> here;

    /**
     * A forecast.
     *
     * @param now when it is made
     * @param here agents who take chats of a line now
     */
    public Forecast(StaffPlan plan, Usual usual, Instant now, ToIntFunction<Lane> here) {
        this.plan = plan;
        this.usual = usual;
        this.now = now;
        this.here = here;
    }

    /** Agents of a line who will be there, on average. */
    double agents(Lane lane, Instant at) {
        double lasting = Math.exp(-Math.max(0, seconds(Duration.between(now, at))) / LASTING_SECONDS);
        double unusual = here.applyAsInt(lane) - usually(lane, now);
        return Math.max(0, usually(lane, at) + unusual * lasting);
    }

    /** Slots that come free per second while all are occupied. */
    public double perSecond(Lane lane, Instant at) {
        int slots = plan.slots(lane);
        return agents(lane, at) * slots / seconds(usual.slotTime(lane, slots));
    }

    private double usually(Lane lane, Instant at) {
        return plan.planned(lane, at) * usual.present(lane.department(), plan.hourOfWeek(at));
    }

    private static double seconds(Duration time) {
        return (double) time.toMillis() / 1000;
    }
}
