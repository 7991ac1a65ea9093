package io.ringback.redis;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.RedisPubSubListener;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The connection of one lane on which one Redis process sends messages. Everything here runs on the lane's event loop. It asks
 * for each of its channels again after every reconnect; a channel that Redis takes away or refuses goes back to the
 * {@link ShardedPubSub}, which finds the node that owns it now.
 */
final class MessageLink extends RedisPubSubAdapter<String, byte[]> implements RedisConnectionStateListener {
    private static final long RETRY_MILLIS = 200;
    private static final long BEAT_NANOS = TimeUnit.SECONDS.toNanos(3);
    /** After a loop stood still, one check comes before it has read what Redis said meanwhile. */
    private static final int SILENT_CHECKS = 2;

    private final RedisNode node;
    private final Lane lane;
    private final BiConsumer<Subscription, @Nullable ErrorReply> refused;
    private final Map<String, Subscription> channels = new HashMap<>();
    /** Confirmations of our own unsubscribing that are still to come, so that they are not taken for Redis's. */
    private final Map<String, Integer> leaving = new HashMap<>();

    private @Nullable StatefulRedisPubSubConnection<String, byte[]> connection;
    private boolean up;
    private boolean flushScheduled;
    private boolean closed;
    private boolean waitingForPong;
    private int checksInSilence;
    private long lastBeat = System.nanoTime();

    MessageLink(RedisNode node, Lane lane, BiConsumer<Subscription, @Nullable ErrorReply> refused) {
        this.node = node;
        this.lane = lane;
        this.refused = refused;
        connect();
    }

    RedisNode node() {
        return node;
    }

    boolean unused() {
        return channels.isEmpty();
    }

    void add(Subscription subscription) {
        subscription.attach(this);
        channels.put(subscription.channel(), subscription);
        ask(subscription);
    }

    void remove(Subscription subscription) {
        if (!channels.remove(subscription.channel(), subscription)) {
            return;
        }
        StatefulRedisPubSubConnection<String, byte[]> current = connection;
        if (up && current != null) {
            leaving.merge(subscription.channel(), 1, Integer::sum);
            var unused = current.async().sunsubscribe(subscription.channel()).whenComplete((done, failure) -> {
                // a node that no longer owns the slot answers with a redirection and without a confirmation
                if (failure != null) {
                    onLoop(() -> left(subscription.channel()));
                }
            });
            flushSoon();
        }
    }

    /**
     * Asks for a sign of life from time to time, and replaces a connection that gives none: nothing else would tell that
     * messages no longer come.
     */
    void beat(long now, long patienceNanos) {
        StatefulRedisPubSubConnection<String, byte[]> current = connection;
        if (!up || current == null) {
            return;
        }
        checksInSilence++;
        if (waitingForPong && checksInSilence >= SILENT_CHECKS && now - lastBeat > patienceNanos) {
            waitingForPong = false;
            Lane.drop(current);
        } else if (!waitingForPong && now - lastBeat > BEAT_NANOS) {
            waitingForPong = true;
            checksInSilence = 0;
            lastBeat = now;
            var unused = current.async().ping().thenRun(() -> onLoop(() -> waitingForPong = false));
            flushSoon();
        }
    }

    private void ask(Subscription subscription) {
        subscription.asked(System.nanoTime());
        StatefulRedisPubSubConnection<String, byte[]> current = connection;
        if (!up || current == null) {
            return;
        }
        var unused = current.async().ssubscribe(subscription.channel()).whenComplete((done, failure) -> {
            if (failure != null) {
                onLoop(() -> refused(subscription, failure));
            }
        });
        flushSoon();
    }

    private void refused(Subscription subscription, Throwable failure) {
        // when the connection broke, all channels are asked for again on the next one
        if (up && channels.remove(subscription.channel(), subscription)) {
            String message = failure.getMessage();
            refused.accept(subscription, message == null ? null : ErrorReply.of(message));
        }
    }

    @Override
    public void smessage(String channel, byte[] message) {
        Subscription subscription = channels.get(channel);
        if (subscription != null) {
            subscription.handler().onMessage(message);
        }
    }

    @Override
    public void ssubscribed(String channel, long count) {
        Subscription subscription = channels.get(channel);
        if (subscription != null && !leaving.containsKey(channel)) {
            subscription.confirm();
        }
    }

    @Override
    public void sunsubscribed(String channel, long count) {
        if (left(channel)) {
            return;
        }
        Subscription subscription = channels.remove(channel);
        if (subscription != null) {
            subscription.lost();
            refused.accept(subscription, null);
        }
    }

    /** Whether an unsubscribing of our own is thereby over. */
    private boolean left(String channel) {
        Integer still = leaving.computeIfPresent(channel, (name, count) -> count - 1);
        leaving.remove(channel, 0);
        return still != null;
    }

    @Override
    public void onRedisConnected(RedisChannelHandler<?, ?> handler, SocketAddress address) {
        onLoop(() -> {
            up = true;
            leaving.clear();
            new ArrayList<>(channels.values()).forEach(this::ask);
        });
    }

    @Override
    public void onRedisDisconnected(RedisChannelHandler<?, ?> handler) {
        onLoop(() -> {
            up = false;
            waitingForPong = false;
            channels.values().forEach(Subscription::lost);
        });
    }

    private void connect() {
        lane.connectMessages(node.uri())
                .whenComplete((made, failure) -> onLoop(() -> {
                    if (made == null) {
                        retry();
                    } else if (closed) {
                        var unused = made.closeAsync();
                    } else {
                        connected(made);
                    }
                }));
    }

    private void retry() {
        if (!closed) {
            lane.after(RETRY_MILLIS, this::connect);
        }
    }

    private void connected(StatefulRedisPubSubConnection<String, byte[]> made) {
        connection = made;
        made.setAutoFlushCommands(false);
        made.addListener((RedisPubSubListener<String, byte[]>) this);
        made.addListener((RedisConnectionStateListener) this);
        up = made.isOpen();
        new ArrayList<>(channels.values()).forEach(this::ask);
    }

    private void flushSoon() {
        if (flushScheduled) {
            return;
        }
        flushScheduled = true;
        lane.loop().execute(() -> {
            flushScheduled = false;
            StatefulRedisPubSubConnection<String, byte[]> current = connection;
            if (current != null) {
                current.flushCommands();
            }
        });
    }

    private void onLoop(Runnable task) {
        if (lane.loop().inEventLoop()) {
            task.run();
        } else {
            lane.loop().execute(task);
        }
    }

    /** Closes the connection and returns the channels that were heard on it. */
    Set<Subscription> close() {
        closed = true;
        Set<Subscription> left = new HashSet<>(channels.values());
        channels.clear();
        if (connection != null) {
            var unused = connection.closeAsync();
        }
        return left;
    }
}
