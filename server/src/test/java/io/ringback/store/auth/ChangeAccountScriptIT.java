package io.ringback.store.auth;

import static io.ringback.redis.RedisSession.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.auth.Account;
import io.ringback.model.AgentId;
import io.ringback.model.Role;
import io.ringback.redis.RedisCommands;
import io.ringback.store.StoreRedis;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeAccountScriptIT {
    private final RedisCommands redis = StoreRedis.empty();

    private final RedisAccounts accounts = new RedisAccounts(redis);
    private final RedisSessions sessions = new RedisSessions(redis);

    @Test
    void changesOneField() {
        Account ana = kept();
        assertThat(await(accounts.setRole(ana.id(), Role.SUPERVISOR))).isTrue();
        assertThat(await(accounts.setDisabled(ana.id(), true))).isTrue();
        assertThat(await(accounts.setPassword(ana.id(), "new"))).isTrue();

        var stored = await(accounts.find(ana.login())).orElseThrow();
        assertThat(stored.passwordHash()).isEqualTo("new");
        assertThat(stored.account().role()).isEqualTo(Role.SUPERVISOR);
        assertThat(stored.account().disabled()).isTrue();
    }

    @Test
    void endsSessionsWhenTheDoorChanges() {
        Account ana = kept();
        for (var change : List.of(
                accounts.setRole(ana.id(), Role.ADMIN),
                accounts.setPassword(ana.id(), "x"),
                accounts.setDisabled(ana.id(), true))) {
            await(change);
        }
        await(accounts.setDisabled(ana.id(), false));
        begin(ana, "one");
        begin(ana, "two");

        await(accounts.upgradeHash(ana.id(), "y"));
        assertThat(await(sessions.find("one"))).isPresent();
        await(accounts.setPassword(ana.id(), "z"));
        assertThat(await(sessions.find("one"))).isEmpty();
        assertThat(await(sessions.find("two"))).isEmpty();
        assertThat(StoreRedis.send("KEYS", "{g}:session*")).isEmpty();
    }

    @Test
    void nobodyIsMadeByAChange() {
        assertThat(await(accounts.setRole(AgentId.random(), Role.ADMIN))).isFalse();
        assertThat(StoreRedis.send("DBSIZE")).isEqualTo("0");
    }

    private Account kept() {
        Account ana = People.agent("ana");
        await(accounts.create(ana, "hash"));
        return ana;
    }

    private void begin(Account account, String hash) {
        assertThat(await(sessions.begin(hash, account.id(), Duration.ofMinutes(1), Duration.ofHours(1))))
                .isTrue();
    }
}
