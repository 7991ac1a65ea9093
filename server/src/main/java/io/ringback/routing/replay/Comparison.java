package io.ringback.routing.replay;

import io.ringback.model.DepartmentId;
import io.ringback.model.Lane;
import io.ringback.model.site.AssignmentPolicy;
import io.ringback.routing.rules.RuleBook;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A recorded span beside itself: as it was, replayed by the rules it was lived by, and replayed under another policy.
 *
 * @param recording what was recorded
 * @param drawn chats the record does not show to their end, whose handling is drawn from others
 * @param columns outcomes by name of the column, the record first
 */
public record Comparison(Recording recording, long drawn, Map<String, List<Outcome>> columns) {
    /** The column of the record itself. */
    public static final String RECORDED = "as recorded";

    /**
     * Replays a record.
     *
     * @param rules by which it was lived
     * @param other the policy to compare with, in every department
     * @throws IllegalArgumentException when no chat was handled in it
     */
    public static Comparison of(Recording recording, RuleBook rules, AssignmentPolicy other) {
        Set<DepartmentId> departments = new LinkedHashSet<>();
        recording.chats().forEach(chat -> departments.add(chat.lane().department()));
        Map<String, List<Outcome>> columns = new LinkedHashMap<>();
        columns.put(RECORDED, recorded(recording));
        columns.put("replayed as it was", Run.of(recording, rules));
        columns.put("replayed " + other.word(), Run.of(recording, rules.under(other, departments)));
        return new Comparison(recording, Demand.drawn(recording), columns);
    }

    private static List<Outcome> recorded(Recording recording) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Chat chat : recording.chats()) {
            if (chat.answeredAfter() != null) {
                outcomes.add(new Outcome(chat.lane(), chat.answeredAfter(), true));
            } else if (chat.leftAfter() != null) {
                outcomes.add(new Outcome(chat.lane(), chat.leftAfter(), false));
            }
        }
        return outcomes;
    }

    /** Lanes somebody waited in, by name. */
    public List<Lane> lanes() {
        return recording.chats().stream()
                .map(Chat::lane)
                .distinct()
                .sorted((one, two) -> one.toString().compareTo(two.toString()))
                .toList();
    }
}
