package io.ringback.bench.subject;

import io.netty.channel.EventLoopGroup;
import io.ringback.auth.Account;
import io.ringback.auth.Login;
import io.ringback.auth.Passwords;
import io.ringback.bench.transport.Transport;
import io.ringback.model.AgentId;
import io.ringback.model.Role;
import io.ringback.model.SiteId;
import io.ringback.redis.RedisConnections;
import io.ringback.redis.RedisOptions;
import io.ringback.redis.RedisTarget;
import io.ringback.store.auth.RedisAccounts;
import io.ringback.store.sites.RedisSites;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A site and its agents, written as the operator's commands write them, but all in this process: a command of its own for each of fifty
 * agents would start fifty JVMs. One hash serves all of them.
 */
final class Installation {
    static final SiteId SITE = new SiteId("bench");
    static final String PASSWORD = "a password for the bench";

    private static final String DOCUMENT = """
            {"id": "bench", "name": {"en": "Bench"}, "languages": ["en"],
             "departments": [{"id": "support", "name": {"en": "Support"}}],
             "hosts": ["https://shop.example.org"],
             "desk": {"capacity": 1, "ringSeconds": 20, "wrapUpSeconds": 0, "graceSeconds": 10}}
            """;

    private Installation() {}

    /** Writes both to an empty Redis on this port of this machine. */
    static void write(int redisPort, int agents) throws IOException, InterruptedException {
        EventLoopGroup loops = Transport.group(1);
        try {
            RedisConnections redis = Clients.await(RedisConnections.open(
                            RedisTarget.parse("redis://127.0.0.1:" + redisPort), loops, RedisOptions.DEFAULT)
                    .toCompletableFuture());
            Clients.await(new RedisSites(redis.commands())
                    .write(SITE, DOCUMENT, OptionalLong.of(0))
                    .toCompletableFuture());
            RedisAccounts accounts = new RedisAccounts(redis.commands());
            String hash = Passwords.hashNow(PASSWORD);
            for (int number = 0; number < agents; number++) {
                Clients.await(accounts.create(account(number), hash).toCompletableFuture());
            }
            CompletableFuture<Void> closed = redis.close().toCompletableFuture();
            Clients.await(closed);
        } finally {
            loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
        }
    }

    /** What an agent signs in with. */
    static String login(int number) {
        return "agent" + number + "@bench.example.org";
    }

    private static Account account(int number) {
        return new Account(
                AgentId.random(),
                SITE,
                new Login(login(number)),
                "Agent " + number,
                Role.AGENT,
                List.of(),
                List.of(),
                Map.of(),
                Optional.empty(),
                false);
    }
}
