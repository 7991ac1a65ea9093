package io.ringback.redis;

import io.lettuce.core.cluster.SlotHash;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which master owns which of the 16,384 slots, as far as is known. Any thread may read and correct it. */
final class ClusterSlots {
    private final AtomicReferenceArray<@Nullable RedisNode> owners = new AtomicReferenceArray<>(SlotHash.SLOT_COUNT);

    @Nullable
    RedisNode ownerOf(int slot) {
        return owners.get(slot);
    }

    /** Whether this was news. */
    boolean assign(int slot, RedisNode owner) {
        return owners.getAndSet(slot, owner) != owner;
    }

    /** All masters that own a slot. */
    Set<RedisNode> masters() {
        Set<RedisNode> masters = new HashSet<>();
        for (int slot = 0; slot < owners.length(); slot++) {
            RedisNode owner = owners.get(slot);
            if (owner != null) {
                masters.add(owner);
            }
        }
        return masters;
    }

    /**
     * Takes over an answer of {@code CLUSTER SLOTS}: ranges, each with its first and last slot and its master's host and port.
     *
     * @param asked where the answer came from; a node that does not know its own host leaves it empty
     * @return whether anything changed
     */
    boolean learn(Reply ranges, RedisAddress asked, Function<RedisAddress, RedisNode> nodes) {
        boolean changed = false;
        for (Reply range : ranges) {
            Reply master = range.at(2);
            String host = master.at(0).isNil() || master.at(0).text().isEmpty()
                    ? asked.host()
                    : master.at(0).text();
            RedisNode node =
                    nodes.apply(new RedisAddress(host, (int) master.at(1).number()));
            for (int slot = (int) range.at(0).number(); slot <= range.at(1).number(); slot++) {
                changed |= assign(slot, node);
            }
        }
        return changed;
    }
}
