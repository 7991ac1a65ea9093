package io.ringback.callback;

import io.ringback.model.DepartmentId;
import io.ringback.model.Lane;
import io.ringback.model.site.Department;
import io.ringback.model.site.OpeningHours;
import io.ringback.model.site.Site;
import io.ringback.waiting.habit.StaffPlan;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is planned on a site: by the staffing of its document, and where that says nothing of a department, all who belong to it at all
 * its hours (rulings R26). Pure.
 */
public final class Roster implements StaffPlan {
    private static final int DAY = 24;

    private final Site site;
    private final List<Staff> staff;
    private final ZoneId zone;
    private final Map<Lane, List<Staff>> serving = new ConcurrentHashMap<>();

    /**
     * The plan of a site.
     *
     * @param staff all who answer on it
     */
    public Roster(Site site, List<Staff> staff) {
        this.site = site;
        this.staff = List.copyOf(staff);
        this.zone = site.hours().map(OpeningHours::zone).orElse(ZoneOffset.UTC);
    }

    @Override
    public List<DepartmentId> departments() {
        return site.departments().stream().map(Department::id).toList();
    }

    @Override
    public int planned(DepartmentId department, Instant at) {
        if (site.hours().filter(hours -> !hours.isOpen(at)).isPresent()) {
            return 0;
        }
        return site.callbacks()
                .planned(department, at, zone)
                .orElseGet(() -> serving(general(department)).size());
    }

    /** Of so many planned, as many speak the language as of all who belong to the department, rounded down. */
    @Override
    public int planned(Lane lane, Instant at) {
        int planned = planned(lane.department(), at);
        int all = serving(lane.general()).size();
        return all == 0 ? 0 : Math.min(planned, planned * serving(lane).size() / all);
    }

    /** Rounded down. */
    @Override
    public int slots(Lane lane) {
        return (int) Math.max(
                1, serving(lane).stream().mapToInt(Staff::slots).average().orElse(1));
    }

    @Override
    public int hourOfWeek(Instant at) {
        ZonedDateTime there = at.atZone(zone);
        return (there.getDayOfWeek().getValue() - 1) * DAY + there.getHour();
    }

    private static Lane general(DepartmentId department) {
        return new Lane(department, Lane.ANY);
    }

    private List<Staff> serving(Lane lane) {
        return serving.computeIfAbsent(
                lane,
                of -> staff.stream().filter(each -> each.lanes().contains(of)).toList());
    }
}
