package io.ringback.redis;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The running Redis of a data folder.
 *
 * @param handle its process, a child of this one or of one that was killed
 * @param target where it listens
 */
record EmbeddedProcess(ProcessHandle handle, RedisTarget target) {
    private static final Pattern PROCESS_ID = Pattern.compile("process_id:(\\d+)");
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long SILENCE_SECONDS = 5;
    private static final long LOADING_SECONDS = 600;
    private static final long SHUTDOWN_SECONDS = 10;

    /** The live Redis of this folder, or {@code null} if there is none. */
    static @Nullable EmbeddedProcess adopt(EmbeddedFiles files) throws IOException, RedisSetupException {
        RedisTarget last = files.lastEndpoint().orElse(null);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SILENCE_SECONDS);
        while (true) {
            Optional<ProcessHandle> found =
                    last == null ? Optional.empty() : ofThisFolder(new RedisControl(last), files);
            if (last != null && found.isPresent()) {
                EmbeddedProcess process = new EmbeddedProcess(found.get(), last);
                process.awaitLoaded();
                return process;
            }
            Optional<ProcessHandle> silent = files.lastProcess();
            if (silent.isEmpty()) {
                return null;
            }
            if (System.nanoTime() > until) {
                throw new RedisSetupException("The Redis of " + files.folder() + " (process "
                        + silent.get().pid() + ") lives but does not answer: end it, then start again.");
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /** Whoever answers is the Redis of this folder only if it says so: ports are given to others again. */
    private static Optional<ProcessHandle> ofThisFolder(RedisControl control, EmbeddedFiles files) {
        String folder = control.ask("CONFIG", "GET", "dir");
        if (folder == null || !folder.contains("\r\n" + files.folder() + "\r\n")) {
            return Optional.empty();
        }
        String info = control.ask("INFO", "server");
        if (info == null) {
            return Optional.empty();
        }
        Matcher pid = PROCESS_ID.matcher(info);
        return pid.find() ? ProcessHandle.of(Long.parseLong(pid.group(1))) : Optional.empty();
    }

    /** Starts a Redis in a folder where none lives. */
    static EmbeddedProcess launch(EmbeddedFiles files) throws IOException, RedisSetupException {
        return relaunch(files, files.prepare());
    }

    /** Starts it again with the configuration it had, so that it listens where it did. */
    static EmbeddedProcess relaunch(EmbeddedFiles files, RedisTarget target) throws IOException, RedisSetupException {
        List<String> command = new ArrayList<>(ownSession());
        command.add(RedisBinary.find(files.folder().resolve("bin")).path().toString());
        command.add(files.configuration().toString());
        Process started = new ProcessBuilder(command)
                .directory(files.folder().toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        EmbeddedProcess process = new EmbeddedProcess(started.toHandle(), target);
        if (!process.awaitLoaded()) {
            started.destroyForcibly();
            throw new RedisSetupException(
                    "The embedded Redis of " + files.folder() + " did not start: " + files.lastWords());
        }
        return process;
    }

    /** Ctrl-C in a terminal reaches a whole session: with one of its own, Redis lives until the server has drained. */
    private static List<String> ownSession() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            Path setsid = Path.of(folder, "setsid");
            if (!folder.isEmpty() && Files.isExecutable(setsid)) {
                return List.of(setsid.toString());
            }
        }
        return List.of();
    }

    private boolean awaitLoaded() {
        RedisControl control = new RedisControl(target);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LOADING_SECONDS);
        while (handle.isAlive() && System.nanoTime() < until) {
            String answer = control.ask("PING");
            if (answer != null && answer.startsWith("+PONG")) {
                return true;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        return false;
    }

    void shutDown() {
        new RedisControl(target).ask("SHUTDOWN");
        if (!endsWithin(SHUTDOWN_SECONDS)) {
            handle.destroy();
            if (!endsWithin(SHUTDOWN_SECONDS)) {
                handle.destroyForcibly();
            }
        }
    }

    /** Looks again and again: Java learns late of the end of a process that is not its child. */
    private boolean endsWithin(long seconds) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (handle.isAlive() && System.nanoTime() < until) {
            LockSupport.parkNanos(POLL_NANOS);
        }
        return !handle.isAlive();
    }
}
