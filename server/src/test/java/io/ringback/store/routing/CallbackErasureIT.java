package io.ringback.store.routing;

import static io.ringback.store.routing.SiteRedis.CARDS;
import static io.ringback.store.routing.SiteRedis.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.callback.Booking;
import io.ringback.callback.HoldRequest;
import io.ringback.callback.Outcome;
import io.ringback.model.AgentId;
import io.ringback.model.VisitorId;
import io.ringback.model.callback.CallbackState;
import io.ringback.model.site.CallbackTimes;
import io.ringback.notify.OutboxEntry;
import io.ringback.routing.Leaver;
import io.ringback.routing.RoutingRules;
import io.ringback.routing.WrapUp;
import io.ringback.store.notify.RedisOutbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever withdraws is called no more and forgotten at once; every other number and address goes after the days the site says. */
final class CallbackErasureIT {
    private static final String NUMBER = "+38640123456";
    private static final String MAIL = "ana@example.org";

    @RegisterExtension
    static final SiteRedis SITE = new SiteRedis();

    private final CallbackSite calls = new CallbackSite(SITE);

    @Test
    void whatWasAgreedToIsKeptWithTheTimeAndWhereItCameFrom() {
        HoldRequest call = booked();
        assertThat(field(call, "consent")).isEqualTo("You may call me.");
        assertThat(field(call, "booked")).isEqualTo(Long.toString(SITE.now()));
        assertThat(field(call, "address")).isEqualTo("127.0.0.1");
        cancel(call);
        assertThat(field(call, "consent")).as("the record stays").isEqualTo("You may call me.");
    }

    @Test
    void withdrawingErasesAtOnceWhereverItStood() {
        HoldRequest call = booked();
        assertThat(everything()).contains(NUMBER).contains(MAIL);
        calls.until(call.window());
        AgentId agent = SITE.available(1, CARDS);
        attempt(agent, call, Outcome.NO_ANSWER);
        assertThat(calls.state(call)).isEqualTo(CallbackState.RETRY);
        cancel(call);
        assertThat(calls.state(call)).isEqualTo(CallbackState.CANCELLED);
        assertThat(everything()).doesNotContain(NUMBER);
        SITE.tick();
        List<OutboxEntry> last = outbox();
        assertThat(last.stream().map(OutboxEntry::what))
                .as("what had not left before is not told any more")
                .containsExactlyInAnyOrder("callback_cancelled", "callback.cancelled");
        assertThat(everything()).as("once that has left").doesNotContain(MAIL);
        calls.until(call.window().plus(Duration.ofHours(2)));
        assertThat(SITE.desk(agent).offers()).as("nobody is called again").isEmpty();
        assertThat(outbox()).isEmpty();
        assertThat(booked()).as("another may be booked").isNotNull();
    }

    @Test
    void withdrawingStopsTheAgentWhoDials() {
        HoldRequest call = booked();
        calls.until(call.window());
        AgentId agent = SITE.available(1, CARDS);
        SITE.accept(agent, SITE.offer(agent).offer());
        await(SITE.callbacks().dial(SITE.site(), agent, calls.conversation(call)));
        assertThat(SITE.desk(agent).toString()).contains(call.callback().value());
        cancel(call);
        assertThat(calls.state(call)).isEqualTo(CallbackState.CANCELLED);
        assertThat(everything()).doesNotContain(NUMBER);
        assertThat(SITE.desk(agent).chats())
                .singleElement()
                .satisfies(chat -> assertThat(chat.wrapUpEndsAt()).isNotNull());
        SITE.stayOn(agent);
        SITE.run(Duration.ofMinutes(1));
        assertThat(SITE.desk(agent).used()).as("the slot is free again").isZero();
    }

    @Test
    void whoEndsTheConversationWithdrawsToo() {
        HoldRequest call = booked();
        await(SITE.routing().end(SITE.site(), calls.conversation(call), new Leaver.Visitor(call.visitor())));
        assertThat(calls.state(call)).isEqualTo(CallbackState.CANCELLED);
        SITE.tick();
        assertThat(field(call, "contact") + field(call, "mail") + field(call, "hash"))
                .isEmpty();
    }

    @Test
    void theOthersGoAfterAWeek() {
        HoldRequest call = kept();
        outbox();
        SITE.pass(Duration.ofDays(7).minusMinutes(1));
        SITE.tick();
        assertThat(everything()).contains(NUMBER).contains(MAIL);
        SITE.pass(Duration.ofMinutes(1));
        SITE.tick();
        assertThat(everything()).doesNotContain(NUMBER).doesNotContain(MAIL);
        assertThat(calls.state(call)).isEqualTo(CallbackState.KEPT);
        assertThat(field(call, "consent")).isEqualTo("You may call me.");
    }

