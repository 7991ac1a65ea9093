package io.ringback.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A process the bench started, together with whatever that process started itself. Both are ended by {@link #close()}, and by a
 * shutdown hook when the bench is interrupted.
 */
public final class ChildProcess implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final long POLL_MS = 20;

    private final String name;
    private final Process process;
    private final Path log;
    private final Thread hook;

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.hook = new Thread(this::endTree, "end-" + name);
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /**
     * Starts a command with its output in {@code folder/name.log}. Its standard input stays open as long as the bench lives.
     *
     * @throws IOException when the command cannot be started
     */
    public static ChildProcess start(String name, List<String> command, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path log = folder.resolve(name + ".log");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new ChildProcess(name, process, log);
    }

    /** Process id of the command itself; {@link ProcessTree} adds its descendants. */
    public long pid() {
        return process.pid();
    }

    /**
     * Waits until the output contains the pattern.
     *
     * @return the match, for its groups
     * @throws IOException when the process ends or the time is over before the pattern appears; the message holds the output's end
     */
    public Matcher awaitOutput(Pattern pattern, Duration limit) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < deadline) {
            boolean alive = process.isAlive();
            Matcher matcher = pattern.matcher(Files.readString(log));
            if (matcher.find()) {
                return matcher;
            }
            if (!alive) {
                throw new IOException(name + " ended with " + process.exitValue() + ": " + tail());
            }
            Thread.sleep(POLL_MS);
        }
        throw new IOException(name + " did not print " + pattern + " within " + limit.toSeconds() + " s: " + tail());
    }

    /** The last 1,000 characters of the output, for error messages. */
    public String tail() throws IOException {
        String all = Files.readString(log);
        return all.substring(Math.max(0, all.length() - 1_000));
    }

    @Override
    public void close() {
        endTree();
        Runtime.getRuntime().removeShutdownHook(hook);
    }

    /** The descendants are listed first: a server that is killed leaves its Redis behind without a parent. */
    private void endTree() {
        List<ProcessHandle> tree = new ArrayList<>(process.descendants().toList());
        tree.add(0, process.toHandle());
        process.destroy();
        try {
            process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        tree.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }
}
