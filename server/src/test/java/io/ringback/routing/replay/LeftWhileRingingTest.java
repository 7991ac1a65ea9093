package io.ringback.routing.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.VisitorId;
import io.ringback.model.site.AssignmentPolicy;
import io.ringback.routing.LogEntry;
import io.ringback.routing.RoutingRules;
import io.ringback.routing.rules.RuleBook;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A visitor who left while an offer rang: that its agent takes offers after 2 s otherwise does not bring the visitor back. */
class LeftWhileRingingTest {
    private static final Lane CARDS = Lane.parse("cards:en");

    private final String kim = AgentId.random().value();
    private final String ann = ConversationId.random().value();
    private final String bob = ConversationId.random().value();
    private final Recorder recorder = new Recorder(0, Long.MAX_VALUE);

    @Test
    void leavesInTheReplayToo() {
        lived();
        on(104_500, "end", bob, "by", "visitor");
        assertThat(replayed()).containsExactly(new Outcome(CARDS, 2_000, true), new Outcome(CARDS, 4_500, false));
    }

    @Test
    void anOfferThatWasGivenBackBeforeSaysNothingOfTheVisitor() {
        lived();
        on(101_000, "back", bob, "a", kim, "r", "declined");
        on(104_500, "end", bob, "by", "visitor");
        assertThat(replayed()).containsExactly(new Outcome(CARDS, 2_000, true), new Outcome(CARDS, 2_000, true));
    }

    private void lived() {
        recorder.on(entry(0, "sign_on", "a", kim, "s", "away", "capacity", "1", "lanes", "cards:en cards:*"));
        recorder.on(entry(0, "status", "a", kim, "s", "available"));
        on(1_000, "place", ann, "v", VisitorId.random().value(), "head", "0");
        on(1_000, "offer", ann, "a", kim, "r", "longest_idle");
        on(3_000, "accept", ann, "a", kim, "n", "1");
        on(60_000, "end", ann, "a", kim, "by", "agent");
        on(61_000, "free", ann, "a", kim);
        on(100_000, "place", bob, "v", VisitorId.random().value(), "head", "0");
        on(100_000, "offer", bob, "a", kim, "r", "longest_idle");
    }

    private List<Outcome> replayed() {
        Recording recording = recorder.recording();
        RuleBook rules = RuleBook.of(RoutingRules.STANDARD);
        return Comparison.of(recording, rules, AssignmentPolicy.LEAST_BUSY)
                .columns()
                .getOrDefault("replayed as it was", List.of());
    }

    private void on(long at, String event, String conversation, String... fields) {
        String[] all = new String[fields.length + 4];
        System.arraycopy(new String[] {"c", conversation, "l", CARDS.toString()}, 0, all, 0, 4);
        System.arraycopy(fields, 0, all, 4, fields.length);
        recorder.on(entry(at, event, all));
    }

    private static LogEntry entry(long at, String event, String... fields) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            named.put(fields[i], fields[i + 1]);
        }
        return new LogEntry(at + "-0", at, event, named);
    }
}
