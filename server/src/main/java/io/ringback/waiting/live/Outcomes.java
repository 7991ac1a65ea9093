package io.ringback.waiting.live;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.promise.PromiseId;
import io.ringback.waiting.ledger.Settlement;
import java.util.Optional;

/** What entries of the routing log say of first ranges that were promised: an agent accepted, or was free for a visitor who was away, or the visitor left. */
final class Outcomes {
    private Outcomes() {}

    static Optional<Settlement> of(LogEntry entry) {
        return switch (entry.event()) {
            case "accept" -> settled(entry, entry.number("n", 1) - 1, true);
            // the visitor was away: how late they came is not our lateness
            case "turn" -> settled(entry, entry.number("n", 0), true);
            case "end" -> waited(entry) ? settled(entry, entry.number("n", 0), false) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean waited(LogEntry entry) {
        return entry.text("s").equals("line") || entry.text("s").equals("offered");
    }

    private static Optional<Settlement> settled(LogEntry entry, double assignments, boolean came) {
        try {
            PromiseId promise = PromiseId.ofWait(new ConversationId(entry.text("c")), (long) assignments);
            String by = entry.text("a");
            Optional<AgentId> agent = came && !by.isEmpty() ? Optional.of(new AgentId(by)) : Optional.empty();
            return Optional.of(new Settlement(promise, came, (long) entry.number("t", 0), agent));
        } catch (IllegalArgumentException unreadable) {
            // another version wrote it: nobody was promised anything under such a name
            return Optional.empty();
        }
    }
}
