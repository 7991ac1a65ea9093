package io.ringback.bench.subject;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.protocol.Codec;
import io.ringback.protocol.VisitorCommand;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CallerTest {
    @Test
    void whatTheDriverSaysIsWhatTheServerReads() {
        String start = Caller.command("start", "s1", Map.of("text", "Is the lamp in stock?", "language", "en"));

        VisitorCommand read = new Codec().visitorCommand(start.getBytes(StandardCharsets.UTF_8));

        assertThat(read)
                .isEqualTo(new VisitorCommand.Start("s1", "Is the lamp in stock?", null, "en", null, null, null));
    }
}
