package io.ringback.routing.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.routing.LogEntry;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecorderTest {
    private int entries;

    @ParameterizedTest
    @ValueSource(strings = {"book", "commit"})
    void whoTakesACallbackIsLeftOutAndCounted(String event) {
        Recorder recorder = new Recorder(0, 1_000_000);
        recorder.on(entry(
                "place",
                "c_one-------------------",
                "l",
                "cards:en",
                "v",
                "v_one-------------------",
                "score",
                "1000.000"));
        recorder.on(entry(
                "place",
                "c_two-------------------",
                "l",
                "cards:en",
                "v",
                "v_two-------------------",
                "score",
                "2000.000"));
        recorder.on(entry(event, "c_one-------------------", "l", "cards:en"));
        recorder.on(entry("accept", "c_one-------------------", "l", "cards:en", "a", "a_one-------------------"));
        recorder.on(entry("accept", "c_former----------------", "l", "cards:en", "a", "a_one-------------------"));
        Recording recording = recorder.recording();
        assertThat(recording.calledBack()).isEqualTo(1);
        assertThat(recording.earlier()).as("who came before the span").isEqualTo(1);
        assertThat(recording.chats()).hasSize(1);
    }

    private LogEntry entry(String event, String conversation, String... more) {
        entries++;
        Map<String, String> fields = new HashMap<>(Map.of("c", conversation));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return new LogEntry(entries + "-0", entries * 1_000L, event, fields);
    }
}
