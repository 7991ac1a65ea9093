package io.ringback.callback;

import io.ringback.callback.booking.Unpromised;
import io.ringback.callback.booking.WindowCapacity;
import io.ringback.callback.booking.WindowForecast;
import io.ringback.model.Lane;
import io.ringback.model.callback.Callback;
import io.ringback.model.site.Site;
import io.ringback.waiting.habit.Usual;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How much of the windows of one lane may be sold, by the staff planned and by what is usual. Pure. */
public final class Selling {
    /** What is learned moves a little all the time: it is rounded to such steps, to the side on which less is sold. */
    private static final double STEPS = 100;

    private static final long STEP_SECONDS = 10;

    private final Site site;
    private final Lane lane;
    private final Roster roster;
    private final Usual usual;
    private final Capacities capacities;

    Selling(Site site, Lane lane, Roster roster, Usual usual, Capacities capacities) {
        this.site = site;
        this.lane = lane;
        this.roster = roster;
        this.usual = usual;
        this.capacities = capacities;
    }

    /**
     * The windows of a lane.
     *
     * @param staff all who answer on the site
     * @param usual what was learned of it
     */
    public Selling(Site site, Lane lane, List<Staff> staff, Usual usual) {
        this(site, lane, new Roster(site, staff), usual, new Capacities());
    }

    /** Slots that one callback takes: all of the agent who dials (rulings R24), one of an agent who chats. */
    public int weight(boolean phone) {
        return phone ? roster.slots(lane.general()) : 1;
    }

    /** Whether the agent who dials is set aside half an hour before. */
    public boolean whole(boolean phone) {
        return phone && site.callbacks().of(lane.department()).wholeAgent();
    }

    /**
     * How much of a window may be sold of one kind: where whole agents dial, no more than will have an empty desk.
     *
     * @param phone whether somebody dials
     */
    public SellingBounds bounds(Instant window, boolean phone) {
        SellingBounds bounds = bounds(window);
        if (!whole(phone)) {
            return bounds;
        }
        return new SellingBounds(
                Math.min(bounds.department(), emptied(lane.general(), window)),
                Math.min(bounds.lane(), emptied(lane, window)));
    }

    /** In slots, as weights are. */
    private int emptied(Lane of, Instant window) {
        return capacities.emptied(forecast(of, window)) * weight(true);
    }

    /** How much of a window may be sold. */
    public SellingBounds bounds(Instant window) {
        return new SellingBounds(
                of(lane.general(), window).places(), of(lane, window).places());
    }

    /** How much of a window can be kept, should it have been sold: 99 in 100 promises, whoever waits meanwhile. */
    public SellingBounds kept(Instant window) {
        return new SellingBounds(
                of(lane.general(), window).bound(), of(lane, window).bound());
    }

    /**
     * Why nothing is sold of a window; empty when something is.
     *
     * @param phone whether somebody dials, which takes all slots of an agent
     */
    public Optional<Unpromised> unpromised(Instant window, boolean phone) {
        SellingBounds bounds = bounds(window);
        boolean few = Math.min(bounds.department(), bounds.lane()) < weight(phone);
        return of(lane.general(), window)
                .unpromised()
                .or(() -> of(lane, window).unpromised())
                .or(() -> few ? Optional.of(Unpromised.TOO_SLOW) : Optional.empty());
    }

    /** What is expected of a window, in the whole department or in a line of it. */
    WindowForecast forecast(Lane of, Instant window) {
        int slots = roster.slots(of);
        return new WindowForecast(
                roster.planned(of, window),
                slots,
                down(usual.present(lane.department(), roster.hourOfWeek(window))),
                up(usual.noAnswer(lane.department())),
                up(usual.slotTime(of, slots)),
                site.callbacks().times().window(),
                Callback.pause(1));
    }

    private WindowCapacity of(Lane of, Instant window) {
        return capacities.of(forecast(of, window));
    }

    private static double down(double share) {
        return Math.floor(share * STEPS + 1e-9) / STEPS;
    }

    private static double up(double share) {
        return Math.ceil(share * STEPS - 1e-9) / STEPS;
    }

    private static Duration up(Duration time) {
        return Duration.ofSeconds((time.toSeconds() + STEP_SECONDS - 1) / STEP_SECONDS * STEP_SECONDS);
    }
}
