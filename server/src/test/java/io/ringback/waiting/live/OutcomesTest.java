package io.ringback.waiting.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.promise.PromiseId;
import io.ringback.waiting.ledger.Settlement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the log says of promised waits. */
class OutcomesTest {
    private static final ConversationId CHAT = ConversationId.random();
    private static final AgentId AGENT = AgentId.random();

    @Test
    void anAgentAnsweredTheWaitBeforeTheAssignment() {
        assertThat(of("accept", "n", "3", "a", AGENT.value()))
                .hasValue(new Settlement(PromiseId.ofWait(CHAT, 2), true, 5_000, Optional.of(AGENT)));
    }

    @Test
    void whoLeftTheLineLeftTheWaitOfNow() {
        assertThat(of("end", "n", "2", "s", "line"))
                .hasValue(new Settlement(PromiseId.ofWait(CHAT, 2), false, 5_000, Optional.empty()));
        assertThat(of("end", "n", "2", "s", "offered")).isPresent();
    }

    @Test
    void theTurnOfWhoWasAwayCameWhenAnAgentWasFree() {
        assertThat(of("turn", "n", "2"))
                .hasValue(new Settlement(PromiseId.ofWait(CHAT, 2), true, 5_000, Optional.empty()));
    }

    @Test
    void theRestSettlesNothing() {
        assertThat(of("end", "n", "2", "s", "active")).isEmpty();
        assertThat(of("offer", "n", "2")).isEmpty();
        assertThat(of("accept", "n", "2", "a", "nobody")).isEmpty();
        assertThat(Outcomes.of(new LogEntry("1-0", Map.of("e", "accept")))).isEmpty();
    }

    private static Optional<Settlement> of(String event, String... fields) {
        Map<String, String> all = new HashMap<>(Map.of("e", event, "t", "5000", "c", CHAT.value()));
        for (int field = 0; field < fields.length; field += 2) {
            all.put(fields[field], fields[field + 1]);
        }
        return Outcomes.of(new LogEntry("1-0", all));
    }
}
