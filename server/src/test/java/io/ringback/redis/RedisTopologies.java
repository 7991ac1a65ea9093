package io.ringback.redis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Puts Redis processes together into what {@link RedisServers} offers. */
final class RedisTopologies {
    /** Milliseconds of silence after which a Cluster or Sentinel takes a master for dead: short, so that tests are. */
    private static final String DOWN_AFTER = "1000";

    private static final int LAST_SLOT = 16_383;
    private static final long POLL_NANOS = 20_000_000L;
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    private RedisTopologies() {}

    static RedisProcess single(Path folder, String... options) {
        return RedisProcess.start(folder, "single", with(options, "--appendonly", "yes"));
    }

    static List<RedisProcess> masterWithReplicas(Path folder, int replicas, String... options) {
        RedisProcess master = single(folder, with(options, "--repl-diskless-sync-delay", "0"));
        List<RedisProcess> nodes = new ArrayList<>(List.of(master));
        for (int i = 0; i < replicas; i++) {
            String port = String.valueOf(master.address().port());
            nodes.add(single(folder, "--repl-diskless-sync-delay", "0", "--replicaof", "127.0.0.1", port));
        }
        nodes.subList(1, nodes.size()).forEach(RedisTopologies::awaitReplica);
        return nodes;
    }

    static List<RedisProcess> cluster(Path folder, int masters, int replicasEach, String... options) {
        List<RedisProcess> nodes = new ArrayList<>();
        for (int i = 0; i < masters * (1 + replicasEach); i++) {
            nodes.add(clusterNode(folder, options));
            nodes.get(i).send("CLUSTER", "SET-CONFIG-EPOCH", String.valueOf(i + 1));
        }
        RedisAddress first = nodes.get(0).address();
        nodes.forEach(node -> node.send("CLUSTER", "MEET", first.host(), String.valueOf(first.port())));
        shareSlots(nodes.subList(0, masters));
        nodes.forEach(node -> await(() -> knownNodes(node) == nodes.size()));
        for (int i = masters; i < nodes.size(); i++) {
            RedisProcess replica = nodes.get(i);
            String master = nodes.get(i % masters).send("CLUSTER", "MYID");
            await(() -> replica.send("CLUSTER", "REPLICATE", master).equals("OK"));
        }
        nodes.subList(masters, nodes.size()).forEach(RedisTopologies::awaitReplica);
        nodes.forEach(node -> await(() -> node.send("CLUSTER", "INFO").contains("cluster_state:ok")));
        // a failover needs masters that know of the replicas
        nodes.forEach(node -> await(() -> replicasKnown(node) == nodes.size() - masters));
        return nodes;
    }

    private static RedisProcess clusterNode(Path folder, String... options) {
        String[] own = {
            "--appendonly",
            "yes",
            "--cluster-enabled",
            "yes",
            "--cluster-node-timeout",
            DOWN_AFTER,
            "--cluster-require-full-coverage",
            "no",
            "--cluster-replica-validity-factor",
            "0",
            "--repl-diskless-sync-delay",
            "0"
        };
        return RedisProcess.start(folder, "cluster", with(options, own));
    }

    private static void shareSlots(List<RedisProcess> masters) {
        for (int i = 0; i < masters.size(); i++) {
            int from = (LAST_SLOT + 1) * i / masters.size();
            int to = (LAST_SLOT + 1) * (i + 1) / masters.size() - 1;
            masters.get(i).send("CLUSTER", "ADDSLOTSRANGE", String.valueOf(from), String.valueOf(to));
        }
    }

    private static long knownNodes(RedisProcess node) {
        return node.send("CLUSTER", "NODES")
                .lines()
                .filter(line -> !line.contains("handshake"))
                .count();
    }

    private static long replicasKnown(RedisProcess node) {
        return node.send("CLUSTER", "NODES")
                .lines()
                .filter(line -> line.contains("slave"))
                .count();
    }

    static List<RedisProcess> sentinels(Path folder, RedisProcess master, String name, int count) {
        List<RedisProcess> sentinels = new ArrayList<>();
        String port = String.valueOf(master.address().port());
        String configuration = "sentinel monitor " + name + " 127.0.0.1 " + port + " " + (count / 2 + 1) + "\n"
                + "sentinel down-after-milliseconds " + name + " " + DOWN_AFTER + "\n"
                + "sentinel failover-timeout " + name + " 5000\n";
        for (int i = 0; i < count; i++) {
            sentinels.add(RedisProcess.startSentinel(folder, configuration));
        }
        for (RedisProcess sentinel : sentinels) {
            await(() ->
                    sentinel.send("SENTINEL", "MASTER", name).contains("num-other-sentinels\n" + (count - 1) + "\n"));
            await(() -> !sentinel.send("SENTINEL", "MASTER", name).contains("num-slaves\n0\n"));
        }
        return sentinels;
    }

    private static void awaitReplica(RedisProcess replica) {
        await(() -> replica.send("INFO", "replication").contains("master_link_status:up"));
    }

    static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the Redis servers of this test did not come together in 30 s");
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private static String[] with(String[] options, String... before) {
        List<String> all = new ArrayList<>(List.of(before));
        all.addAll(List.of(options));
        return all.toArray(String[]::new);
    }
}
