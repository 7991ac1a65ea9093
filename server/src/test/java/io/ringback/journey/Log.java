package io.ringback.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** A transcript as a client keeps it, by the rules of docs/protocol.md: what does not follow is never taken. */
final class Log {
    private final List<JsonNode> entries = new ArrayList<>();
    private final Consumer<JsonNode> onEntry;
    private long first = 1;

    Log(Consumer<JsonNode> onEntry) {
        this.onEntry = onEntry;
    }

    long seq() {
        return first - 1 + entries.size();
    }

    String mark() {
        return entries.isEmpty()
                ? "-"
                : entries.get(entries.size() - 1).path("mark").asString();
    }

    List<JsonNode> entries() {
        return List.copyOf(entries);
    }

    /** An event; false when it does not follow and the conversation has to be opened again. */
    boolean take(JsonNode event) {
        JsonNode entry = event.path("entry");
        long seq = entry.path("seq").asLong();
        if (seq == seq() + 1 && event.path("prev").asString().equals(mark())) {
            add(entry);
            return true;
        }
        return seq <= seq() && entries.get((int) (seq - first)).path("mark").equals(entry.path("mark"));
    }

    /** A conversation that was opened. */
    void open(JsonNode conversation) {
        List<JsonNode> given = new ArrayList<>();
        conversation.path("entries").forEach(given::add);
        if ("tail".equals(conversation.path("from").asString())) {
            replace(given);
            return;
        }
        given.stream().filter(entry -> entry.path("seq").asLong() == seq() + 1).forEach(this::add);
    }

    private void replace(List<JsonNode> given) {
        long known = seq();
        entries.clear();
        first = given.isEmpty() ? 1 : given.get(0).path("seq").asLong();
        for (JsonNode entry : given) {
            entries.add(entry);
            if (entry.path("seq").asLong() > known) {
                onEntry.accept(entry);
            }
        }
    }

    private void add(JsonNode entry) {
        entries.add(entry);
        onEntry.accept(entry);
    }
}