    @Test
    void theSiteSaysAfterHowManyDays() {
        RoutingRules s = RoutingRules.STANDARD;
        await(SITE.routing()
                .applyRules(
                        SITE.site(),
                        new RoutingRules(
                                s.ring(),
                                s.wrapUp(),
                                s.grace(),
                                s.pause(),
                                s.absence(),
                                s.turn(),
                                s.linePlaces(),
                                s.assignmentsPerMinute(),
                                s.unseenOffers(),
                                s.handed(),
                                s.departments(),
                                keptADay(s.callbacks()))));
        HoldRequest call = kept();
        SITE.pass(Duration.ofDays(1).minusMinutes(1));
        SITE.tick();
        assertThat(field(call, "contact")).isEqualTo(NUMBER);
        SITE.pass(Duration.ofMinutes(1));
        SITE.tick();
        assertThat(field(call, "contact")).isEmpty();
    }

    private static CallbackTimes keptADay(CallbackTimes times) {
        return new CallbackTimes(times.window(), times.lead(), times.reminder(), times.reply(), Duration.ofDays(1));
    }

    @Test
    void manyThatAreDueTogetherGoInBoundedParts() {
        Instant first = calls.window();
        List<HoldRequest> all = IntStream.range(0, 120)
                .mapToObj(i -> calls.booked(first.plus(Duration.ofMinutes(15L * (i % 2))), null))
                .toList();
        all.forEach(this::cancel);
        assertThat(SITE.tick().more()).as("a hundred at once").isTrue();
        SITE.tick();
        assertThat(SITE.redis("ZRANGE", SITE.keys().root() + ":timers", "0", "-1"))
                .doesNotContain("erase|");
    }

    private HoldRequest booked() {
        HoldRequest hold = calls.request(VisitorId.random(), calls.window(), CallbackSite.MANY);
        calls.hold(hold);
        assertThat(await(SITE.callbacks().book(SITE.site(), calls.form(hold, NUMBER, MAIL)))
                        .answer())
                .isInstanceOf(Booking.Booked.class);
        return hold;
    }

    private HoldRequest kept() {
        HoldRequest call = booked();
        calls.until(call.window());
        AgentId agent = SITE.available(1, CARDS);
        attempt(agent, call, Outcome.WRONG_NUMBER);
        assertThat(calls.state(call)).isEqualTo(CallbackState.KEPT);
        await(SITE.routing().finishWrapUp(SITE.site(), agent, calls.conversation(call), new WrapUp(null, null)));
        return call;
    }

    private void attempt(AgentId agent, HoldRequest call, Outcome outcome) {
        SITE.accept(agent, SITE.offer(agent).offer());
        await(SITE.callbacks().settle(SITE.site(), agent, calls.conversation(call), outcome, "on a boat"));
    }

    private void cancel(HoldRequest call) {
        assertThat(await(SITE.callbacks().cancel(SITE.site(), call.callback(), call.visitor()))
                        .answer())
                .isTrue();
    }

    private String field(HoldRequest call, String name) {
        return SITE.redis("HGET", SITE.keys().root() + ":b:" + call.callback(), name)
                .strip();
    }

    /** What waits, which leaves with it. */
    private List<OutboxEntry> outbox() {
        RedisOutbox outbox = new RedisOutbox(SITE.tag());
        List<OutboxEntry> all = await(outbox.lease(SITE.site(), "node", 100)).entries();
        all.forEach(entry -> await(outbox.sent(SITE.site(), entry.id(), "node")));
        return all;
    }

    /** All that storage holds of this site. */
    private String everything() {
        return SITE.redis("KEYS", SITE.keys().root() + "*")
                .lines()
                .map(key -> key + " " + value(key))
                .collect(Collectors.joining("\n"));
    }

    private static String value(String key) {
        return switch (SITE.redis("TYPE", key).strip().toLowerCase(Locale.ROOT)) {
            case "hash" -> SITE.redis("HGETALL", key);
            case "zset" -> SITE.redis("ZRANGE", key, "0", "-1");
            case "set" -> SITE.redis("SMEMBERS", key);
            case "list" -> SITE.redis("LRANGE", key, "0", "-1");
            case "stream" -> SITE.redis("XRANGE", key, "-", "+");
            default -> SITE.redis("GET", key);
        };
    }
}
