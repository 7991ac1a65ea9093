package io.ringback.redis;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Redis of our own, living in the data folder with an append-only file that is synced every second. It listens on a unix
 * socket there; where Netty has no native transport, on a random port of 127.0.0.1 with a random password.
 *
 * <p>It outlives a server that is killed with {@code kill -9}: nothing is lost, and the next start finds and adopts it. There is
 * never a second one for a folder: a lock file keeps out a second server, and a Redis process that lives but does not answer
 * stops the start. If it dies by itself it is started again. {@link #close} shuts it down.
 */
public final class EmbeddedRedis implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRedis.class);
    private static final long WATCH_MILLIS = 200;

    private final EmbeddedFiles files;
    private final FileChannel lockFile;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "embedded-redis");
        thread.setDaemon(true);
        return thread;
    });

    private volatile EmbeddedProcess process;
    private final boolean adopted;

    private EmbeddedRedis(EmbeddedFiles files, FileChannel lockFile) throws RedisSetupException, IOException {
        this.files = files;
        this.lockFile = lockFile;
        EmbeddedProcess found = EmbeddedProcess.adopt(files);
        this.adopted = found != null;
        this.process = found != null ? found : EmbeddedProcess.launch(files);
        var unused = watch.scheduleWithFixedDelay(this::look, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Adopts the Redis of a data folder or starts one, and returns when it answers. Blocks; a large append-only file takes its
     * time.
     *
     * @param data the data folder; made if it is missing
     * @throws RedisSetupException in one sentence: the folder is in use or not writable, there is no server program, Redis
     *     refuses its files, or it lives and does not answer
     */
    public static EmbeddedRedis start(Path data) throws RedisSetupException {
        FileChannel lockFile = null;
        try {
            EmbeddedFiles files = EmbeddedFiles.in(data);
            lockFile = lock(files, data);
            return new EmbeddedRedis(files, lockFile);
        } catch (IOException | RedisSetupException e) {
            release(lockFile);
            if (e instanceof RedisSetupException clear) {
                throw clear;
            }
            throw new RedisSetupException("The data folder " + data + " cannot be used: " + e, e);
        }
    }

    /**
     * Where the Redis of a folder listens that another Ringback has in use.
     *
     * @param data the data folder
     * @return empty if nobody has the folder in use
     * @throws RedisSetupException if the folder cannot be looked at
     */
    public static Optional<RedisTarget> ofAnother(Path data) throws RedisSetupException {
        if (!Files.isDirectory(data.resolve("redis"))) {
            return Optional.empty();
        }
        try {
            EmbeddedFiles files = EmbeddedFiles.in(data);
            try (FileChannel channel =
                    FileChannel.open(files.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                return channel.tryLock() == null ? files.lastEndpoint() : Optional.empty();
            }
        } catch (OverlappingFileLockException e) {
            throw new RedisSetupException("The data folder " + data + " is in use by this very process.", e);
        } catch (IOException e) {
            throw new RedisSetupException("The data folder " + data + " cannot be used: " + e, e);
        }
    }

    private static FileChannel lock(EmbeddedFiles files, Path data) throws IOException, RedisSetupException {
        FileChannel channel = FileChannel.open(files.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // another one in this very process
        }
        if (lock == null) {
            channel.close();
            throw new RedisSetupException("The data folder " + data + " is in use by another Ringback.");
        }
        return channel;
    }

    private static void release(@Nullable FileChannel lockFile) {
        try {
            if (lockFile != null) {
                lockFile.close();
            }
        } catch (IOException e) {
            LOG.warn("The lock of the data folder was not given back: {}", e.toString());
        }
    }

    /** What to connect to. It stays the same when Redis is started again. */
    public RedisTarget target() {
        return process.target();
    }

    /** Whether a Redis that was running already was taken over. */
    public boolean adopted() {
        return adopted;
    }

    /** The process id of the Redis. */
    public long pid() {
        return process.handle().pid();
    }

    private void look() {
        if (process.handle().isAlive()) {
            return;
        }
        LOG.error("The embedded Redis ended by itself and is started again; {} may say why.", files.log());
        try {
            process = EmbeddedProcess.relaunch(files, process.target());
        } catch (RedisSetupException | IOException e) {
            LOG.error("{}", e.getMessage());
        }
    }

    /** Shuts Redis down, after it has written everything, and gives the folder free. Blocks for at most some seconds. */
    @Override
    public void close() {
        watch.shutdownNow();
        try {
            if (!watch.awaitTermination(1, TimeUnit.SECONDS)) {
                LOG.warn("The embedded Redis is being started while it should stop.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.shutDown();
        try {
            files.forgetEndpoint();
        } catch (IOException e) {
            LOG.warn("{}", e.toString());
        }
        release(lockFile);
    }
}
