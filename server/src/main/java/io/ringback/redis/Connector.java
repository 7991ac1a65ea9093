package io.ringback.redis;

import io.lettuce.core.api.StatefulRedisConnection;
import java.util.concurrent.CompletionStage;

/** Makes one connection to one place; its {@code toString} names the place for messages. */
interface Connector {
    CompletionStage<StatefulRedisConnection<byte[], byte[]>> connect();
}
