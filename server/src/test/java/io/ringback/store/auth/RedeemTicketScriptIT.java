package io.ringback.store.auth;

import static io.ringback.redis.RedisSession.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.auth.Account;
import io.ringback.redis.RedisCommands;
import io.ringback.store.StoreRedis;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RedeemTicketScriptIT {
    private final RedisCommands redis = StoreRedis.empty();

    private final RedisSessions sessions = new RedisSessions(redis);
    private final RedeemTicketScript redeem = new RedeemTicketScript(redis);

    @Test
    void worksOnce() {
        Account ana = begin();
        await(sessions.keepTicket("t", "a", Duration.ofSeconds(30)));

        var first = redeem.run("t");
        var second = redeem.run("t");
        assertThat(await(first).orElseThrow().account()).isEqualTo(ana);
        assertThat(await(first).orElseThrow().hash()).isEqualTo("a");
        assertThat(await(second)).isEmpty();
        assertThat(await(redeem.run("made-up"))).isEmpty();
    }

    @Test
    void isWorthNothingAfterTheSessionOrItsTime() {
        begin();
        await(sessions.keepTicket("t", "a", Duration.ofSeconds(30)));
        assertThat(Long.parseLong(StoreRedis.send("PTTL", "{g}:ticket:t"))).isBetween(25_000L, 30_000L);
        await(sessions.end("a"));
        assertThat(await(redeem.run("t"))).isEmpty();
    }

    private Account begin() {
        Account ana = People.agent("ana");
        await(new RedisAccounts(redis).create(ana, "hash"));
        await(sessions.begin("a", ana.id(), Duration.ofMinutes(1), Duration.ofHours(1)));
        return ana;
    }
}
