package io.ringback.redis;

import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import java.util.concurrent.CompletionStage;

/** Connects on one lane to one place. */
record LaneConnector(Lane lane, RedisURI uri, String name) implements Connector {
    @Override
    public CompletionStage<StatefulRedisConnection<byte[], byte[]>> connect() {
        return lane.connect(uri);
    }

    @Override
    public String toString() {
        return name;
    }
}
