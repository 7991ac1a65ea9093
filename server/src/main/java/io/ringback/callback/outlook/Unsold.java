package io.ringback.callback.outlook;

import io.ringback.callback.Selling;
import io.ringback.callback.booking.Unpromised;
import io.ringback.callback.window.QuietHours;
import io.ringback.callback.window.Windows;
import io.ringback.model.Lane;
import io.ringback.model.site.Department;
import io.ringback.model.site.Site;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Hours of the next seven days in which a line promises no callback, and why: what an administrator is told. Those without windows,
 * when it is closed or nobody could be called, are not among them.
 *
 * @param lane the line; of a whole department its general one
 * @param hours in which nothing is promised for this reason
 * @param of hours in which it has windows
 */
public record Unsold(Lane lane, Unpromised reason, int hours, int of) {
    /** All there are on a site: of departments, and of languages in departments that promise something at those hours. */
    public static List<Unsold> on(Site site, Instant now, Function<Lane, Selling> selling) {
        List<Instant> hours = new Windows(site.hours(), site.callbacks().times())
                .from(now, new QuietHours(List.of())).stream()
                        .filter(new FirstOfHour()::sees)
                        .toList();
        List<Unsold> all = new ArrayList<>();
        for (Department department : site.departments()) {
            boolean phone = site.callbacks().of(department.id()).phones();
            Lane general = new Lane(department.id(), Lane.ANY);
            List<Instant> sold = add(all, general, hours, hours.size(), phone, selling.apply(general));
            for (String language : site.languages()) {
                Lane lane = new Lane(department.id(), language);
                add(all, lane, sold, hours.size(), phone, selling.apply(lane));
            }
        }
        return all;
    }

    /** Returns the hours in which something is promised. */
    private static List<Instant> add(
            List<Unsold> all, Lane lane, List<Instant> hours, int of, boolean phone, Selling selling) {
        Map<Unpromised, Integer> counts = new EnumMap<>(Unpromised.class);
        List<Instant> sold = new ArrayList<>();
        for (Instant hour : hours) {
            selling.unpromised(hour, phone)
                    .ifPresentOrElse(reason -> counts.merge(reason, 1, Integer::sum), () -> sold.add(hour));
        }
        counts.forEach((reason, count) -> all.add(new Unsold(lane, reason, count, of)));
        return sold;
    }

    /** One window says how it is in its hour. */
    private static final class FirstOfHour {
        private Instant last = Instant.MIN;

        boolean sees(Instant window) {
            Instant hour = window.truncatedTo(ChronoUnit.HOURS);
            boolean first = !hour.equals(last);
            last = hour;
            return first;
        }
    }

    /** In words, for the administrator. */
    public String sentence() {
        String where = lane.language().equals(Lane.ANY)
                ? "%s".formatted(lane.department())
                : "%s in %s".formatted(lane.department(), lane.language());
        String when = hours == of ? "at any time" : "in %d of the next week's %d hours".formatted(hours, of);
        return "No callback is promised for %s %s: %s.".formatted(where, when, reason.sentence());
    }
}
