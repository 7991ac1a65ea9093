package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.LOANS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.site.AssignmentPolicy;
import io.ringback.routing.LogEntry;
import io.ringback.routing.RoutingLog;
import io.ringback.routing.RoutingRules;
import io.ringback.routing.replay.Comparison;
import io.ringback.routing.replay.Outcome;
import io.ringback.routing.replay.Recorder;
import io.ringback.routing.replay.Recording;
import io.ringback.routing.rules.RuleBook;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A log that the scripts wrote, replayed by the rules it was lived by, gives the waits it was lived with, to the millisecond. */
final class ReplayIT {
    private static final int VISITORS = 250;

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    @Test
    void theRecordedPolicyGivesTheRecordedWaits() {
        RecordedLife life = new RecordedLife(SITE, 20_261_122L);
        life.agent(2, CARDS);
        life.agent(1, CARDS, LOANS);
        life.agent(3, LOANS);
        life.visitors(VISITORS, CARDS, LOANS);
        life.live();

        Recording recording = recorded();
        assertThat(recording.chats()).hasSize(VISITORS);
        assertThat(recording.agents()).isEqualTo(3);
        assertThat(recording.policies().values()).containsOnly(AssignmentPolicy.LONGEST_IDLE);
        RuleBook rules = RuleBook.of(RoutingRules.STANDARD);
        Map<String, List<Outcome>> columns =
                Comparison.of(recording, rules, AssignmentPolicy.LEAST_BUSY).columns();
        List<Outcome> lived = sorted(columns, Comparison.RECORDED);
        assertThat(lived).hasSize(VISITORS);
        assertThat(lived.stream().filter(outcome -> !outcome.answered()).count())
                .as("some left")
                .isBetween(5L, 200L);
        assertThat(sorted(columns, "replayed as it was")).isEqualTo(lived);
        assertThat(sorted(columns, "replayed least_busy")).hasSize(VISITORS).isNotEqualTo(lived);
    }

    private static List<Outcome> sorted(Map<String, List<Outcome>> columns, String name) {
        return columns.getOrDefault(name, List.of()).stream()
                .sorted(Comparator.<Outcome, String>comparing(outcome -> outcome.lane() + " " + outcome.answered())
                        .thenComparingLong(Outcome::waited))
                .toList();
    }

    private static Recording recorded() {
        RoutingLog log = new RedisRoutingLog(SITE.commands());
        Recorder recorder = new Recorder(0, Long.MAX_VALUE);
        String after = RoutingLog.START;
        for (List<LogEntry> page = next(log, after); !page.isEmpty(); page = next(log, after)) {
            page.forEach(recorder::on);
            after = page.get(page.size() - 1).id();
        }
        return recorder.recording();
    }

    private static List<LogEntry> next(RoutingLog log, String after) {
        return await(log.read(SITE.site(), after, 100));
    }
}
