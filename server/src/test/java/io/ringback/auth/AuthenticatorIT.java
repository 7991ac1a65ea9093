package io.ringback.auth;

import static io.ringback.redis.RedisSession.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.model.AgentId;
import io.ringback.model.Role;
import io.ringback.model.SiteId;
import io.ringback.redis.RedisCommands;
import io.ringback.store.StoreRedis;
import io.ringback.store.auth.RedisAccounts;
import io.ringback.store.auth.RedisRates;
import io.ringback.store.auth.RedisSessions;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuthenticatorIT {
    private static final String PASSWORD = "a quiet green lamp";
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final Duration IDLE = Duration.ofMinutes(10);

    private final RedisCommands redis = StoreRedis.empty();
    private final RedisAccounts accounts = new RedisAccounts(redis);
    private final RedisSessions sessions = new RedisSessions(redis);
    private final Passwords passwords = new Passwords(new PasswordCost(256, 2), 2, 100);
    private final Authenticator door = new Authenticator(
            accounts,
            sessions,
            passwords,
            new RedisRates(redis),
            new SignInLimits(8, 4, 100),
            IDLE,
            Duration.ofHours(1));
    private final Account ana = new Account(
            AgentId.random(),
            new SiteId("shop"),
            new Login("ana@shop.example"),
            "Ana",
            Role.AGENT,
            List.of(),
            List.of(),
            Map.of(),
            Optional.empty(),
            false);

    @BeforeEach
    void keep() {
        await(accounts.create(ana, await(passwords.hash(PASSWORD)).orElseThrow()));
    }

    @AfterEach
    void close() {
        passwords.close();
    }

    @Test
    void theRightPasswordOpensASession() {
        SignIn.Done done = signIn();

        var signed = await(door.session(done.session().text())).orElseThrow();
        assertThat(signed.account()).isEqualTo(ana);
        assertThat(signed.staff().role()).isEqualTo(Role.AGENT);
        assertThat(StoreRedis.send("KEYS", "*" + done.session().text() + "*")).isEmpty();
        assertThat(done.toString()).doesNotContain(done.session().text());

        await(door.signOut(signed.staff().session()));
        assertThat(await(door.session(done.session().text()))).isEmpty();
    }

    @Test
    void wrongUnknownAndKeptOutLookTheSame() {
        assertThat(attempt("ana@shop.example", "wrong")).isEqualTo(new SignIn.Refused());
        assertThat(attempt("bor@shop.example", PASSWORD)).isEqualTo(new SignIn.Refused());
        await(accounts.setDisabled(ana.id(), true));
        assertThat(attempt("ana@shop.example", PASSWORD)).isEqualTo(new SignIn.Refused());
        await(accounts.setDisabled(ana.id(), false));
        assertThat(attempt(" ANA@Shop.Example ", PASSWORD)).isInstanceOf(SignIn.Done.class);
    }

    @Test
    void tooManyFailuresCloseTheAccountForAWhileWhetherItExistsOrNot() {
        for (String login : List.of("ana@shop.example", "bor@shop.example")) {
            for (int i = 0; i < 4; i++) {
                assertThat(attempt(login, "wrong")).isEqualTo(new SignIn.Refused());
            }
        }
        assertThat(attempt("ana@shop.example", PASSWORD)).isInstanceOf(SignIn.TooFast.class);
        assertThat(((SignIn.TooFast) attempt("cid@shop.example", "x")).retryAfter())
                .as("the address is over its bound too")
                .isPositive();
    }

    @Test
    void rightPasswordsAreNotCounted() {
        for (int i = 0; i < 12; i++) {
            signIn();
        }
    }

    @Test
    void aHundredGuessesAtOnceGainNothing() {
        var guesses = new ArrayList<CompletionStage<SignIn>>();
        for (int i = 0; i < 50; i++) {
            guesses.add(door.signIn(ana.login(), "guess " + i, HERE));
        }
        assertThat(guesses.stream().map(guess -> await(guess)).filter(SignIn.Refused.class::isInstance))
                .hasSize(4);
    }

    @Test
    void aTicketOpensOneSocket() {
        var signed = await(door.session(signIn().session().text())).orElseThrow();
        Secret ticket = await(door.ticket(signed.staff()));

        assertThat(await(door.redeem(ticket.text()))).contains(signed);
        assertThat(await(door.redeem(ticket.text()))).isEmpty();
        assertThat(await(door.redeem("nonsense"))).isEmpty();
        assertThat(await(door.session("nonsense"))).isEmpty();
        assertThat(await(door.session(Secret.random().text()))).isEmpty();
    }

    @Test
    void whatChangesTheDoorClosesSockets() {
        for (var change : List.<Supplier<CompletionStage<?>>>of(
                () -> accounts.setPassword(
                        ana.id(), await(passwords.hash(PASSWORD)).orElseThrow()),
                () -> accounts.setRole(ana.id(), Role.SUPERVISOR),
                () -> accounts.setDisabled(ana.id(), true))) {
            SessionWatch watch = new SessionWatch(sessions, IDLE);
            List<String> closed = new ArrayList<>();
            var signed = await(door.session(signIn().session().text())).orElseThrow();
            watch.watch(signed.staff(), () -> closed.add("first"));
            watch.watch(signed.staff(), () -> closed.add("second"));
            watch.watch(signed.staff(), () -> closed.add("left before")).run();

            assertThat(await(watch.check())).isEmpty();
            await(change.get());
            assertThat(await(watch.check())).isEqualTo(Set.of(signed.staff().session()));
            assertThat(closed).containsExactly("first", "second");
            assertThat(await(watch.check())).isEmpty();
        }
    }

    @Test
    void aCheapHashIsReplacedAtTheNextSignIn() {
        String cheap = Argon2id.hash(PASSWORD, new PasswordCost(64, 1));
        await(accounts.upgradeHash(ana.id(), cheap));
        signIn();
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(
                                await(accounts.find(ana.login())).orElseThrow().passwordHash())
                        .contains("m=256,t=2"));
        signIn();
    }

    private SignIn.Done signIn() {
        return (SignIn.Done) attempt("ana@shop.example", PASSWORD);
    }

    private SignIn attempt(String login, String password) {
        return await(door.signIn(new Login(login), password, HERE));
    }
}
