package io.ringback.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.event.DefaultEventPublisherOptions;
import io.lettuce.core.metrics.CommandLatencyRecorder;
import io.lettuce.core.protocol.DefaultEndpoint;
import io.lettuce.core.protocol.ProtocolVersion;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.util.Timer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Lettuce, bound to one event loop of the server. */
final class Lane {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration RECONNECT_MIN = Duration.ofMillis(20);
    private static final Duration RECONNECT_MAX = Duration.ofSeconds(2);

    private static final RedisCodec<String, byte[]> NAMES_AND_BYTES =
            RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

    private final EventLoop loop;
    private final ClientResources resources;
    private final RedisClient commands;
    private final RedisClient messages;

    Lane(EventLoop loop, EventLoopGroup loops, Timer timer) {
        this.loop = loop;
        this.resources = ClientResources.builder()
                .eventLoopGroupProvider(new PinnedLoop(loop))
                .eventExecutorGroup(loops)
                .timer(timer)
                .commandLatencyRecorder(CommandLatencyRecorder.disabled())
                .commandLatencyPublisherOptions(DefaultEventPublisherOptions.disabled())
                .reconnectDelay(() -> Delay.fullJitter(RECONNECT_MIN, RECONNECT_MAX, 20, TimeUnit.MILLISECONDS))
                .build();
        // commands and messages differ in the protocol: flat answers for the first, pushes for the second
        this.commands = RedisClient.create(resources);
        this.messages = new MessageClient(resources);
        commands.setOptions(options(ProtocolVersion.RESP2));
        messages.setOptions(options(ProtocolVersion.RESP3));
    }

    private static ClientOptions options(ProtocolVersion protocol) {
        return ClientOptions.builder()
                .protocolVersion(protocol)
                .autoReconnect(true)
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .useHashIndexQueue(false)
                .maintNotificationsConfig(MaintNotificationsConfig.disabled())
                .timeoutOptions(TimeoutOptions.create())
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(CONNECT_TIMEOUT)
                        .keepAlive(true)
                        .build())
                .build();
    }

    EventLoop loop() {
        return loop;
    }

    /** Runs a task on the event loop after a pause. */
    void after(long millis, Runnable task) {
        var unused = loop.schedule(task, millis, TimeUnit.MILLISECONDS);
    }

    /** A connection for commands; it reconnects by itself until it is closed. */
    CompletionStage<StatefulRedisConnection<byte[], byte[]>> connect(RedisURI uri) {
        return commands.connectAsync(ByteArrayCodec.INSTANCE, uri);
    }

    /** A connection for messages; it reconnects by itself until it is closed. */
    CompletionStage<StatefulRedisPubSubConnection<String, byte[]>> connectMessages(RedisURI uri) {
        return messages.connectPubSubAsync(NAMES_AND_BYTES, uri);
    }

    /** Ends a connection that Lettuce makes anew. */
    static void drop(StatefulConnection<?, ?> connection) {
        if (connection instanceof RedisChannelHandler<?, ?> handler
                && handler.getChannelWriter() instanceof DefaultEndpoint endpoint) {
            endpoint.disconnect();
        }
    }

    CompletableFuture<Void> close() {
        return CompletableFuture.allOf(commands.shutdownAsync(), messages.shutdownAsync())
                .whenComplete((done, failure) -> {
                    // ends what Lettuce made for itself; the event loops are not among it
                    var unused = resources.shutdown(0, 0, TimeUnit.SECONDS);
                });
    }
}
