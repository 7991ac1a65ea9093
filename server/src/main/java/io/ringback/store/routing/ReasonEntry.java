package io.ringback.store.routing;

import io.ringback.redis.Reply;
import io.ringback.routing.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code lib/log.lua} writes, {@code [t, event, field, value, …]}: a place's reason, or an entry of the log; with its short names. */
record ReasonEntry(long at, String event, Map<String, String> fields) {
    private static final JsonMapper JSON = new JsonMapper();

    /** The log's names for what has a longer one outside; what is not here keeps its own. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("l", "lane"),
            Map.entry("a", "agent"),
            Map.entry("r", "reason"),
            Map.entry("s", "state"),
            Map.entry("head", "headStartMs"),
            Map.entry("waited", "waitedMs"),
            Map.entry("idle", "idleSince"),
            Map.entry("next", "runnersUp"),
            Map.entry("b", "callback"),
            Map.entry("m", "move"),
            Map.entry("try", "attempt"));

    /** Whose conversation it is belongs to the conversation, not to its reasons. */
    private static final Set<String> HIDDEN = Set.of("v");

    private static final Set<String> NUMBERS = Set.of(
            "score",
            "rank",
            "head",
            "waited",
            "idle",
            "n",
            "free",
            "busy",
            "away",
            "lost",
            "limited",
            "draining",
            "times",
            "until",
            "channels",
            "window",
            "try");

    static ReasonEntry parse(String json) {
        return parse(json, new LinkedHashMap<>());
    }

    /** What one script wrote into the log: each entry is a list in field {@code e}, with what stands beside it in fields that follow. */
    static List<ReasonEntry> logged(Reply flat) {
        List<ReasonEntry> entries = new ArrayList<>();
        int next;
        for (int at = 0; at + 1 < flat.size(); at = next) {
            Map<String, String> beside = new LinkedHashMap<>();
            for (next = at + 2; next + 1 < flat.size() && !flat.at(next).text().equals("e"); next += 2) {
                beside.put(flat.at(next).text(), flat.at(next + 1).text());
            }
            entries.add(parse(flat.at(at + 1).text(), beside));
        }
        return entries;
    }

    private static ReasonEntry parse(String json, Map<String, String> fields) {
        JsonNode list = JSON.readTree(json);
        for (int i = 2; i + 1 < list.size(); i += 2) {
            fields.put(list.get(i).asString(), list.get(i + 1).asString());
        }
        return new ReasonEntry(list.get(0).asLong(), list.get(1).asString(), fields);
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    Reason reason() {
        Map<String, Object> details = new LinkedHashMap<>();
        fields.forEach((name, value) -> {
            if (!HIDDEN.contains(name)) {
                details.put(NAMES.getOrDefault(name, name), value(name, value));
            }
        });
        return new Reason(at, event, details);
    }

    private static Object value(String name, String value) {
        if (name.equals("next")) {
            return runnersUp(value);
        }
        return NUMBERS.contains(name) ? (Object) Math.round(Double.parseDouble(value)) : value;
    }

    /** Ids, each with a score behind it or without one: agents by the policy's score, or places by theirs. */
    private static List<Map<String, Object>> runnersUp(String listed) {
        List<Map<String, Object>> runnersUp = new ArrayList<>();
        for (String word : listed.split(" ", -1)) {
            if (word.startsWith("a_")) {
                runnersUp.add(new LinkedHashMap<>(Map.of("agent", word)));
            } else if (word.startsWith("c_")) {
                runnersUp.add(new LinkedHashMap<>(Map.of("conversation", word)));
            } else {
                runnersUp.get(runnersUp.size() - 1).put("score", Math.round(Double.parseDouble(word)));
            }
        }
        return List.copyOf(runnersUp);
    }
}
