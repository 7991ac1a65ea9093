package io.ringback.redis;

import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.nio.NioIoHandler;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Event loops and connections of a test, closed together; {@link #await} turns a stage into its value. */
public final class RedisSession implements AutoCloseable {
    private static final int LOOPS = 2;

    private final MultiThreadIoEventLoopGroup loops = new MultiThreadIoEventLoopGroup(
            LOOPS, Epoll.isAvailable() ? EpollIoHandler.newFactory() : NioIoHandler.newFactory());
    private final RedisConnections connections;

    private RedisSession(RedisTarget target, RedisOptions options) {
        this.connections = await(RedisConnections.open(target, loops, options));
    }

    /** Connects with the default options. */
    public static RedisSession open(RedisServers servers) {
        return open(servers.target(), RedisOptions.DEFAULT);
    }

    /** Connects. */
    public static RedisSession open(RedisTarget target, RedisOptions options) {
        return new RedisSession(target, options);
    }

    /** What was opened. */
    public RedisConnections connections() {
        return connections;
    }

    /** The commands of what was opened. */
    public RedisCommands commands() {
        return connections.commands();
    }

    /** The event loops in use. */
    public MultiThreadIoEventLoopGroup loops() {
        return loops;
    }

    /** The value of a stage within 40 s; its failure as it is, if that is unchecked. */
    public static <T> T await(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(40, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("no answer within 40 s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The failure of a stage within 40 s, unwrapped. */
    public static Throwable failure(CompletionStage<?> stage) {
        return await(stage.handle((value, failure) -> {
            if (failure == null) {
                throw new AssertionError("succeeded with " + value);
            }
            return failure instanceof CompletionException wrapped && wrapped.getCause() != null
                    ? wrapped.getCause()
                    : failure;
        }));
    }

    @Override
    public void close() {
        await(connections.close());
        var unused = loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
}
