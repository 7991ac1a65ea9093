package io.ringback.store.routing;

import io.ringback.callback.Outcome;
import io.ringback.callback.oversight.CallbackEntry;
import io.ringback.callback.oversight.CallbackPage;
import io.ringback.callback.oversight.CallbackQuery;
import io.ringback.model.AgentId;
import io.ringback.model.CallbackId;
import io.ringback.model.ConversationId;
import io.ringback.model.DepartmentId;
import io.ringback.model.Lane;
import io.ringback.model.SiteId;
import io.ringback.model.callback.CallbackState;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/** {@code callback/page_callbacks.lua}. */
final class PageCallbacksScript {
    private static final LuaScript SCRIPT = LuaScript.load("callback/page_callbacks");

    private final SiteTag tag;

    PageCallbacksScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<CallbackPage> run(SiteId site, CallbackQuery query) {
        Args args = Args.none()
                .add(query.from())
                .add(query.before())
                .add(query.after().map(CallbackId::value).orElse(""))
                .add(query.most())
                .add(query.state().orElse(""))
                .add(query.department().map(DepartmentId::value).orElse(""));
        return tag.run(SCRIPT, site, args).thenApply(PageCallbacksScript::page);
    }

    private static CallbackPage page(Reply answer) {
        Reply next = answer.at(0);
        return new CallbackPage(
                answer.list().stream().skip(1).map(PageCallbacksScript::row).toList(),
                next.isNil()
                        ? Optional.empty()
                        : Optional.of(new CallbackPage.Next(
                                Math.round(next.at(0).decimal()),
                                new CallbackId(next.at(1).text()))));
    }

    private static CallbackEntry row(Reply row) {
        return new CallbackEntry(
                new CallbackId(row.at(0).text()),
                CallbackState.parse(row.at(1).text()),
                new ConversationId(row.at(2).text()),
                Lane.parse(row.at(3).text()),
                row.at(4).number(),
                row.at(5).number(),
                row.at(6).text().equals("turn"),
                row.at(7).text().equals("phone"),
                (int) row.at(8).number(),
                moment(row.at(9)),
                person(row.at(10), row.at(11)),
                moment(row.at(12)),
                moment(row.at(13)),
                text(row.at(14)).map(Outcome::parse),
                person(row.at(15), row.at(16)),
                moment(row.at(17)),
                text(row.at(18)),
                text(row.at(19)),
                text(row.at(20)));
    }

    private static Optional<String> text(Reply field) {
        return Optional.ofNullable(SiteTag.textOrNull(field));
    }

    private static OptionalLong moment(Reply field) {
        return text(field).stream().mapToLong(Long::parseLong).findFirst();
    }

    private static Optional<CallbackEntry.Person> person(Reply id, Reply name) {
        return text(id).map(AgentId::new).map(agent -> new CallbackEntry.Person(agent, name.text()));
    }
}
