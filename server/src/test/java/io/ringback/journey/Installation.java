package io.ringback.journey;

import io.ringback.auth.Account;
import io.ringback.auth.Login;
import io.ringback.auth.PasswordCost;
import io.ringback.auth.Passwords;
import io.ringback.model.AgentId;
import io.ringback.model.DepartmentId;
import io.ringback.model.Role;
import io.ringback.model.SiteId;
import io.ringback.redis.RedisServers;
import io.ringback.redis.RedisSession;
import io.ringback.store.auth.RedisAccounts;
import io.ringback.store.sites.RedisSites;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/** A Redis with one site and its people, and the nodes that serve it. */
final class Installation implements AutoCloseable {
    static final SiteId SITE = new SiteId("harbour");
    static final String PASSWORD = "a long enough password";

    /** Opens always; a wrap-up that ends by itself within a test. */
    static final String DOCUMENT = """
            {"id": "harbour", "name": {"en": "Harbour Bank"}, "languages": ["en"],
             "departments": [{"id": "support", "name": {"en": "Support"}}],
             "hosts": ["https://shop.example.org"],
             "desk": {"capacity": 3, "ringSeconds": 20, "wrapUpSeconds": 5, "graceSeconds": 10}}
            """;

    private final RedisServers redis;
    private final RedisSession session;
    private final List<Node> nodes = new ArrayList<>();
    private final Path folder;

    Installation(Path folder) {
        this(folder, DOCUMENT);
    }

    /** The same with another site document for {@link #SITE}. */
    Installation(Path folder, String document) {
        this.folder = folder;
        this.redis = RedisServers.single();
        this.session = RedisSession.open(redis);
        await(new RedisSites(session.commands()).write(SITE, document, OptionalLong.of(0)));
    }

    RedisSession session() {
        return session;
    }

    List<Node> nodes() {
        return nodes;
    }

    /** One more node, as strict as an operator would run it but for the number of newcomers. */
    Node start() throws Exception {
        return start(List.of());
    }

    /** The same with further settings, each {@code NAME=VALUE}. */
    Node start(List<String> settings) throws Exception {
        List<String> flags = new ArrayList<>(List.of("--set", "limits.visitor-starts-per-minute-per-site=100000"));
        settings.forEach(setting -> flags.addAll(List.of("--set", setting)));
        Node node = Node.start(
                "redis://" + redis.node(0).address(),
                folder.resolve("node" + nodes.size()),
                flags.toArray(String[]::new));
        nodes.add(node);
        return node;
    }

    /** An account for these departments; for all of the site when none is named. */
    AgentId account(String email, Role role, DepartmentId... departments) {
        try (Passwords passwords = new Passwords(new PasswordCost(8 * 1024, 1), 1, 8)) {
            Account account = new Account(
                    AgentId.random(),
                    SITE,
                    new Login(email),
                    email,
                    role,
                    List.of(departments),
                    List.of(),
                    Map.of(),
                    Optional.empty(),
                    false);
            String hash = await(passwords.hash(PASSWORD)).orElseThrow();
            await(new RedisAccounts(session.commands()).create(account, hash));
            return account.id();
        }
    }

    static <T> T await(CompletionStage<T> stage) {
        return RedisSession.await(stage);
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
        session.close();
        redis.close();
    }
}
