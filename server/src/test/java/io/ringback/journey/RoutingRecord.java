package io.ringback.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.routing.LogEntry;
import io.ringback.store.routing.RedisRoutingLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A site's routing log, judged: nobody over capacity, nobody with two agents, everybody served once. */
final class RoutingRecord {
    private final Map<String, Integer> capacity = new HashMap<>();
    private final Map<String, Set<String>> held = new HashMap<>();
    private final Map<String, String> assignee = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final Map<String, List<String>> stories = new HashMap<>();
    private int returned;

    /** Reads the log of {@link Installation#SITE} to its end, and judges each entry. */
    static RoutingRecord read(Installation installation) {
        RoutingRecord record = new RoutingRecord();
        List<LogEntry> entries = Installation.await(
                new RedisRoutingLog(installation.session().commands()).read(Installation.SITE, "0-0", 1_000_000));
        entries.forEach(entry -> record.take(texts(entry)));
        return record;
    }

    private static Map<String, String> texts(LogEntry entry) {
        Map<String, String> texts = new HashMap<>(entry.fields());
        texts.put("e", entry.event());
        return texts;
    }

    private void take(Map<String, String> e) {
        String agent = e.getOrDefault("a", "");
        String conversation = e.getOrDefault("c", "");
        stories.computeIfAbsent(conversation, id -> new ArrayList<>()).add(e.toString());
        switch (e.getOrDefault("e", "")) {
            case "sign_on" -> capacity.put(agent, Integer.parseInt(e.getOrDefault("capacity", "0")));
            case "offer" -> offered(agent, conversation);
            case "back" -> {
                returned++;
                assertThat(desk(agent).remove(conversation))
                        .as("was there: %s", e)
                        .isTrue();
            }
            case "accept" ->
                assertThat(assignee.put(conversation, agent))
                        .as("assigned twice: %s", e)
                        .isNull();
            case "lost" -> {
                assignee.remove(conversation);
                desk(agent).remove(conversation);
            }
            case "end" ->
                assertThat(ended.add(conversation)).as("ended twice: %s", e).isTrue();
            case "free" -> desk(agent).remove(conversation);
            default -> {}
        }
    }

    private void offered(String agent, String conversation) {
        assertThat(held.entrySet().stream()
                        .filter(desk -> desk.getValue().contains(conversation))
                        .map(Map.Entry::getKey))
                .as("%s before %s and another agent", conversation, agent)
                .isEmpty();
        desk(agent).add(conversation);
        assertThat(desk(agent).size()).as("slots of %s", agent).isLessThanOrEqualTo(capacity.getOrDefault(agent, 0));
    }

    private Set<String> desk(String agent) {
        return held.computeIfAbsent(agent, key -> new HashSet<>());
    }

    /** Conversations that an agent took and that are over. */
    Set<String> served() {
        Set<String> served = new HashSet<>(ended);
        served.retainAll(assignee.keySet());
        return served;
    }

    /** All that the log says of one conversation. */
    List<String> story(@Nullable String conversation) {
        return conversation == null ? List.of() : stories.getOrDefault(conversation, List.of());
    }

    /** Offers that came back: somebody went away while it rang. */
    int returned() {
        return returned;
    }
}
