package io.ringback.redis;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Knows which Redis process a key lives on: always the same one, or the master of its slot. */
interface Router {
    /** Completed when the first connections stand and, in a Cluster, its slots are known. */
    CompletionStage<Void> ready();

    /** The master that owns a slot; any master for slot -1; {@code null} if none does at the moment. */
    @Nullable
    RedisNode nodeOf(int slot);

    /** The node at an address that Redis named in a redirection. */
    RedisNode nodeAt(RedisAddress address);

    /** The slot of a key, or -1 where there are no slots. */
    int slotOf(String key);

    /** All masters known. */
    List<RedisNode> masters();

    /** Redis said that a slot has moved. */
    void moved(int slot, RedisAddress to);

    /** Something suggests that the picture of the Cluster is old: look again soon. */
    void doubt();

    /** Runs on every change of which node owns which slot. */
    void onChange(Runnable listener);

    /** Closes all connections. */
    CompletionStage<Void> close();
}
