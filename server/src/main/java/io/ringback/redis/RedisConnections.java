package io.ringback.redis;

import io.lettuce.core.RedisURI;
import io.netty.channel.EventLoopGroup;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * All connections to the Redis in use, whatever its form: one server, the master of a Sentinel group, a Cluster. They live on
 * the server's own event loops and reconnect by themselves, with a jittered delay of at most 2 s, until {@link #close}.
 *
 * <p><b>Throughput.</b> Each event loop has its own connection to each Redis process. What is asked on a loop in one turn leaves
 * in one write after the loop has read all that was ready, and the answers come back on the same loop. There is no need to batch
 * by hand: send many calls and join their stages.
 *
 * <p><b>Failure.</b> Nothing waits for a lost connection: calls then fail at once with {@link StorageUnavailable}. Calls that
 * were on their way fail too and are never sent again, because Redis may have run them. What Redis refused without effect (a
 * slot on its way to another node, a failover, loading after a start, an unknown script) is repeated for
 * {@link RedisOptions#retry()}. Order between two calls for one key holds as long as none of them is repeated.
 */
public final class RedisConnections {
    private final Lanes lanes;
    private final RedisOptions options;
    private final Router router;
    private final RedisCommands commands;
    private final ShardedPubSub pubSub;
    private final RedisClock clock;

    private RedisConnections(Lanes lanes, Dispatcher dispatcher, RedisOptions options) {
        this.lanes = lanes;
        this.options = options;
        this.router = dispatcher.router();
        this.commands = new RedisCommands(dispatcher);
        this.pubSub = new ShardedPubSub(lanes, router, options.timeout());
        this.clock = new RedisClock(commands, lanes.at(0));
    }

    /**
     * Connects. The event loops must be of the transport that Netty finds best on this machine (epoll on Linux, else NIO); they
     * are shared, not stopped.
     *
     * @param target which Redis; for {@link RedisTarget.Embedded} start an {@link EmbeddedRedis} and use its target
     * @param loops the server's event loops
     * @param options bounds
     * @return completed when Redis answers; fails with {@link RedisSetupException} if it cannot be reached
     */
    public static CompletionStage<RedisConnections> open(
            RedisTarget target, EventLoopGroup loops, RedisOptions options) {
        Lanes lanes = new Lanes(loops, options.lanes());
        Dispatcher dispatcher = new Dispatcher(options, refusals -> router(target, lanes, options, refusals));
        RedisConnections made = new RedisConnections(lanes, dispatcher, options);
        CompletableFuture<RedisConnections> opened = new CompletableFuture<>();
        made.router.ready().thenCompose(ready -> made.clock.refresh()).whenComplete((done, failure) -> {
            if (failure == null) {
                opened.complete(made);
            } else {
                var unused = made.close();
                opened.completeExceptionally(unreachable(target, failure));
            }
        });
        return opened;
    }

    private static Router router(RedisTarget target, Lanes lanes, RedisOptions options, RefusalHandler refusals) {
        if (target instanceof RedisTarget.Single single) {
            RedisURI uri = RedisUris.tcp(single.address(), single.login());
            return new SingleRouter(new RedisNode("Redis at " + single.address(), uri, lanes, options, refusals));
        }
        if (target instanceof RedisTarget.Socket socket) {
            RedisURI uri = RedisUris.socket(socket);
            return new SingleRouter(new RedisNode("Redis at " + socket.path(), uri, lanes, options, refusals));
        }
        if (target instanceof RedisTarget.Sentinel sentinel) {
            RedisURI uri = RedisUris.sentinel(sentinel);
            String name = "Redis master " + sentinel.master();
            return new SingleRouter(new RedisNode(name, uri, lanes, options, refusals));
        }
        if (target instanceof RedisTarget.Cluster cluster) {
            return new ClusterRouter(cluster, lanes, options, refusals);
        }
        throw new IllegalArgumentException("start an EmbeddedRedis and open its target");
    }

    private static RedisSetupException unreachable(RedisTarget target, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return new RedisSetupException("Redis cannot be reached (" + target + "): " + cause.getMessage(), failure);
    }

    /** Commands and scripts. */
    public RedisCommands commands() {
        return commands;
    }

    /** Messages published by scripts. */
    public ShardedPubSub pubSub() {
        return pubSub;
    }

    /** The time as Redis has it. */
    public RedisClock clock() {
        return clock;
    }

    /** Whether this is a Cluster. */
    boolean clustered() {
        return router instanceof ClusterRouter;
    }

    /** How many replicas a write waits for. */
    int replicasAwaited() {
        return options.replicas();
    }

    /** Closes all connections. Calls on their way fail with {@link StorageUnavailable}. */
    public CompletionStage<Void> close() {
        clock.stop();
        pubSub.close();
        return router.close().thenCompose(closed -> lanes.close());
    }
}
