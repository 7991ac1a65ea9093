package io.ringback.store.routing;

import io.ringback.callback.CallbackRecord;
import io.ringback.callback.Outcome;
import io.ringback.callback.PhoneNumber;
import io.ringback.model.AgentId;
import io.ringback.model.CallbackId;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.model.callback.CallbackState;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code callback/list_callbacks.lua}. */
final class ListCallbacksScript {
    private static final LuaScript SCRIPT = LuaScript.load("callback/list_callbacks");

    private final SiteTag tag;

    ListCallbacksScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<List<CallbackRecord>> run(SiteId site, Instant from, Instant to, int most) {
        return run(
                site,
                Args.of(Long.toString(from.toEpochMilli()), Long.toString(to.toEpochMilli()), Integer.toString(most)));
    }

    CompletionStage<List<CallbackRecord>> run(SiteId site, VisitorId visitor) {
        return run(site, Args.of(visitor.value(), "", "1"));
    }

    CompletionStage<List<CallbackRecord>> run(SiteId site, CallbackId callback) {
        return run(site, Args.of(callback.value(), "", "1"));
    }

    private CompletionStage<List<CallbackRecord>> run(SiteId site, Args args) {
        return tag.run(SCRIPT, site, args)
                .thenApply(answer ->
                        answer.list().stream().map(ListCallbacksScript::row).toList());
    }

    private static CallbackRecord row(Reply row) {
        return new CallbackRecord(
                new CallbackId(row.at(0).text()),
                CallbackState.parse(row.at(1).text()),
                orNull(row.at(2), ConversationId::new),
                new VisitorId(row.at(3).text()),
                Lane.parse(row.at(4).text()),
                row.at(14).text().equals("turn"),
                Instant.ofEpochMilli(Long.parseLong(row.at(5).text())),
                orNull(row.at(7), PhoneNumber::new),
                SiteTag.textOrNull(row.at(15)),
                Integer.parseInt(row.at(8).text()),
                orNull(row.at(9), ListCallbacksScript::instant),
                orNull(row.at(10), AgentId::new),
                orNull(row.at(11), ListCallbacksScript::instant),
                orNull(row.at(12), ListCallbacksScript::instant),
                orNull(row.at(13), Outcome::parse),
                orNull(row.at(16), ListCallbacksScript::instant),
                SiteTag.textOrNull(row.at(17)),
                SiteTag.textOrNull(row.at(18)));
    }

    private static Instant instant(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }

    private static <T> @Nullable T orNull(Reply field, Function<String, T> read) {
        @Nullable String text = SiteTag.textOrNull(field);
        return text == null ? null : read.apply(text);
    }
}
