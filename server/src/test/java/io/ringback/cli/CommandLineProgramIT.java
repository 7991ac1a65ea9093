package io.ringback.cli;

import static io.ringback.redis.RedisSession.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.auth.Account;
import io.ringback.auth.AccountStore;
import io.ringback.auth.IdentitySecrets;
import io.ringback.auth.Login;
import io.ringback.auth.PasswordCost;
import io.ringback.auth.Passwords;
import io.ringback.config.Configuration;
import io.ringback.model.Role;
import io.ringback.model.SiteId;
import io.ringback.redis.RedisCommands;
import io.ringback.sites.SiteStore;
import io.ringback.store.StoreRedis;
import io.ringback.store.auth.RedisAccounts;
import io.ringback.store.auth.RedisIdentitySecrets;
import io.ringback.store.routing.RedisRoutingLog;
import io.ringback.store.sites.RedisSites;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineProgramIT {
    private final RedisCommands redis = StoreRedis.empty();
    private final AccountStore accounts = new RedisAccounts(redis);
    private final SiteStore sites = new RedisSites(redis);
    private final List<Configuration> served = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void anOperatorMakesASiteAndPeople() {
        assertThat(run("site", "create", "shop", "--name", "Shop", "--languages", "en,fa"))
                .isZero();
        assertThat(run("site", "create", "shop", "--name", "Again")).isEqualTo(1);
        assertThat(err.toString()).contains("Site shop was not written: it is at version 1.");
        assertThat(run("agent", "create", "Ana@Shop.example", "--site", "shop", "--name", "Ana", "--capacity", "2"))
                .isZero();
        String password = out.toString().replaceAll("(?s).*Password: (\\S+).*", "$1");

        var stored = await(accounts.find(new Login("ana@shop.example"))).orElseThrow();
        assertThat(stored.account().capacity()).contains(2);
        try (Passwords passwords = new Passwords(PasswordCost.STANDARD, 1, 1)) {
            assertThat(await(passwords.check(password, Optional.of(stored.passwordHash()))))
                    .isEqualTo(Passwords.Verdict.RIGHT);
        }
        assertThat(run("agent", "create", "ana@shop.example", "--site", "shop", "--name", "Ana"))
                .isEqualTo(1);
        assertThat(run("agent", "create", "b@shop.example", "--site", "nowhere", "--name", "B"))
                .isEqualTo(1);
        assertThat(run("agent", "create", "nobody", "--site", "shop", "--name", "B"))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("Somebody signs in with ana@shop.example already.")
                .contains("There is no site nowhere.")
                .contains("must be a mail address");
    }

    @Test
    void anOperatorChangesPeople() {
        run("site", "create", "shop", "--name", "Shop");
        run("agent", "create", "ana@shop.example", "--site", "shop", "--name", "Ana");
        String before = await(accounts.find(new Login("ana@shop.example")))
                .orElseThrow()
                .passwordHash();

        assertThat(run("agent", "set-role", "ana@shop.example", "supervisor")).isZero();
        assertThat(run("agent", "disable", "ana@shop.example")).isZero();
        assertThat(run("agent", "reset-password", "ana@shop.example")).isZero();
        assertThat(run("agent", "list", "--site", "shop")).isZero();
        assertThat(out.toString()).contains("ana@shop.example  supervisor  Ana  (disabled)");
        assertThat(run("agent", "enable", "ana@shop.example")).isZero();
        assertThat(run("agent", "disable", "bor@shop.example")).isEqualTo(1);
        assertThat(run("agent", "set-skills", "ana@shop.example", "support=5")).isZero();
        assertThat(run("agent", "set-skills", "ana@shop.example", "support=9")).isEqualTo(1);
        assertThat(run("agent", "set-role", "ana@shop.example", "king")).isEqualTo(1);

        var ana = await(accounts.find(new Login("ana@shop.example"))).orElseThrow();
        assertThat(ana.passwordHash()).isNotEqualTo(before);
        assertThat(ana.account()).extracting(Account::role, Account::disabled).containsExactly(Role.SUPERVISOR, false);
    }

    @Test
    void aSiteDocumentIsAppliedShownAndRefused() throws Exception {
        Path file = folder.resolve("shop.json");
        Files.writeString(file, """
                {"id": "shop", "name": {"en": "Shop"}, "languages": ["en"], "departments": [{"id": "d", "name": {"en": "D"}}]}""");
        assertThat(run("site", "apply", file.toString())).isZero();
        assertThat(run("site", "apply", file.toString(), "--if-version", "1")).isZero();
        assertThat(run("site", "apply", file.toString(), "--if-version", "1")).isEqualTo(1);
        assertThat(run("site", "show", "shop")).isZero();
        assertThat(run("site", "list")).isZero();
        assertThat(out.toString()).contains("Site shop is changed, version 2.").contains("shop  version 2");
        assertThat(err.toString()).contains("it is at version 2.");

        Files.writeString(file, "{\"id\": \"Shop\"}");
        assertThat(run("site", "apply", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("/id: must match").contains("/name: is required");
        assertThat(run("site", "apply", folder.resolve("absent").toString())).isEqualTo(1);
        assertThat(run("site", "show", "nowhere")).isEqualTo(1);
    }

    @Test
    void aSecretOfASiteIsShownOnceAndTwoHoldAtATime() {
        assertThat(run("site", "create", "signing", "--name", "Signing")).isZero();
        assertThat(run("site", "identity", "signing")).isZero();
        assertThat(out.toString()).contains("has no identity secret");
        SiteId site = new SiteId("signing");
        IdentitySecrets secrets = new RedisIdentitySecrets(redis);

        assertThat(run("site", "identity", "signing", "--new")).isZero();
        String first = await(secrets.valid(site)).get(0).secret().text();
        assertThat(out.toString()).containsOnlyOnce(first);
        assertThat(run("site", "identity", "signing", "--new")).isZero();
        assertThat(run("site", "identity", "signing", "--new")).isZero();
        List<IdentitySecrets.Kept> two = await(secrets.valid(site));
        assertThat(two).hasSize(2).noneMatch(each -> each.secret().text().equals(first));

        out.getBuffer().setLength(0);
        assertThat(run("site", "identity", "signing")).isZero();
        assertThat(out.toString().lines()).hasSize(2).allMatch(line -> line.startsWith("made "));
        assertThat(two).noneMatch(each -> out.toString().contains(each.secret().text()));
        assertThat(run("site", "identity", "signing", "--drop-older")).isZero();
        assertThat(await(secrets.valid(site))).containsExactly(two.get(0));
        assertThat(run("site", "identity", "signing", "--drop-all")).isZero();
        assertThat(await(secrets.valid(site))).isEmpty();

        assertThat(run("site", "identity", "signing", "--new", "--drop-all")).isEqualTo(2);
        assertThat(run("site", "identity", "nowhere", "--new")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no site nowhere.");
    }

    @Test
    void aWrongConfigurationIsToldWholeAndNothingStarts() {
        assertThat(run("serve", "--port", "99999", "--set", "nonsense=1")).isEqualTo(2);
        assertThat(err.toString())
                .contains("http.port is")
                .contains("nonsense is not")
                .contains("public-url is required");
        assertThat(run("serve", "--print-config", "--public-url", "https://chat.example.org"))
                .isZero();
        assertThat(out.toString()).contains("public-url = https://chat.example.org  # command line");
        assertThat(run("serve", "--check-config", "--public-url", "https://chat.example.org"))
                .isZero();
        assertThat(run("serve", "--no-such-flag")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(served).isEmpty();

        assertThat(run("demo", "--port", "0", "--test-echo", "--data", folder.toString()))
                .isZero();
        assertThat(served).singleElement().satisfies(configuration -> {
            assertThat(configuration.testEcho()).isTrue();
            assertThat(configuration.http().port()).isZero();
            assertThat(configuration.data()).isEqualTo(folder);
        });
    }

    @Test
    void theDemoFindsItsDataAgain() throws Exception {
        DemoData demo = new DemoData(stores(), folder);
        var first = demo.prepare();
        assertThat(first).hasSize(3);
        assertThat(demo.prepare()).isEqualTo(first);
        assertThat(Files.getPosixFilePermissions(folder.resolve("demo-sign-ins.txt")))
                .hasSize(2);

        Files.delete(folder.resolve("demo-sign-ins.txt"));
        var again = demo.prepare();
        assertThat(again).isNotEqualTo(first).hasSize(3);
        var stored = await(accounts.find(new Login(again.get(0).login()))).orElseThrow();
        try (Passwords passwords = new Passwords(PasswordCost.STANDARD, 1, 1)) {
            assertThat(await(passwords.check(again.get(0).password(), Optional.of(stored.passwordHash()))))
                    .isEqualTo(Passwords.Verdict.RIGHT);
        }
    }

    private Stores stores() {
        return Stores.of(accounts, sites, new RedisIdentitySecrets(redis), new RedisRoutingLog(redis));
    }

    private int run(String... arguments) {
        var program = new CommandLineProgram(new TestBackend(), Map.of(), "1");
        return program.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private final class TestBackend implements Backend {
        @Override
        public void serve(Configuration configuration, PrintWriter to) {
            served.add(configuration);
        }

        @Override
        public Stores open(Configuration configuration) {
            return stores();
        }
    }
}
