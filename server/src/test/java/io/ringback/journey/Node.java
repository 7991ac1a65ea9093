package io.ringback.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server node as a process of its own, started as an operator starts it. */
final class Node implements AutoCloseable {
    /** The public address of the installation; all nodes stand behind it. */
    static final String ORIGIN = "http://localhost:18080";

    private static final Pattern LISTENS = Pattern.compile("listening on port ([0-9]+)");

    private final Process process;
    private final int port;

    private Node(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static Node start(String redis, Path data, String... more) throws Exception {
        List<String> command = program();
        command.addAll(List.of(
                "serve",
                "--set",
                "redis.url=" + redis,
                "--set",
                "http.port=0",
                "--set",
                "public-url=" + ORIGIN,
                "--set",
                "data=" + data));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        CompletableFuture<Integer> port = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, port), "node-output");
        reader.setDaemon(true);
        reader.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Node(process, port.get(60, TimeUnit.SECONDS));
    }

    /** It lives for seconds: code that the second compiler makes faster would never pay for the compiling. */
    private static List<String> program() {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "io.ringback.Main"));
    }

    /** Runs an operator's command to its end and returns what it said. */
    static String operate(String... arguments) throws Exception {
        List<String> command = program();
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", arguments) + " failed: " + said);
        }
        return said;
    }

    private static void read(Process process, CompletableFuture<Integer> port) {
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println("[node " + process.pid() + "] " + line);
                said.append(line).append('\n');
                Matcher listens = LISTENS.matcher(line);
                if (listens.find()) {
                    port.complete(Integer.valueOf(listens.group(1)));
                }
            }
        } catch (IOException ended) {
            port.completeExceptionally(new UncheckedIOException(ended));
        }
        port.completeExceptionally(new IllegalStateException("the node ended before it listened:\n" + said));
    }

    int port() {
        return port;
    }

    /** The same node, reached over another port. */
    Node behind(int otherPort) {
        return new Node(process, otherPort);
    }

    /** SIGKILL: the process gets no chance to say goodbye. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM, and how long the process took to end, in ms. */
    long stop() throws InterruptedException {
        long began = System.nanoTime();
        process.destroy();
        process.waitFor(60, TimeUnit.SECONDS);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    int exitCode() {
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
