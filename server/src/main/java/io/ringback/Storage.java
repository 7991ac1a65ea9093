package io.ringback;

import io.netty.channel.EventLoopGroup;
import io.ringback.cli.CommandFailure;
import io.ringback.config.Configuration;
import io.ringback.redis.DurabilityClass;
import io.ringback.redis.EmbeddedRedis;
import io.ringback.redis.FunctionLibraries;
import io.ringback.redis.InvalidRedisTarget;
import io.ringback.redis.RedisCommands;
import io.ringback.redis.RedisConnections;
import io.ringback.redis.RedisFacts;
import io.ringback.redis.RedisOptions;
import io.ringback.redis.RedisSetupException;
import io.ringback.redis.RedisTarget;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The Redis in use: found or started, judged, connected. Opening and closing block. */
final class Storage implements AutoCloseable {
    private static final long OPENING_SECONDS = 30;

    private final Optional<EmbeddedRedis> embedded;
    private final RedisConnections connections;
    private final RedisFacts facts;

    private Storage(Optional<EmbeddedRedis> embedded, RedisConnections connections, RedisFacts facts) {
        this.embedded = embedded;
        this.connections = connections;
        this.facts = facts;
    }

    /** Opens it for a server, which alone may use an embedded Redis, and refuses one that keeps less than was asked for. */
    static Storage forServer(Configuration configuration, EventLoopGroup loops) throws CommandFailure {
        Storage storage = open(configuration, loops, Optional.empty());
        try {
            String wanted = configuration.redis().durability().toUpperCase(Locale.ROOT);
            storage.facts.requireAtLeast(DurabilityClass.valueOf(wanted));
            return storage;
        } catch (RedisSetupException e) {
            storage.close();
            throw told(e);
        }
    }

    /** Opens it for an operator's command, beside a running server too. */
    static Storage forOperator(Configuration configuration, EventLoopGroup loops) throws CommandFailure {
        try {
            return open(configuration, loops, EmbeddedRedis.ofAnother(configuration.data()));
        } catch (RedisSetupException e) {
            throw told(e);
        }
    }

    private static Storage open(Configuration configuration, EventLoopGroup loops, Optional<RedisTarget> running)
            throws CommandFailure {
        RedisTarget target = target(configuration);
        Optional<EmbeddedRedis> embedded = target instanceof RedisTarget.Embedded && running.isEmpty()
                ? Optional.of(embedded(configuration))
                : Optional.empty();
        try {
            RedisTarget reached = target instanceof RedisTarget.Embedded
                    ? embedded.map(EmbeddedRedis::target).or(() -> running).orElseThrow()
                    : target;
            RedisConnections connections = answer(RedisConnections.open(reached, loops, options(configuration)));
            return new Storage(embedded, connections, answer(RedisFacts.read(connections)));
        } catch (CommandFailure e) {
            embedded.ifPresent(EmbeddedRedis::close);
            throw e;
        }
    }

    private static RedisTarget target(Configuration configuration) throws CommandFailure {
        try {
            return RedisTarget.parse(configuration.redis().url());
        } catch (InvalidRedisTarget e) {
            throw new CommandFailure("The setting redis.url is wrong: " + e.getMessage() + ".", e);
        }
    }

    private static EmbeddedRedis embedded(Configuration configuration) throws CommandFailure {
        try {
            return EmbeddedRedis.start(configuration.data().toAbsolutePath());
        } catch (RedisSetupException e) {
            throw told(e);
        }
    }

    private static CommandFailure told(RedisSetupException e) {
        return new CommandFailure(String.valueOf(e.getMessage()), e);
    }

    private static RedisOptions options(Configuration configuration) {
        return RedisOptions.DEFAULT
                .withTimeout(configuration.redis().timeout())
                .withReplicas(configuration.redis().replicas());
    }

    private static <T> T answer(CompletionStage<T> stage) throws CommandFailure {
        try {
            return stage.toCompletableFuture().get(OPENING_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw cause instanceof RedisSetupException setup
                    ? told(setup)
                    : new CommandFailure("Redis cannot be used: " + cause, e);
        } catch (TimeoutException e) {
            throw new CommandFailure("Redis did not answer within " + OPENING_SECONDS + " s.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted while connecting to Redis.", e);
        }
    }

    /** Has Redis know all scripts that the features use, and none of other versions. */
    void settleScripts() throws CommandFailure {
        answer(FunctionLibraries.settle(connections.commands()));
    }

    RedisConnections connections() {
        return connections;
    }

    RedisCommands commands() {
        return connections.commands();
    }

    /** What was found out about it. */
    RedisFacts facts() {
        return facts;
    }

    /** Closes the connections, then an embedded Redis, after it has written everything. */
    @Override
    public void close() {
        try {
            answer(connections.close());
        } catch (CommandFailure silent) {
            // what is not closed now ends with the process
        }
        embedded.ifPresent(EmbeddedRedis::close);
    }
}
