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
 * Real Redis servers for tests: {@link #single}, {@link #withReplica}, {@link #oneNodeCluster}. They live in a folder of their own
 * under the system's temporary one, listen on free ports of 127.0.0.1 and vanish with {@link #close} (or with the JVM).
 *
 * <pre>
 * try (RedisServers redis = RedisServers.oneNodeCluster()) {
 *     redis.target();            // what RedisConnections.open wants
 *     redis.node(0).kill();      // also pause(), resume(), restart(), restartEmpty(), send("FLUSHALL")
 * }
 * </pre>
 *
 * <p>Scripts are tested on a one-node cluster: it starts as fast as a single server and refuses keys of another slot.
 */
public final class RedisServers implements AutoCloseable {
    private static final Object PROGRAM_LOCK = new Object();

    private final Path folder;
    private final List<RedisProcess> nodes = new ArrayList<>();
    private final RedisTarget target;
    private final Thread atExit = new Thread(this::stopAll);

    private RedisServers(Path folder, List<RedisProcess> nodes, RedisTarget target) {
        this.folder = folder;
        this.nodes.addAll(nodes);
        this.target = target;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** One server with an append-only file, synced every second. More options as on the command line. */
    public static RedisServers single(String... options) {
        Path folder = temporaryFolder();
        RedisProcess node = RedisProcess.start(folder, "single", with(options, "--appendonly", "yes"));
        return new RedisServers(folder, List.of(node), new RedisTarget.Single(node.address(), RedisLogin.NONE));
    }

    /** A master (node 0) and its replica (node 1); the options are the master's. */
    public static RedisServers withReplica(String... options) {
        Path folder = temporaryFolder();
        RedisProcess master = RedisProcess.start(
                folder, "master", with(options, "--appendonly", "yes", "--repl-diskless-sync-delay", "0"));
        RedisProcess replica = RedisProcess.start(folder, "replica", replicaOf(master));
        awaitReplica(replica);
        return new RedisServers(
                folder, List.of(master, replica), new RedisTarget.Single(master.address(), RedisLogin.NONE));
    }

    private static String[] replicaOf(RedisProcess master) {
        String port = String.valueOf(master.address().port());
        return with(
                new String[] {"--repl-diskless-sync-delay", "0", "--appendonly", "yes"},
                "--replicaof",
                "127.0.0.1",
                port);
    }

    private static void awaitReplica(RedisProcess replica) {
        while (!replica.send("INFO", "replication").contains("master_link_status:up")) {
            Thread.onSpinWait();
        }
    }

    /** A Cluster of one master that owns all slots. */
    public static RedisServers oneNodeCluster(String... options) {
        Path folder = temporaryFolder();
        RedisProcess node =
                RedisProcess.start(folder, "cluster", with(options, "--cluster-enabled", "yes", "--appendonly", "yes"));
        node.send("CLUSTER", "ADDSLOTSRANGE", "0", "16383");
        while (!node.send("CLUSTER", "INFO").contains("cluster_state:ok")) {
            Thread.onSpinWait();
        }
        return new RedisServers(
                folder, List.of(node), new RedisTarget.Cluster(List.of(node.address()), RedisLogin.NONE));
    }

    /** What to connect to. */
    public RedisTarget target() {
        return target;
    }

    /** The process at {@code index}, from 0, in the order they were started. */
    public RedisProcess node(int index) {
        return nodes.get(index);
    }

    /** All processes. */
    public List<RedisProcess> nodes() {
        return List.copyOf(nodes);
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

    private static String[] with(String[] options, String... before) {
        return Stream.concat(Stream.of(before), Stream.of(options)).toArray(String[]::new);
    }
}
