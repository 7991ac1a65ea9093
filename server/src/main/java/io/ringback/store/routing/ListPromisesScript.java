package io.ringback.store.routing;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.SiteId;
import io.ringback.model.promise.Promise;
import io.ringback.model.promise.PromiseId;
import io.ringback.model.promise.PromiseKind;
import io.ringback.model.promise.PromiseState;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import io.ringback.waiting.ledger.PromisePage;
import io.ringback.waiting.ledger.PromiseQuery;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/** {@code waiting/list_promises.lua}. */
final class ListPromisesScript {
    private static final LuaScript SCRIPT = LuaScript.load("waiting/list_promises");

    private final SiteTag tag;

    ListPromisesScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<PromisePage> run(SiteId site, PromiseQuery query) {
        Args args = Args.none()
                .add(query.dueFrom())
                .add(query.dueBefore())
                .add(query.after().map(PromiseId::value).orElse(""))
                .add(query.most())
                .add(query.state().map(PromiseState::word).orElse(""))
                .add(query.kind().map(PromiseKind::word).orElse(""))
                .add(query.lane().map(Lane::toString).orElse(""));
        return tag.run(SCRIPT, site, args).thenApply(ListPromisesScript::page);
    }

    private static PromisePage page(Reply answer) {
        Reply next = answer.at(0);
        return new PromisePage(
                answer.list().stream().skip(1).map(ListPromisesScript::promise).toList(),
                next.isNil()
                        ? Optional.empty()
                        : Optional.of(new PromisePage.Next(
                                Math.round(next.at(0).decimal()),
                                new PromiseId(next.at(1).text()))));
    }

    private static Promise promise(Reply of) {
        Optional<String> settled = Optional.ofNullable(SiteTag.textOrNull(of.at(9)));
        return new Promise(
                new PromiseId(of.at(0).text()),
                PromiseKind.parse(of.at(1).text()),
                new ConversationId(of.at(2).text()),
                Lane.parse(of.at(3).text()),
                Optional.ofNullable(SiteTag.textOrNull(of.at(4))).map(AgentId::new),
                of.at(5).number(),
                of.at(6).number(),
                PromiseState.parse(of.at(7).text()),
                of.at(8).number(),
                settled.map(at -> OptionalLong.of(Long.parseLong(at))).orElse(OptionalLong.empty()),
                Optional.ofNullable(SiteTag.textOrNull(of.at(10))));
    }
}
