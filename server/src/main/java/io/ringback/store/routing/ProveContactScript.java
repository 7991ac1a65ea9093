package io.ringback.store.routing;

import io.ringback.callback.Proof;
import io.ringback.callback.ProofRequest;
import io.ringback.model.SiteId;
import io.ringback.model.site.ContactKind;
import io.ringback.notify.OutboxEntry;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import io.ringback.store.ServerClock;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** {@code callback/prove_contact.lua}. */
final class ProveContactScript {
    private static final LuaScript SCRIPT = LuaScript.load("callback/prove_contact");

    private final SiteTag tag;

    ProveContactScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Proof> run(SiteId site, ProofRequest request) {
        Args args = tag.args(ServerClock.NOW)
                .add(request.visitor().value())
                .add(request.kind() == ContactKind.MAIL ? OutboxEntry.MAIL : OutboxEntry.WEBHOOK)
                .add(request.to())
                .add(request.hash())
                .add(request.said())
                .add(request.fresh())
                .add(request.language())
                .add(request.callback().value());
        return tag.run(SCRIPT, site, args).thenApply(ProveContactScript::proof);
    }

    private static Proof proof(Reply answer) {
        String word = answer.at(0).text();
        return switch (word) {
            case "known" -> new Proof.Known();
            case "proven" -> new Proof.Proven();
            case "asked" -> new Proof.Asked();
            case "wrong" -> new Proof.Wrong();
            case "often" ->
                new Proof.Often(Duration.ofMillis(Math.max(1, answer.at(1).number())));
            default -> throw new IllegalStateException(SCRIPT + " answered " + word);
        };
    }
}
