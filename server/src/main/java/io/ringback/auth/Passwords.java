package io.ringback.auth;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Hashes and checks passwords on a few threads of its own: one hash takes tens of milliseconds and its memory, and must neither
 * hold up an event loop nor be had in any number at once. Thread-safe.
 */
public final class Passwords implements AutoCloseable {
    /** Least length of a password in characters. */
    public static final int SHORTEST = 12;

    /** Greatest length of a password in characters. */
    public static final int LONGEST = 128;

    private final PasswordCost cost;
    private final ThreadPoolExecutor workers;
    private final String nobody;

    /** What a check found. */
    public enum Verdict {
        RIGHT,
        /** Right, but its hash is cheaper than today's: hash it again and store that. */
        RIGHT_BUT_CHEAP,
        WRONG,
        /** Too many checks wait already. */
        BUSY
    }

    /**
     * Starts the threads when the first password comes.
     *
     * @param cost work of new hashes
     * @param threads hashes computed at the same time
     * @param queue checks that may wait for a thread
     */
    public Passwords(PasswordCost cost, int threads, int queue) {
        this.cost = cost;
        AtomicInteger number = new AtomicInteger();
        workers = new ThreadPoolExecutor(
                threads, threads, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(queue), task -> {
                    Thread thread = new Thread(task, "password-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        workers.allowCoreThreadTimeOut(true);
        nobody = Argon2id.hash(Secret.random().text(), cost);
    }

    /**
     * Checks a password against a stored hash, or against nobody's: that takes the same time and is always wrong, so that the
     * time of the answer does not tell who has an account.
     */
    public CompletionStage<Verdict> check(String password, Optional<String> stored) {
        return submit(() -> verdict(password, stored)).thenApply(verdict -> verdict.orElse(Verdict.BUSY));
    }

    /** Hashes a password; empty when too many wait already. */
    public CompletionStage<Optional<String>> hash(String password) {
        return submit(() -> Argon2id.hash(password, cost));
    }

    /** Hashes a password on the calling thread, at the least cost OWASP asks for; for command lines. */
    public static String hashNow(String password) {
        return Argon2id.hash(password, PasswordCost.STANDARD);
    }

    private Verdict verdict(String password, Optional<String> stored) {
        boolean fits = password.length() <= LONGEST;
        boolean right = Argon2id.matches(fits ? password : "", stored.orElse(nobody));
        if (!right || !fits || stored.isEmpty()) {
            return Verdict.WRONG;
        }
        boolean cheap =
                stored.flatMap(Argon2id::cost).filter(c -> c.isBelow(cost)).isPresent();
        return cheap ? Verdict.RIGHT_BUT_CHEAP : Verdict.RIGHT;
    }

    private <T> CompletionStage<Optional<T>> submit(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, workers).thenApply(Optional::of);
        } catch (RejectedExecutionException full) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
    }

    /** Lets running hashes end and takes no more. */
    @Override
    public void close() {
        workers.shutdown();
    }
}
