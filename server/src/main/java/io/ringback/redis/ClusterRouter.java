package io.ringback.redis;

import io.lettuce.core.cluster.SlotHash;
import io.netty.util.concurrent.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Every key on the master of its slot. The picture is read with {@code CLUSTER SLOTS} at start, every 15 s, and soon after
 * anything hints that it is old: a redirection, a refusal, a connection that is down. Redirections correct single slots at once.
 *
 * <p>Lettuce's own cluster connection is not used: it flushes a redirected command on its own, keeps one bound of waiting
 * commands for all nodes, so that one silent master would stop the others, and leaves sharded channels behind on slots that
 * moved.
 */
final class ClusterRouter implements Router {
    private static final long PERIOD_MILLIS = 15_000;
    private static final long SOONEST_MILLIS = 100;
    private static final long TELL_AFTER_MILLIS = 20;
    private static final int ASKED_AT_ONCE = 3;
    private static final long KEEP_UNOWNED_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final RedisTarget.Cluster target;
    private final Lanes lanes;
    private final RedisOptions options;
    private final RefusalHandler refusals;

    private final ClusterSlots slots = new ClusterSlots();
    private final Map<RedisAddress, RedisNode> nodes = new ConcurrentHashMap<>();
    private final Map<RedisAddress, Long> unownedSince = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean refreshPlanned = new AtomicBoolean();
    private final AtomicBoolean tellPlanned = new AtomicBoolean();
    private final Future<?> periodic;

    ClusterRouter(RedisTarget.Cluster target, Lanes lanes, RedisOptions options, RefusalHandler refusals) {
        this.target = target;
        this.lanes = lanes;
        this.options = options;
        this.refusals = refusals;
        this.periodic = lanes.at(0)
                .loop()
                .scheduleAtFixedRate(this::doubt, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public CompletionStage<Void> ready() {
        return refresh(target.seeds()).thenCompose(learned -> {
            CompletableFuture<?>[] opened = masters().stream()
                    .flatMap(node -> node.openAll().stream())
                    // a master that is down is met again when it, or its successor, is back
                    .map(link -> link.handle((up, failure) -> up))
                    .toArray(CompletableFuture<?>[]::new);
            return CompletableFuture.allOf(opened);
        });
    }

    @Override
    public @Nullable RedisNode nodeOf(int slot) {
        if (slot >= 0) {
            return slots.ownerOf(slot);
        }
        return masters().stream().findFirst().orElse(null);
    }

    @Override
    public RedisNode nodeAt(RedisAddress address) {
        return nodes.computeIfAbsent(
                address,
                each -> new RedisNode(
                        "Redis at " + each, RedisUris.tcp(each, target.login()), lanes, options, refusals));
    }

    @Override
    public int slotOf(String key) {
        return SlotHash.getSlot(key);
    }

    @Override
    public List<RedisNode> masters() {
        return List.copyOf(slots.masters());
    }

    @Override
    public void moved(int slot, RedisAddress to) {
        if (slots.assign(slot, nodeAt(to))) {
            tellSoon();
        }
        doubt();
    }

    @Override
    public void doubt() {
        if (refreshPlanned.compareAndSet(false, true)) {
            lanes.at(0).after(SOONEST_MILLIS, () -> {
                refreshPlanned.set(false);
                var unused = refresh(candidates());
            });
        }
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void tellSoon() {
        if (tellPlanned.compareAndSet(false, true)) {
            lanes.at(0).after(TELL_AFTER_MILLIS, () -> {
                tellPlanned.set(false);
                listeners.forEach(Runnable::run);
            });
        }
    }

    /** Known nodes in random order, then the seeds, which may be names that lead elsewhere by now. */
    private List<RedisAddress> candidates() {
        List<RedisAddress> known = new ArrayList<>(nodes.keySet());
        Collections.shuffle(known);
        Set<RedisAddress> all = new LinkedHashSet<>();
        known.stream().filter(this::usable).limit(ASKED_AT_ONCE).forEach(all::add);
        if (all.isEmpty()) {
            all.addAll(known);
            all.addAll(target.seeds());
        }
        return List.copyOf(all);
    }

    private boolean usable(RedisAddress address) {
        RedisNode node = nodes.get(address);
        return node != null && node.link().usable();
    }

    /** Asks some nodes at once; completed by the first picture, fails when nobody had one. */
    private CompletableFuture<Void> refresh(List<RedisAddress> asked) {
        CompletableFuture<Void> learned = new CompletableFuture<>();
        CompletableFuture<?>[] answers = asked.stream()
                .map(address -> ask(address).thenAccept(ranges -> {
                    if (!learned.isDone()) {
                        learn(ranges, address);
                        learned.complete(null);
                    }
                }))
                .toArray(CompletableFuture<?>[]::new);
        var unused = CompletableFuture.allOf(answers).whenComplete((done, failure) -> {
            if (failure != null) {
                learned.completeExceptionally(failure);
            }
        });
        return learned;
    }

    private CompletableFuture<Reply> ask(RedisAddress address) {
        RedisCall call = RedisCall.command("CLUSTER", null, Args.of("SLOTS"));
        nodeAt(address).link().submit(call);
        return call;
    }

    private void learn(Reply ranges, RedisAddress asked) {
        if (slots.learn(ranges, asked, this::nodeAt)) {
            tellSoon();
        }
        closeUnowned();
    }

    /** Lets go of nodes that have owned nothing for a while. */
    private void closeUnowned() {
        Set<RedisNode> masters = slots.masters();
        long now = System.nanoTime();
        nodes.forEach((address, node) -> {
            if (masters.contains(node)) {
                unownedSince.remove(address);
            } else if (now - unownedSince.computeIfAbsent(address, each -> now) > KEEP_UNOWNED_NANOS) {
                unownedSince.remove(address);
                nodes.remove(address, node);
                var unused = node.close();
            }
        });
    }

    @Override
    public CompletionStage<Void> close() {
        periodic.cancel(false);
        return CompletableFuture.allOf(
                nodes.values().stream().map(RedisNode::close).toArray(CompletableFuture<?>[]::new));
    }
}
