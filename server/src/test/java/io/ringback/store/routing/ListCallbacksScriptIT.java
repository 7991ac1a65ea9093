package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.callback.CallbackRecord;
import io.ringback.callback.HoldRequest;
import io.ringback.model.VisitorId;
import io.ringback.model.callback.CallbackMove;
import io.ringback.model.callback.CallbackState;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Callbacks are listed by their windows, and scripts move them by the model's table. */
final class ListCallbacksScriptIT {
    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final CallbackSite calls = new CallbackSite(SITE);

    @Test
    void listsASpanInOrder() {
        Instant first = calls.window();
        HoldRequest late = calls.booked(first.plus(Duration.ofHours(3)), null);
        HoldRequest early = calls.booked(first, "+38640123456");
        assertThat(ids(first, first.plus(Duration.ofDays(1)), 10))
                .containsExactly(early.callback().value(), late.callback().value());
        assertThat(ids(first, first.plus(Duration.ofDays(1)), 1))
                .containsExactly(early.callback().value());
        assertThat(ids(first.plusMillis(1), first.plus(Duration.ofDays(1)), 10))
                .containsExactly(late.callback().value());
    }

    @Test
    void aStrangerHasNone() {
        assertThat(await(SITE.callbacks().of(SITE.site(), VisitorId.random()))).isEmpty();
    }

    @Test
    void scriptsAndModelHaveTheSameMoves() {
        var rows = await(SITE.commands()
                .run(LuaScript.load("callback/list_moves"), SITE.keys().root(), Args.none()));
        Map<String, String> scripts = rows.list().stream()
                .collect(Collectors.toMap(
                        row -> row.at(0).text(),
                        row -> row.at(1).text() + " after "
                                + Arrays.stream(row.at(2).text().split(" ", -1))
                                        .sorted()
                                        .toList()
                                + " settled " + (row.at(3).number() == 1)));
        Map<String, String> model = Arrays.stream(CallbackMove.values())
                .collect(Collectors.toMap(
                        CallbackMove::word,
                        move -> move.to().word() + " after "
                                + Arrays.stream(CallbackState.values())
                                        .filter(state -> move.from(state).isPresent())
                                        .map(CallbackState::word)
                                        .sorted()
                                        .toList()
                                + " settled " + move.to().settled()));
        assertThat(scripts).isEqualTo(model);
    }

    private static List<String> ids(Instant from, Instant to, int most) {
        return await(SITE.callbacks().list(SITE.site(), from, to, most)).stream()
                .map(CallbackRecord::id)
                .map(Object::toString)
                .toList();
    }
}
