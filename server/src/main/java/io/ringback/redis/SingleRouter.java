package io.ringback.redis;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Every key on one server: a single Redis, or the master that Sentinel names. */
final class SingleRouter implements Router {
    private final RedisNode node;

    SingleRouter(RedisNode node) {
        this.node = node;
    }

    @Override
    public CompletionStage<Void> ready() {
        return CompletableFuture.allOf(node.openAll().toArray(new CompletableFuture<?>[0]));
    }

    @Override
    public RedisNode nodeOf(int slot) {
        return node;
    }

    @Override
    public RedisNode nodeAt(RedisAddress address) {
        return node;
    }

    @Override
    public int slotOf(String key) {
        return -1;
    }

    @Override
    public List<RedisNode> masters() {
        return List.of(node);
    }

    @Override
    public void moved(int slot, RedisAddress to) {
        // a server that redirects is a node of a cluster; the call is repeated here until its time is over, then
        // refused
    }

    @Override
    public void doubt() {
        // nothing to look up: Sentinel is asked on every reconnect
    }

    @Override
    public void onChange(Runnable listener) {
        // the one node never changes
    }

    @Override
    public CompletionStage<Void> close() {
        return node.close();
    }
}
