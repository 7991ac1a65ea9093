package io.ringback.routing.replay;

import io.ringback.model.DepartmentId;
import io.ringback.model.site.AssignmentPolicy;
import java.util.List;
import java.util.Map;

/**
 * A span of a site's routing log.
 *
 * @param from its first moment, UTC ms
 * @param to its last moment, UTC ms
 * @param chats who came within it, by arrival
 * @param shifts what agents did, in order; what they did before the span stands at its first moment
 * @param policies by which departments chose among agents, as far as the log shows it
 * @param refused visitors whom a full line turned away
 * @param earlier chats that were answered within the span and had come before it: they are left out
 * @param calledBack who came within the span and took a callback: it is made at its own time, so they are left out
 */
public record Recording(
        long from,
        long to,
        List<Chat> chats,
        List<Shift> shifts,
        Map<DepartmentId, AssignmentPolicy> policies,
        int refused,
        int earlier,
        int calledBack) {
    public Recording {
        chats = List.copyOf(chats);
        shifts = List.copyOf(shifts);
        policies = Map.copyOf(policies);
    }

    /** How many agents took part. */
    public long agents() {
        return shifts.stream()
                .filter(Shift.SignOn.class::isInstance)
                .map(shift -> ((Shift.SignOn) shift).profile().id())
                .distinct()
                .count();
    }
}
