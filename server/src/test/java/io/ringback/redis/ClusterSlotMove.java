package io.ringback.redis;

import java.util.List;
import java.util.stream.Stream;

/** Moves one slot with its keys between two masters of a Cluster. */
final class ClusterSlotMove {
    private static final String KEYS_AT_ONCE = "100";

    private ClusterSlotMove() {}

    static void run(List<RedisProcess> nodes, RedisProcess from, RedisProcess to, String slot) {
        ok(to.send("CLUSTER", "SETSLOT", slot, "IMPORTING", id(from)));
        ok(from.send("CLUSTER", "SETSLOT", slot, "MIGRATING", id(to)));
        String keys = from.send("CLUSTER", "GETKEYSINSLOT", slot, KEYS_AT_ONCE);
        while (!keys.isEmpty()) {
            String port = String.valueOf(to.address().port());
            String[] migrate = {"MIGRATE", to.address().host(), port, "", "0", "5000", "KEYS"};
            ok(from.send(Stream.concat(Stream.of(migrate), keys.lines()).toArray(String[]::new)));
            keys = from.send("CLUSTER", "GETKEYSINSLOT", slot, KEYS_AT_ONCE);
        }
        ok(to.send("CLUSTER", "SETSLOT", slot, "NODE", id(to)));
        ok(from.send("CLUSTER", "SETSLOT", slot, "NODE", id(to)));
        for (RedisProcess other : nodes) {
            RedisTopologies.await(
                    () -> ownerInTheEyesOf(other, Integer.parseInt(slot)).equals(id(to)));
        }
    }

    static boolean owns(RedisProcess node, int slot) {
        String id = id(node);
        return !id.isEmpty() && ownerInTheEyesOf(node, slot).equals(id);
    }

    private static String ownerInTheEyesOf(RedisProcess node, int slot) {
        return node.send("CLUSTER", "NODES")
                .lines()
                .map(line -> line.split(" ", -1))
                .filter(words -> Stream.of(words).skip(8).anyMatch(range -> holds(range, slot)))
                .map(words -> words[0])
                .findFirst()
                .orElse("");
    }

    /** Ranges look like 5 and 5-9; what begins with a bracket is a slot on its way. */
    private static boolean holds(String range, int slot) {
        if (range.startsWith("[")) {
            return false;
        }
        String[] ends = range.split("-", -1);
        return Integer.parseInt(ends[0]) <= slot && slot <= Integer.parseInt(ends[ends.length - 1]);
    }

    private static String id(RedisProcess node) {
        return node.send("CLUSTER", "MYID");
    }

    private static void ok(String answer) {
        if (!answer.equals("OK") && !answer.equals("NOKEY")) {
            throw new IllegalStateException(answer);
        }
    }
}
