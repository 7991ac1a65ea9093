package io.ringback.waiting.habit;

import io.ringback.model.DepartmentId;
import io.ringback.model.Lane;
import java.time.Instant;
import java.util.List;

/** Who is planned to answer on a site, and when. */
public interface StaffPlan {
    /** Hours of a week. */
    int HOURS = 7 * 24;

    /** The departments there are. */
    List<DepartmentId> departments();

    /** Agents planned for a department at a moment; 0 while it is closed. */
    int planned(DepartmentId department, Instant at);

    /** Of these the agents planned for a line. */
    int planned(Lane lane, Instant at);

    /** Slots of an agent of the line, on average; 1 or more. */
    int slots(Lane lane);

    /** The hour of the week at a moment, in the site's zone: 0 is Monday's first, 167 Sunday's last. */
    int hourOfWeek(Instant at);
}
