package io.ringback.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One real Redis process of a test, in a folder of its own, on a free port that it keeps over restarts. */
public final class RedisProcess {
    private static final long START_MILLIS = 10_000;
    private static final long POLL_NANOS = 10_000_000;

    private final Path folder;
    private final int port;
    private final List<String> arguments;
    private Process process;

    private RedisProcess(Path folder, int port, List<String> arguments) {
        this.folder = folder;
        this.port = port;
        this.arguments = arguments;
        this.process = launch();
    }

    static RedisProcess start(Path parent, String name, String... options) {
        return startAt(freePort(), parent, name, options);
    }

    static RedisProcess startAt(int port, Path parent, String name, String... options) {
        try {
            Path folder = Files.createDirectories(parent.resolve(name + "-" + port));
            List<String> arguments = new ArrayList<>(List.of(
                    "--port", String.valueOf(port), "--bind", "127.0.0.1", "--dir", folder.toString(), "--save", ""));
            arguments.addAll(List.of(options));
            return new RedisProcess(folder, port, arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Sentinel: it writes its state into its configuration file, so that file is made here. */
    static RedisProcess startSentinel(Path parent, String configuration) {
        try {
            int port = freePort();
            Path folder = Files.createDirectories(parent.resolve("sentinel-" + port));
            Path file = Files.writeString(
                    folder.resolve("sentinel.conf"),
                    "port " + port + "\nbind 127.0.0.1\ndir " + folder + "\n" + configuration,
                    StandardOpenOption.CREATE);
            return new RedisProcess(folder, port, List.of(file.toString(), "--sentinel"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A free port whose cluster bus port, 10,000 higher, exists too. */
    static int freePort() {
        while (true) {
            try (ServerSocket socket = new ServerSocket(0)) {
                if (socket.getLocalPort() < 55_000) {
                    return socket.getLocalPort();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Where it listens. */
    public RedisAddress address() {
        return new RedisAddress("127.0.0.1", port);
    }

    /** Sends one command and returns the answer as text, lists with one item a line; errors as they come. */
    public String send(String... command) {
        return RedisProbe.ask(address(), command);
    }

    /** {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** SIGSTOP: it keeps its connections and says nothing. */
    public void pause() {
        signal("STOP");
    }

    /** SIGCONT. */
    public void resume() {
        signal("CONT");
    }

    /** Starts it again with the same folder and port, after {@link #kill}. */
    public void restart() {
        process = launch();
    }

    /** Starts it again without its data, after {@link #kill}. */
    public void restartEmpty() {
        RedisServers.deleteTree(folder);
        folder.toFile().mkdirs();
        restart();
    }

    void stop() {
        if (process.isAlive()) {
            signal("CONT");
            kill();
        }
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process launch() {
        List<String> command = new ArrayList<>(List.of(RedisServers.program().toString()));
        command.addAll(arguments);
        try {
            Process launched = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("log").toFile()))
                    .start();
            awaitAnswer(launched);
            return launched;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitAnswer(Process launched) throws IOException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(START_MILLIS);
        while (!RedisProbe.ask(address(), "PING").startsWith("PONG")) {
            if (!launched.isAlive() || System.nanoTime() > until) {
                launched.destroyForcibly();
                throw new IllegalStateException("Redis did not start: " + Files.readString(folder.resolve("log")));
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }
}
