package io.ringback.redis;

import io.lettuce.core.resource.Transports;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What the embedded Redis keeps in {@code DATA/redis}, readable by its owner only: its append-only files, {@code redis.conf},
 * {@code redis.pid}, {@code redis.log}, the socket, and {@code endpoint}, where a later start finds it.
 */
record EmbeddedFiles(Path folder) {
    /** A unix socket's path has room for 108 bytes on Linux and 104 on macOS, with a zero at its end. */
    private static final int LONGEST_SOCKET_PATH = 100;

    private static final long LONGEST_LOG = 10_000_000;
    private static final int PASSWORD_BYTES = 24;

    static EmbeddedFiles in(Path data) throws IOException {
        Path folder = Files.createDirectories(data.resolve("redis")).toRealPath();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return new EmbeddedFiles(folder);
    }

    Path configuration() {
        return folder.resolve("redis.conf");
    }

    Path log() {
        return folder.resolve("redis.log");
    }

    Path lock() {
        return folder.resolve("lock");
    }

    private Path pid() {
        return folder.resolve("redis.pid");
    }

    private Path endpoint() {
        return folder.resolve("endpoint");
    }

    private Path socket() {
        return folder.resolve("redis.sock");
    }

    /** Where the last started Redis of this folder listens, if there was one. */
    Optional<RedisTarget> lastEndpoint() throws IOException {
        return Files.exists(endpoint())
                ? Optional.of(RedisTarget.parse(Files.readString(endpoint())))
                : Optional.empty();
    }

    /** The process that wrote the pid file, if it lives and is a Redis. */
    Optional<ProcessHandle> lastProcess() throws IOException {
        if (!Files.exists(pid())) {
            return Optional.empty();
        }
        String digits = Files.readString(pid()).strip();
        return digits.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(digits)).filter(EmbeddedFiles::isRedis);
    }

    /** Debian's redis-server is a link to redis-check-rdb, and that is the name the system reports. */
    private static boolean isRedis(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> String.valueOf(Path.of(command).getFileName()))
                .map(name -> name.startsWith("redis") || name.startsWith("valkey"))
                .orElse(false);
    }

    /** Writes configuration and endpoint for a start, and returns the endpoint. */
    RedisTarget prepare() throws IOException {
        Files.deleteIfExists(pid());
        Files.deleteIfExists(socket());
        if (Files.exists(log()) && Files.size(log()) > LONGEST_LOG) {
            Files.move(log(), folder.resolve("redis.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        String listen;
        String endpoint;
        if (socketWorks()) {
            listen = "port 0\nunixsocket " + quoted(socket()) + "\nunixsocketperm 600\n";
            endpoint = "redis-socket://" + socket();
        } else {
            int port = freePort();
            String password = password();
            listen = "port " + port + "\nbind 127.0.0.1\nrequirepass " + password + "\n";
            endpoint = "redis://:" + password + "@127.0.0.1:" + port;
        }
        Files.writeString(configuration(), listen + settings());
        Files.writeString(endpoint(), endpoint);
        return RedisTarget.parse(endpoint);
    }

    private boolean socketWorks() {
        int length = socket().toString().getBytes(StandardCharsets.UTF_8).length;
        return Transports.NativeTransports.isDomainSocketSupported() && length <= LONGEST_SOCKET_PATH;
    }

    private String settings() {
        return String.join(
                        "\n",
                        List.of(
                                "dir " + quoted(folder),
                                "pidfile " + quoted(pid()),
                                "logfile " + quoted(log()),
                                "daemonize no",
                                "protected-mode yes",
                                "appendonly yes",
                                "appendfsync everysec",
                                "save \"\"",
                                "maxmemory-policy noeviction"))
                + "\n";
    }

    private static String quoted(Path path) {
        return '"' + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String password() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    void forgetEndpoint() throws IOException {
        Files.deleteIfExists(endpoint());
    }

    /** What Redis itself last wrote to its log, for the sentence that says why it did not start. */
    String lastWords() {
        try (InputStream in = Files.newInputStream(log())) {
            in.skipNBytes(Math.max(0, Files.size(log()) - 4_000));
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(" # ") && !line.contains("WARNING"))
                    .toList();
            return lines.isEmpty() ? "nothing in " + log() : lines.get(lines.size() - 1);
        } catch (IOException e) {
            return "no log in " + log();
        }
    }
}
