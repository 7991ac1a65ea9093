package io.ringback.auth;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Closes the sockets of sessions that ended: by sign-out, by another password or role, by age. Each node asks about its own
 * sessions in one call; asking is also what keeps the session of an open console alive. Thread-safe.
 */
public final class SessionWatch {
    private final SessionStore sessions;
    private final Duration idle;
    private final Map<String, List<Runnable>> closers = new ConcurrentHashMap<>();

    /**
     * A watch over nothing yet; {@link #check} is to be called every 3 s or so.
     *
     * @param idle the idle time of sessions
     */
    public SessionWatch(SessionStore sessions, Duration idle) {
        this.sessions = sessions;
        this.idle = idle;
    }

    /** Runs once when the session ends; the result stops the watch, for when the socket closes first. */
    public Runnable watch(Subject.Staff staff, Runnable closer) {
        closers.compute(staff.session(), (hash, held) -> {
            List<Runnable> all = held == null ? new CopyOnWriteArrayList<>() : held;
            all.add(closer);
            return all;
        });
        return () -> closers.computeIfPresent(staff.session(), (hash, held) -> {
            held.remove(closer);
            return held.isEmpty() ? null : held;
        });
    }

    /** Asks once about all sessions; completes when those that ended have had their sockets closed. */
    public CompletionStage<Set<String>> check() {
        return sessions.touch(new ArrayList<>(closers.keySet()), idle).thenApply(gone -> {
            gone.forEach(hash -> {
                List<Runnable> held = closers.remove(hash);
                if (held != null) {
                    held.forEach(Runnable::run);
                }
            });
            return gone;
        });
    }
}
