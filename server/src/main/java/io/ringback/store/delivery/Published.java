package io.ringback.store.delivery;

import io.ringback.delivery.ConversationFeed;
import io.ringback.delivery.EntryEvent;
import io.ringback.model.Position;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@code lua/lib/transcript.lua} publishes: {@code e SEQ MARK PREV KIND AGENT JSON} for an entry, {@code x JSON} for news
 * that is not kept. The head is plain words, so that the JSON is handed on unread.
 */
final class Published {
    private static final int WORDS = 6;

    private Published() {}

    static void handOn(byte[] payload, ConversationFeed.Listener listener) {
        if (payload[0] == 'x') {
            listener.passing(Arrays.copyOfRange(payload, 2, payload.length));
            return;
        }
        String[] head = new String[WORDS];
        int start = 0;
        for (int word = 0; word < WORDS; word++) {
            int end = start;
            while (payload[end] != ' ') {
                end++;
            }
            head[word] = new String(payload, start, end - start, StandardCharsets.US_ASCII);
            start = end + 1;
        }
        listener.entry(new EntryEvent(
                new Position(Long.parseLong(head[1]), head[2]),
                head[3],
                kind(head[4]),
                agent(head[5]),
                Arrays.copyOfRange(payload, start, payload.length)));
    }

    private static EntryEvent.Kind kind(String letter) {
        return switch (letter) {
            case "m" -> EntryEvent.Kind.MESSAGE;
            case "j" -> EntryEvent.Kind.JOINED;
            case "l" -> EntryEvent.Kind.LEFT;
            case "x" -> EntryEvent.Kind.ENDED;
            default -> throw new IllegalArgumentException("no such kind of entry: " + letter);
        };
    }

    private static @Nullable String agent(String word) {
        return "-".equals(word) ? null : word;
    }
}
