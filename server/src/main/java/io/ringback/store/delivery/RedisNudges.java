package io.ringback.store.delivery;

import static io.ringback.store.Outages.named;

import io.ringback.delivery.NudgeFeed;
import io.ringback.delivery.Topic;
import io.ringback.redis.ShardedPubSub;
import java.util.concurrent.CompletionStage;

/** Nudges come on channels of the site's tag, published by the script that made the change. */
public final class RedisNudges implements NudgeFeed {
    private final ShardedPubSub channels;

    /** Nudges heard on {@code channels}. */
    public RedisNudges(ShardedPubSub channels) {
        this.channels = channels;
    }

    @Override
    public CompletionStage<Void> listen(Topic topic, Runnable onNudge) {
        return named(channels.subscribe(channel(topic), new ShardedPubSub.Handler() {
            @Override
            public void onMessage(byte[] payload) {
                onNudge.run();
            }

            @Override
            public void onGap() {
                onNudge.run();
            }
        }));
    }

    @Override
    public void unlisten(Topic topic) {
        channels.unsubscribe(channel(topic));
    }

    private static String channel(Topic topic) {
        String site = "{s:" + topic.site().value() + "}";
        if (topic instanceof Topic.Standing standing) {
            return site + ":v:" + standing.visitor().value();
        }
        if (topic instanceof Topic.Desk desk) {
            return site + ":a:" + desk.agent().value();
        }
        return site + ":board";
    }
}
