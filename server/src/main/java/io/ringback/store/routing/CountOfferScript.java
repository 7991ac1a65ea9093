package io.ringback.store.routing;

import io.ringback.callback.offer.OfferStore;
import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.redis.LuaScript;
import io.ringback.store.ServerClock;
import java.util.concurrent.CompletionStage;

/** {@code callback/count_offer.lua}. */
final class CountOfferScript {
    private static final LuaScript SCRIPT = LuaScript.load("callback/count_offer");

    private final SiteTag tag;

    CountOfferScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Boolean> run(SiteId site, ConversationId conversation, OfferStore.Event event) {
        return tag.run(
                        SCRIPT,
                        site,
                        tag.args(ServerClock.NOW).add(conversation.value()).add(word(event)))
                .thenApply(answer -> answer.text().equals("counted"));
    }

    private static String word(OfferStore.Event event) {
        return switch (event) {
            case OFFERED -> "Offered";
            case WITHDRAWN -> "Withdrawn";
            case REFUSED -> "Refused";
        };
    }
}
