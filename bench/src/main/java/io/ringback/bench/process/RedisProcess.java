package io.ringback.bench.process;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import redis.embedded.RedisExecProvider;

/** A Redis with an append-only file that is synced every second, on a free loopback port, its data in a folder of the bench. */
public final class RedisProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Ready to accept connections");
    private static final Pattern VERSION = Pattern.compile("Redis version=([0-9.]+)");
    private static final Duration START_LIMIT = Duration.ofSeconds(10);

    private final ChildProcess child;
    private final int port;
    private final String version;

    private RedisProcess(ChildProcess child, int port, String version) {
        this.child = child;
        this.port = port;
        this.version = version;
    }

    /** Starts {@code redis-server} from the PATH, else the one that comes with the embedded-redis library. */
    public static RedisProcess start(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        int port = freePort();
        ChildProcess child = ChildProcess.start(
                "redis",
                List.of(
                        executable(),
                        "--bind",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(port),
                        "--appendonly",
                        "yes",
                        "--appendfsync",
                        "everysec",
                        "--save",
                        "",
                        "--dir",
                        folder.toString()),
                folder);
        try {
            child.awaitOutput(READY, START_LIMIT);
            return new RedisProcess(
                    child, port, child.awaitOutput(VERSION, START_LIMIT).group(1));
        } catch (IOException | InterruptedException e) {
            child.close();
            throw e;
        }
    }

    public int port() {
        return port;
    }

    public long pid() {
        return child.pid();
    }

    /** The version the server printed, such as {@code 7.0.15}. */
    public String version() {
        return version;
    }

    @Override
    public void close() {
        child.close();
    }

    private static String executable() throws IOException {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            Path candidate = Path.of(folder, "redis-server");
            if (Files.isExecutable(candidate)) {
                return candidate.toString();
            }
        }
        return RedisExecProvider.defaultProvider().get().getPath();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
