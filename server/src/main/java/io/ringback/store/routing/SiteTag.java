package io.ringback.store.routing;

import io.ringback.model.HeadStartGiven;
import io.ringback.model.SiteId;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.redis.RedisCommands;
import io.ringback.redis.Reply;
import io.ringback.store.Outages;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Runs the scripts of sites, each on its site's slot. */
public final class SiteTag {
    private final RedisCommands redis;
    private final UnaryOperator<String> clock;

    private SiteTag(RedisCommands redis, UnaryOperator<String> clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /** Scripts that ask Redis for the time. */
    public static SiteTag on(RedisCommands redis) {
        return new SiteTag(redis, UnaryOperator.identity());
    }

    /** Scripts that live by a simulation's clock, in ms. */
    public static SiteTag simulated(RedisCommands redis, Supplier<String> clock) {
        return new SiteTag(redis, sent -> clock.get());
    }

    /** Arguments that begin with the time, which a simulation replaces by its own. */
    public Args args(String now) {
        return Args.of(clock.apply(now));
    }

    /** Runs a script on the slot of a site; fails with an outage. */
    public CompletionStage<Reply> run(LuaScript script, SiteId site, Args args) {
        return Outages.named(redis.run(script, RoutingKeys.of(site).root(), args));
    }

    /** How scripts are told that something is missing. */
    static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** How scripts say that something is missing. */
    static @Nullable String textOrNull(Reply reply) {
        return reply.isNil() || reply.text().isEmpty() ? null : reply.text();
    }

    /** Minutes and reasons joined by spaces, or null where a place has no head start. */
    static @Nullable HeadStartGiven headStartOrNull(Reply minutes, Reply reasons) {
        Long given = numberOrNull(minutes);
        return given == null
                ? null
                : new HeadStartGiven(given.intValue(), List.of(reasons.text().split(" ", -1)));
    }

    /** A number, or null where {@link #textOrNull} is. */
    static @Nullable Long numberOrNull(Reply reply) {
        String text = textOrNull(reply);
        return text == null ? null : Long.valueOf(text);
    }
}
