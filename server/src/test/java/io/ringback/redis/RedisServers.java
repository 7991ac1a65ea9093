package io.ringback.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Real Redis servers for tests. They live in a folder of their own under the system's temporary one, listen on free ports of
 * 127.0.0.1 and vanish with {@link #close} (or with the JVM).
 *
 * <pre>
 * try (RedisServers redis = RedisServers.oneNodeCluster()) {
 *     redis.target();            // what RedisConnections.open wants; or RedisSession.open(redis)
 *     redis.node(0).kill();      // also pause(), resume(), restart(), restartEmpty(), send("FLUSHALL")
 * }
 * </pre>
 *
 * <p>{@link #single} starts in some 0.1 s, {@link #oneNodeCluster} in 1 s, {@link #cluster} and {@link #sentinel} in some
 * seconds: share them between the tests of a class. Scripts are tested on a one-node cluster, which refuses keys of another
 * slot.
 */
public final class RedisServers implements AutoCloseable {
    /** The name of the group that the Sentinels watch. */
    private static final String GROUP = "main";

    private static final int MASTERS = 3;
    private static final Object PROGRAM_LOCK = new Object();

    private final Path folder;
    private final List<RedisProcess> nodes;
    private final RedisTarget target;
    private final Thread atExit = new Thread(this::stopAll);

    private RedisServers(Path folder, List<RedisProcess> nodes, RedisTarget target) {
        this.folder = folder;
        this.nodes = List.copyOf(nodes);
        this.target = target;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** One server with an append-only file, synced every second. More options as on the command line. */
    public static RedisServers single(String... options) {
        Path folder = temporaryFolder();
        RedisProcess node = RedisTopologies.single(folder, options);
        return new RedisServers(folder, List.of(node), new RedisTarget.Single(node.address(), RedisLogin.NONE));
    }

    /** One server that asks for a password. */
    public static RedisServers guarded(String password) {
        Path folder = temporaryFolder();
        RedisProcess node = RedisTopologies.single(folder);
        node.send("CONFIG", "SET", "requirepass", password);
        RedisLogin login = new RedisLogin("", password, false);
        return new RedisServers(folder, List.of(node), new RedisTarget.Single(node.address(), login));
    }

    /** A master (node 0) and its replica (node 1); the options are the master's. */
    public static RedisServers withReplica(String... options) {
        Path folder = temporaryFolder();
        List<RedisProcess> nodes = RedisTopologies.masterWithReplicas(folder, 1, options);
        return new RedisServers(
                folder, nodes, new RedisTarget.Single(nodes.get(0).address(), RedisLogin.NONE));
    }

    /** A Cluster of one master that owns all slots. */
    public static RedisServers oneNodeCluster(String... options) {
        return cluster(1, 0, options);
    }

    /** A Cluster of three masters (nodes 0 to 2) and a replica of each (nodes 3 to 5), which notices a death after 1 s. */
    public static RedisServers cluster(String... options) {
        return cluster(MASTERS, 1, options);
    }

    private static RedisServers cluster(int masters, int replicasEach, String... options) {
        Path folder = temporaryFolder();
        List<RedisProcess> nodes = RedisTopologies.cluster(folder, masters, replicasEach, options);
        List<RedisAddress> seeds = nodes.stream().map(RedisProcess::address).toList();
        return new RedisServers(folder, nodes, new RedisTarget.Cluster(seeds, RedisLogin.NONE));
    }

    /** A master (node 0), two replicas (1, 2) and three Sentinels (3 to 5), which notice a death after 1 s. */
    public static RedisServers sentinel(String... options) {
        Path folder = temporaryFolder();
        List<RedisProcess> nodes = new ArrayList<>(RedisTopologies.masterWithReplicas(folder, 2, options));
        List<RedisProcess> sentinels = RedisTopologies.sentinels(folder, nodes.get(0), GROUP, 3);
        List<RedisAddress> addresses =
                sentinels.stream().map(RedisProcess::address).toList();
        nodes.addAll(sentinels);
        return new RedisServers(folder, nodes, new RedisTarget.Sentinel(addresses, GROUP, RedisLogin.NONE));
    }

    /** What to connect to. */
    public RedisTarget target() {
        return target;
    }

    /** The process at {@code index}, from 0, in the order they were started. */
    public RedisProcess node(int index) {
        return nodes.get(index);
    }

    /** The master that owns a key's slot in a Cluster. */
    public RedisProcess masterOf(String key) {
        if (nodes.size() == 1) {
            return nodes.get(0);
        }
        String slot = slotOf(key);
        return nodes.stream()
                .filter(node -> ClusterSlotMove.owns(node, Integer.parseInt(slot)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody owns slot " + slot));
    }

    /** Moves the slot of a key, with all that lies in it, to another master of the Cluster, as an operator would. */
    public void moveSlotOf(String key, RedisProcess to) {
        ClusterSlotMove.run(nodes, masterOf(key), to, slotOf(key));
    }

    private String slotOf(String key) {
        return nodes.stream()
                .map(node -> node.send("CLUSTER", "KEYSLOT", key))
                .filter(slot -> !slot.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** Stops all processes and deletes their files. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        stopAll();
    }

    private void stopAll() {
        nodes.forEach(RedisProcess::stop);
        deleteTree(folder);
    }

    /** The server program: unpacked once a machine, as the product does it. */
    static Path program() {
        synchronized (PROGRAM_LOCK) {
            try {
                return RedisBinary.find(Path.of(System.getProperty("java.io.tmpdir"), "ringback-test-redis"))
                        .path();
            } catch (RedisSetupException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static void deleteTree(Path root) {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("ringback-redis");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
