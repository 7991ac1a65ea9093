package io.ringback.store.routing;

import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.model.site.FullChoice;
import io.ringback.model.site.HeadStart;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.routing.Decision;
import io.ringback.routing.PlaceRequest;
import io.ringback.routing.Placement;
import io.ringback.routing.Step;
import io.ringback.store.ServerClock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/** {@code routing/place_visitor.lua}. */
final class PlaceVisitorScript {
    private static final LuaScript SCRIPT = LuaScript.load("routing/place_visitor");

    private final SiteTag tag;

    PlaceVisitorScript(SiteTag tag) {
        this.tag = tag;
    }

    CompletionStage<Decision<Placement>> run(SiteId site, PlaceRequest request) {
        Args args = tag.args(ServerClock.NOW)
                .add(request.conversation().value())
                .add(request.visitor().value())
                .add(request.lane().toString())
                .add(headStarts(request.headStarts()))
                .add(SiteTag.orEmpty(request.topic()))
                .add(request.language())
                .add(SiteTag.orEmpty(request.name()))
                .add(request.question());
        return tag.run(SCRIPT, site, args).thenApply(answer -> decision(answer.text()));
    }

    /** {@code reason minutes days}, joined by semicolons; 0 days where no earlier conversation is asked for. */
    private static String headStarts(List<HeadStart> given) {
        return given.stream()
                .map(each -> each.when().reason() + " " + each.minutes() + " " + days(each.when()))
                .collect(Collectors.joining(";"));
    }

    private static int days(HeadStart.Condition when) {
        if (when instanceof HeadStart.Repeat repeat) {
            return repeat.days();
        }
        return when instanceof HeadStart.Dropped dropped ? dropped.days() : 0;
    }

    private static Decision<Placement> decision(String answer) {
        List<String> words = Arrays.asList(answer.split(" ", -1));
        return switch (words.get(0)) {
            case "placed" -> new Decision<>(new Placement.Placed(Integer.parseInt(words.get(1))), steps(words, 2));
            case "reserved" -> new Decision<>(new Placement.Reserved(), steps(words, 1));
            case "full" -> new Decision<>(new Placement.Full(FullChoice.parse(words.get(1))), List.of());
            case "already" -> new Decision<>(new Placement.Already(new ConversationId(words.get(1))), List.of());
            default -> throw new IllegalStateException(SCRIPT + " answered " + answer);
        };
    }

    private static List<Step> steps(List<String> words, int from) {
        return words.stream().skip(from).map(entry -> StepEntry.read(entry, "")).toList();
    }
}
