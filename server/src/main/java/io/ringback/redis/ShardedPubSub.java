package io.ringback.redis;

import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what scripts publish with {@code SPUBLISH}, on one server as in a Cluster. A channel belongs to the node that owns the
 * slot of its name, so name it with the hash tag of the data it speaks of.
 *
 * <p>Publish/subscribe keeps nothing: what is published while a subscription is interrupted is lost. Interruptions happen when a
 * connection breaks, when a slot moves and when a master is replaced. After each of them the channel is subscribed again, at
 * the node that owns it then, and once Redis has confirmed that, {@link Handler#onGap} is called: whoever reads the stored tail
 * then has missed nothing.
 */
public final class ShardedPubSub {
    /** What happens on a channel. Called on an event loop, one call at a time for a channel; must not block. */
    public interface Handler {
        /**
         * A message arrived.
         *
         * @param payload as published; not reused afterwards
         */
        void onMessage(byte[] payload);

        /** The subscription stands again after an interruption: messages in between did not come. */
        void onGap();
    }

    private static final Logger LOG = LoggerFactory.getLogger(ShardedPubSub.class);
    private static final long CHECK_MILLIS = 1_000;
    private static final long PAUSE_MILLIS = 100;
    private static final long UNCONFIRMED_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Lanes lanes;
    private final Router router;
    private final long timeoutNanos;
    private final Map<String, Subscription> subscriptions = new ConcurrentHashMap<>();
    private final List<Map<RedisNode, MessageLink>> links = new ArrayList<>();
    private final List<Future<?>> checks = new ArrayList<>();
    private volatile boolean closed;

    ShardedPubSub(Lanes lanes, Router router, Duration timeout) {
        this.lanes = lanes;
        this.timeoutNanos = timeout.toNanos();
        this.router = router;
        for (int i = 0; i < lanes.count(); i++) {
            int lane = i;
            links.add(new HashMap<>());
            checks.add(lanes.at(i)
                    .loop()
                    .scheduleWithFixedDelay(() -> check(lane), CHECK_MILLIS, CHECK_MILLIS, TimeUnit.MILLISECONDS));
        }
        router.onChange(this::topologyChanged);
    }

    /**
     * Starts to hear a channel. One handler per channel: to share a channel, share the handler.
     *
     * @param channel its name, with the hash tag of its data
     * @param handler what to do; called on the caller's event loop if the caller is on one
     * @return completed when Redis has confirmed: from then on nothing is missed without {@link Handler#onGap}. Fails with
     *     {@link StorageUnavailable} when Redis does not confirm in time; the channel is not heard then and can be asked for again
     * @throws IllegalStateException if the channel is being heard already
     */
    public CompletionStage<Void> subscribe(String channel, Handler handler) {
        Subscription subscription = new Subscription(channel, handler, lanes.mine());
        if (subscriptions.putIfAbsent(channel, subscription) != null) {
            throw new IllegalStateException("the channel " + channel + " is subscribed already");
        }
        onLane(subscription, () -> place(subscription, null));
        return subscription.first();
    }

    /** Stops hearing a channel. Its handler is not called afterwards if the caller is on the event loop that subscribed. */
    public void unsubscribe(String channel) {
        Subscription subscription = subscriptions.remove(channel);
        if (subscription != null) {
            onLane(subscription, () -> {
                subscription.end();
                leave(subscription);
            });
        }
    }

    /** How many channels are being heard. */
    public int size() {
        return subscriptions.size();
    }

    private void place(Subscription subscription, @Nullable RedisAddress hint) {
        if (subscription.ended() || closed) {
            return;
        }
        RedisNode node = hint != null ? router.nodeAt(hint) : router.nodeOf(router.slotOf(subscription.channel()));
        if (node == null) {
            router.doubt();
            placeLater(subscription);
        } else {
            links.get(subscription.lane())
                    .computeIfAbsent(node, each -> new MessageLink(each, lanes.at(subscription.lane()), this::refused))
                    .add(subscription);
        }
    }

    /** Redis took the channel away (no error) or refused it. */
    private void refused(Subscription subscription, @Nullable ErrorReply error) {
        subscription.attach(null);
        if (error != null && error.kind() == ErrorReply.Kind.MOVED && error.target() != null) {
            router.moved(error.slot(), error.target());
            place(subscription, error.target());
            return;
        }
        if (error != null && error.kind() == ErrorReply.Kind.REFUSED) {
            LOG.warn("Redis refuses the channel {}: {}", subscription.channel(), error.message());
        }
        router.doubt();
        placeLater(subscription);
    }

    private void placeLater(Subscription subscription) {
        lanes.at(subscription.lane()).after(PAUSE_MILLIS, () -> place(subscription, null));
    }

    private void leave(Subscription subscription) {
        MessageLink link = subscription.link();
        if (link != null) {
            subscription.attach(null);
            link.remove(subscription);
        }
    }

    private void topologyChanged() {
        subscriptions.values().forEach(each -> onLane(each, () -> follow(each)));
    }

    /** Moves a channel to the node that owns its slot now. */
    private void follow(Subscription subscription) {
        MessageLink link = subscription.link();
        RedisNode owner = router.nodeOf(router.slotOf(subscription.channel()));
        if (link != null && owner != null && link.node() != owner) {
            leave(subscription);
            place(subscription, null);
        }
    }

    /** Finds channels that nobody confirmed and connections that nobody uses. */
    private void check(int lane) {
        long now = System.nanoTime();
        for (Subscription each : subscriptions.values()) {
            if (each.lane() == lane && !each.confirmed() && !each.isFirstLook()) {
                checkUnconfirmed(each, now);
            }
        }
        Collection<MessageLink> open = links.get(lane).values();
        for (MessageLink link : new ArrayList<>(open)) {
            link.beat(now, timeoutNanos);
            if (link.unused()) {
                open.remove(link);
                link.close();
            }
        }
    }

    private void checkUnconfirmed(Subscription subscription, long now) {
        if (subscription.isLate(now, timeoutNanos) && subscriptions.remove(subscription.channel(), subscription)) {
            subscription.giveUp();
            leave(subscription);
        } else if (subscription.link() != null && subscription.waiting(now) > UNCONFIRMED_NANOS) {
            router.doubt();
            leave(subscription);
            place(subscription, null);
        }
    }

    private void onLane(Subscription subscription, Runnable task) {
        lanes.at(subscription.lane()).loop().execute(task);
    }

    void close() {
        closed = true;
        checks.forEach(check -> check.cancel(false));
        for (int i = 0; i < links.size(); i++) {
            Map<RedisNode, MessageLink> open = links.get(i);
            lanes.at(i).loop().execute(() -> open.values().forEach(MessageLink::close));
        }
    }
}
