package io.ringback.store.routing;

import io.ringback.model.SiteId;
import io.ringback.model.site.Department;
import io.ringback.model.site.LineRules;
import io.ringback.redis.Args;
import io.ringback.redis.LuaScript;
import io.ringback.routing.RoutingRules;
import io.ringback.store.ServerClock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** {@code routing/apply_rules.lua}; the names are those of {@code lua/lib/rules.lua}. */
final class ApplyRulesScript {
    private static final LuaScript SCRIPT = LuaScript.load("routing/apply_rules");

    private final SiteTag tag;
    private final Duration retention;

    ApplyRulesScript(SiteTag tag, Duration retention) {
        this.tag = tag;
        this.retention = retention;
    }

    CompletionStage<Void> run(SiteId site, RoutingRules rules) {
        Args args = tag.args(ServerClock.NOW)
                .add(rules.ring().toMillis())
                .add(rules.wrapUp().toMillis())
                .add(rules.grace().toMillis())
                .add(rules.pause().toMillis())
                .add(rules.absence().toMillis())
                .add(rules.linePlaces())
                .add(rules.assignmentsPerMinute().orElse(0))
                .add(rules.unseenOffers())
                .add(rules.handed().toMillis())
                .add(retention.toMillis())
                .add(rules.turn().toMillis())
                .add(rules.callbacks().window().toMillis())
                .add(rules.callbacks().reminder().toMillis())
                .add(rules.callbacks().contact().toMillis());
        rules.departments().forEach(department -> add(args, department));
        return tag.run(SCRIPT, site, args).thenAccept(done -> {});
    }

    private static void add(Args args, Department department) {
        LineRules lines = department.lines();
        Optional<LineRules.Bound> bound = lines.bound();
        args.add(department.id().value())
                .add(department.policy().word())
                .add(millis(lines.generalAfter()))
                .add(lines.overflow().map(each -> each.to().value()).orElse(""))
                .add(millis(lines.overflow().map(LineRules.Overflow::after)))
                .add(bound.map(each -> String.valueOf(each.places())).orElse(""))
                .add(millis(bound.flatMap(LineRules.Bound::longest)))
                .add(bound.map(each -> each.choice().word()).orElse(""))
                .add(lines.preferredWait().isZero() ? "" : millis(Optional.of(lines.preferredWait())))
                .add(lines.offersAtOnce() == 1 ? "" : String.valueOf(lines.offersAtOnce()));
    }

    private static String millis(Optional<Duration> time) {
        return time.map(each -> String.valueOf(each.toMillis())).orElse("");
    }
}
