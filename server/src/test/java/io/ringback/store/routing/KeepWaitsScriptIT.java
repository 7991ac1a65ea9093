package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.callback.HoldRequest;
import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.routing.Leaver;
import io.ringback.routing.PlaceRequest;
import io.ringback.waiting.estimate.Quantiles;
import io.ringback.waiting.estimate.Told;
import io.ringback.waiting.live.LogEntry;
import io.ringback.waiting.live.ToldAt;
import io.ringback.waiting.screen.WaitRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What visitors were told of their wait stays with the place, and goes into the log with it. */
final class KeepWaitsScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private static final Quantiles SOME = new Quantiles(10, 20, 30);

    @Test
    void anAssignmentTakesAlongWhatWasToldOnceForEachMinute() {
        PlaceRequest place = SITE.placed(CARDS);
        keep(place, 0);
        keep(place, 0);
        keep(place, 1);
        keep(place, 0);
        AgentId agent = SITE.available(1, CARDS);
        SITE.accept(agent, SITE.offer(agent).offer());
        assertThat(logged("accept").get("waits")).isEqualTo(told(0).text() + told(1).text());
        keep(place, 2);
        assertThat(SITE.redis("HEXISTS", SITE.keys().place(place.conversation()), "waits"))
                .as("it waits no more")
                .isEqualTo("0");
    }

    @Test
    void whoGivesUpLeavesItInTheLog() {
        PlaceRequest place = SITE.placed(CARDS);
        keep(place, 0);
        await(SITE.routing().end(SITE.site(), place.conversation(), new Leaver.Visitor(place.visitor())));
        assertThat(logged("end")).containsEntry("waits", told(0).text()).containsEntry("s", "line");
        keep(place, 1);
        assertThat(SITE.redis("EXISTS", SITE.keys().place(place.conversation())))
                .isEqualTo("0");
    }

    @Test
    void aCallbackThatIsDueNeverEntersTheFiguresOfWaits() {
        CallbackSite calls = new CallbackSite(SITE);
        HoldRequest hold = calls.booked(calls.window(), "+38640123456");
        calls.until(hold.window());
        ConversationId due = calls.conversation(hold);
        await(SITE.estimators().keep(SITE.site(), Map.of(due, told(0))));
        assertThat(SITE.redis("HGET", SITE.keys().place(due), "state")).isEqualTo("line");
        assertThat(SITE.redis("HEXISTS", SITE.keys().place(due), "waits")).isEqualTo("0");
    }

    private static Map<String, String> logged(String event) {
        List<LogEntry> all = await(SITE.estimators().read(SITE.site(), "", 1000));
        return all.stream()
                .map(LogEntry::fields)
                .filter(fields -> event.equals(fields.get("e")))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static ToldAt told(long minute) {
        return new ToldAt(minute, new Told(60.0 * minute, 3, SOME, SOME), true, Optional.of(new WaitRange(1, 4)));
    }

    private static void keep(PlaceRequest place, long minute) {
        await(SITE.estimators().keep(SITE.site(), Map.of(place.conversation(), told(minute))));
    }
}
