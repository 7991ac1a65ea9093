package io.ringback.store.routing;

import io.ringback.model.AgentId;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.Reply;
import io.ringback.routing.Explanation;
import io.ringback.routing.Reason;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** {@code routing/explain_place.lua}. */
final class ExplainPlaceScript {
    private static final LuaScript SCRIPT = LuaScript.load("routing/explain_place");

    private final SiteTag tag;

    ExplainPlaceScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Optional<Explanation>> run(SiteId site, ConversationId conversation) {
        return tag.run(SCRIPT, site, Args.of(conversation.value())).thenApply(ExplainPlaceScript::decode);
    }

    private static Optional<Explanation> decode(Reply answer) {
        List<ReasonEntry> entries = answer.at(0).list().stream()
                .map(entry -> ReasonEntry.parse(entry.text()))
                .toList();
        Reply place = answer.at(2);
        Optional<String> visitor = place.size() > 0
                ? Optional.of(place.at(3).text())
                : entries.stream().flatMap(entry -> entry.field("v").stream()).findFirst();
        List<Reason> reasons = entries.stream().map(ReasonEntry::reason).toList();
        return visitor.map(whose -> new Explanation(new VisitorId(whose), now(place), reasons, names(answer.at(1))));
    }

    private static Optional<Explanation.Now> now(Reply place) {
        if (place.size() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Explanation.Now(
                place.at(0).text(),
                Lane.parse(place.at(1).text()),
                place.at(2).decimal(),
                agents(place.at(4).text()),
                place.at(5).text().equals("1"),
                (int) place.at(6).number(),
                staff(place.at(7))));
    }

    private static List<AgentId> agents(String joined) {
        return Arrays.stream(joined.split(" ", -1))
                .filter(id -> !id.isEmpty())
                .map(AgentId::new)
                .toList();
    }

    private static Explanation.Staff staff(Reply flat) {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < flat.size(); i += 2) {
            counts.put(flat.at(i).text(), (int) flat.at(i + 1).number());
        }
        return new Explanation.Staff(
                counts.getOrDefault("free", 0),
                counts.getOrDefault("busy", 0),
                counts.getOrDefault("away", 0),
                counts.getOrDefault("lost", 0),
                counts.getOrDefault("draining", 0));
    }

    private static Map<AgentId, String> names(Reply flat) {
        Map<AgentId, String> names = new HashMap<>();
        for (int i = 0; i < flat.size(); i += 2) {
            names.put(new AgentId(flat.at(i).text()), flat.at(i + 1).text());
        }
        return names;
    }
}
