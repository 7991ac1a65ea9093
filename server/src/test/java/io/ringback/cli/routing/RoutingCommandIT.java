package io.ringback.cli.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringback.cli.Backend;
import io.ringback.cli.CommandLineProgram;
import io.ringback.cli.Stores;
import io.ringback.config.Configuration;
import io.ringback.model.SiteId;
import io.ringback.redis.RedisServers;
import io.ringback.redis.RedisSession;
import io.ringback.store.auth.RedisAccounts;
import io.ringback.store.auth.RedisIdentitySecrets;
import io.ringback.store.routing.RedisRoutingLog;
import io.ringback.store.routing.RoutingKeys;
import io.ringback.store.sites.RedisSites;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code routing export} and {@code routing replay --site} on logs that stand in Redis. */
final class RoutingCommandIT {
    private static final SiteId MORNING = new SiteId("morning");
    private static final SiteId LONG = new SiteId("long");
    private static final int MANY = 1_050;
    private static final Set<String> BESIDE = Set.of("c", "lanes");
    private static final String DOCUMENT = """
            {"id": "%s", "name": {"en": "Bank"}, "languages": ["en"],
             "departments": [{"id": "cards", "name": {"en": "Cards"}, "policy": "least_busy"}],
             "hosts": ["https://shop.example.org"]}
            """;

    private static RedisServers redis;
    private static RedisSession session;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        redis = RedisServers.single();
        session = RedisSession.open(redis);
        for (SiteId site : List.of(MORNING, LONG)) {
            RedisSession.await(new RedisSites(session.commands())
                    .write(site, DOCUMENT.formatted(site.value()), OptionalLong.of(0)));
        }
        int line = 1;
        for (String entry :
                RoutingCommandTest.ids(RoutingCommandTest.MORNING).lines().toList()) {
            append(MORNING, line++, entry);
        }
        for (int i = 0; i < MANY; i++) {
            append(LONG, i + 1, "{\"t\":\"" + i + "\",\"e\":\"gap\",\"ms\":\"5000\"}");
        }
    }

    @AfterAll
    static void close() {
        session.close();
        redis.close();
    }

    /** As {@code lua/lib/log.lua} writes it: a list, and beside it what only the log has use for. */
    private static void append(SiteId site, int number, String json) {
        ObjectNode entry = (ObjectNode) JsonMapper.shared().readTree(json);
        String at = entry.remove("t").asString();
        ArrayNode list = JsonMapper.shared()
                .createArrayNode()
                .add(at)
                .add(entry.remove("e").asString());
        List<String> beside = new ArrayList<>();
        entry.properties().forEach(field -> {
            if (BESIDE.contains(field.getKey())) {
                beside.addAll(List.of(field.getKey(), field.getValue().asString()));
            } else {
                list.add(field.getKey()).add(field.getValue());
            }
        });
        List<String> command =
                new ArrayList<>(List.of("XADD", RoutingKeys.of(site).log(), at + "-" + number, "e", list.toString()));
        command.addAll(beside);
        redis.node(0).send(command.toArray(String[]::new));
    }

    @Test
    void aReplayOfTheSiteSaysWhatAReplayOfItsExportSays() throws IOException {
        assertThat(run("routing", "replay", "--site", "morning", "--policy", "round_robin"))
                .isZero();
        String bySite = out.toString();
        assertThat(bySite)
                .contains("5 visitors, 2 agents.")
                .containsPattern("as recorded\\s+4\\s+1\\s+0\\s+24.8\\s+2.0\\s+93.0\\s+93.0\\s+75.0%");
        out.getBuffer().setLength(0);
        assertThat(run("routing", "export", "--site", "morning")).isZero();
        assertThat(out.toString().lines()).hasSize(26).allMatch(line -> line.startsWith("{"));
        Path file = Files.writeString(folder.resolve("log.jsonl"), out.toString());
        out.getBuffer().setLength(0);
        assertThat(run("routing", "replay", "--file", file.toString(), "--policy", "round_robin"))
                .isZero();
        assertThat(recorded(out.toString())).isEqualTo(recorded(bySite)).isNotEmpty();
    }

    @Test
    void anExportIsWholeBeyondOnePage() {
        assertThat(run("routing", "export", "--site", "long")).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(lines.get(MANY - 1)).contains("\"t\":\"" + (MANY - 1) + "\"");
    }

    @Test
    void aSiteThatIsNotThereIsSaidSo() {
        assertThat(run("routing", "replay", "--site", "nowhere", "--policy", "least_busy"))
                .isEqualTo(1);
        assertThat(run("routing", "export", "--site", "NOT A SITE")).isEqualTo(1);
        assertThat(run("routing", "replay", "--site", "long", "--policy", "least_busy"))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("There is no site nowhere.")
                .contains("The site ")
                .contains("There is nothing to replay");
    }

    /** What the log itself shows; both replays live by the site's rules, which a file does not know. */
    private static List<String> recorded(String told) {
        return told.lines().filter(line -> line.contains("as recorded")).toList();
    }

    private int run(String... arguments) {
        var program = new CommandLineProgram(new OnRedis(), Map.of(), "1");
        return program.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    /** Redis as a running server left it. */
    private static final class OnRedis implements Backend {
        @Override
        public void serve(Configuration configuration, PrintWriter to) {
            throw new AssertionError("nobody asked to serve");
        }

        @Override
        public Stores open(Configuration configuration) {
            return Stores.of(
                    new RedisAccounts(session.commands()),
                    new RedisSites(session.commands()),
                    new RedisIdentitySecrets(session.commands()),
                    new RedisRoutingLog(session.commands()));
        }
    }
}
