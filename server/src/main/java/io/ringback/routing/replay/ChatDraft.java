package io.ringback.routing.replay;

import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.VisitorId;
import io.ringback.routing.LogEntry;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A contact of which the log is still telling. */
final class ChatDraft {
    private final LogEntry place;
    private final Map<String, Long> offered = new HashMap<>();
    private @Nullable Long answeredAfter;
    private @Nullable Long leftAfter;
    private @Nullable Long reaction;
    private @Nullable Long rang;
    private @Nullable Long wrap;
    private @Nullable Long with;
    private @Nullable Long endedAt;
    private long talk;

    ChatDraft(LogEntry place) {
        this.place = place;
    }

    void offered(LogEntry entry) {
        offered.put(String.valueOf(entry.field("a")), entry.at());
    }

    /** The offer rings no more. */
    void givenBack(LogEntry entry) {
        offered.remove(String.valueOf(entry.field("a")));
    }

    void accepted(LogEntry entry) {
        with = entry.at();
        if (answeredAfter == null) {
            answeredAfter = entry.at() - place.at();
            reaction = entry.at() - offered.getOrDefault(String.valueOf(entry.field("a")), entry.at());
        }
    }

    /** The agent and the visitor are not together any more. */
    void parted(LogEntry entry) {
        if (with != null) {
            talk += entry.at() - with;
            with = null;
        }
    }

    /** A transfer that nobody took came back to the agent who gave it. */
    void returned(LogEntry entry) {
        if (with == null && entry.field("to") != null) {
            with = entry.at();
        }
    }

    void ended(LogEntry entry) {
        parted(entry);
        endedAt = entry.at();
        if (answeredAfter == null) {
            leftAfter = entry.at() - place.at();
            rang = offered.values().stream()
                    .min(Comparator.naturalOrder())
                    .map(since -> entry.at() - since)
                    .orElse(null);
        }
    }

    void freed(LogEntry entry) {
        if (endedAt != null) {
            wrap = entry.at() - endedAt;
        }
    }

    Chat chat() {
        Lane lane = Lane.parse(String.valueOf(place.field("l")));
        String language = place.field("language");
        String head = place.field("head");
        return new Chat(
                new ConversationId(String.valueOf(place.field("c"))),
                new VisitorId(String.valueOf(place.field("v"))),
                lane,
                language == null ? lane.language() : language,
                place.at(),
                head == null ? 0 : Math.round(Double.parseDouble(head)),
                answeredAfter,
                leftAfter,
                reaction,
                rang,
                endedAt == null || answeredAfter == null ? null : (Long) talk,
                wrap);
    }
}
