package io.ringback.callback;

import io.ringback.callback.booking.Presence;
import io.ringback.callback.booking.Unpromised;
import io.ringback.callback.booking.WindowCapacity;
import io.ringback.callback.booking.WindowForecast;
import io.ringback.model.Lane;
import io.ringback.model.callback.Callback;
import io.ringback.model.site.OpeningHours;
import io.ringback.model.site.Site;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How much of the windows of one lane may be sold, by the staff planned. Pure; for one question, by one thread. */
public final class Selling {
    /** Time from a slot taken to the slot free again, before it was measured. */
    static final Duration SLOT_TIME = Duration.ofSeconds(560);

    /** The share of attempts that nobody answers, before it was measured. */
    static final double NO_ANSWER = 0.2;

    private final Site site;
    private final Lane lane;
    private final List<Staff> department;
    private final List<Staff> speakers;
    private final ZoneId zone;
    private final Map<Integer, WindowCapacity> ofDepartment = new HashMap<>();
    private final Map<Integer, WindowCapacity> ofLane = new HashMap<>();

    /**
     * The windows of a lane.
     *
     * @param staff all who answer on the site
     */
    public Selling(Site site, Lane lane, List<Staff> staff) {
        this.site = site;
        this.lane = lane;
        this.department = staff.stream()
                .filter(each -> each.lanes().contains(lane.general()))
                .toList();
        this.speakers =
                staff.stream().filter(each -> each.lanes().contains(lane)).toList();
        this.zone = site.hours().map(OpeningHours::zone).orElse(ZoneOffset.UTC);
    }

    /** Slots that one callback takes: all of the agent who dials (rulings R24), one of an agent who chats. */
    public int weight(boolean phone) {
        return phone ? slots(department) : 1;
    }

    /** How much of a window may be sold. */
    public SellingBounds bounds(Instant window) {
        return new SellingBounds(ofDepartment(window).places(), ofLane(window).places());
    }

    /** Why nothing is sold of a window; empty when something is. */
    public Optional<Unpromised> unpromised(Instant window) {
        return ofDepartment(window).unpromised().or(() -> ofLane(window).unpromised());
    }

    private WindowCapacity ofDepartment(Instant window) {
        return ofDepartment.computeIfAbsent(planned(window), agents -> capacity(agents, department));
    }

    private WindowCapacity ofLane(Instant window) {
        return ofLane.computeIfAbsent(speaking(planned(window)), agents -> capacity(agents, speakers));
    }

    private int planned(Instant window) {
        return site.callbacks().planned(lane.department(), window, zone).orElse(department.size());
    }

    /** Of so many planned, as many speak the language as of all who belong to the department, rounded down. */
    private int speaking(int planned) {
        return department.isEmpty() ? 0 : Math.min(planned, planned * speakers.size() / department.size());
    }

    private WindowCapacity capacity(int agents, List<Staff> of) {
        return WindowCapacity.of(new WindowForecast(
                agents,
                slots(of),
                Presence.UNSEEN.share(),
                NO_ANSWER,
                SLOT_TIME,
                site.callbacks().times().window(),
                Callback.pause(1)));
    }

    /** Slots of one agent on average, rounded down; at least one. */
    private static int slots(List<Staff> of) {
        return (int) Math.max(1, of.stream().mapToInt(Staff::slots).average().orElse(1));
    }
}
