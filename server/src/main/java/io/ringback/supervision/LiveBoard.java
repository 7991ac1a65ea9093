package io.ringback.supervision;

import io.ringback.model.SiteId;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The live list for supervisors of this node: read at most once a second per site, and only when something changed. */
public final class LiveBoard implements AutoCloseable {
    private static final Duration TICK = Duration.ofSeconds(1);

    private final ConcurrentMap<SiteId, WatchedBoard> boards = new ConcurrentHashMap<>();
    private final BoardStore store;
    private final Future<?> timer;

    /**
     * Boards on this node.
     *
     * @param scheduler runs the ticks; they do not block
     */
    public LiveBoard(BoardStore store, ScheduledExecutorService scheduler) {
        this.store = store;
        long every = TICK.toMillis();
        this.timer = scheduler.scheduleWithFixedDelay(
                () -> boards.values().forEach(WatchedBoard::tick), every, every, TimeUnit.MILLISECONDS);
    }

    /**
     * One more connection watches a site.
     *
     * @param onBoard called on any thread, soon with the present state, then at most once a second
     */
    public BoardLink watch(SiteId site, Consumer<Board> onBoard) {
        WatchedBoard board = boards.compute(site, (key, known) -> {
            WatchedBoard watched = known == null ? new WatchedBoard(site, store) : known;
            watched.add(onBoard);
            return watched;
        });
        board.read();
        return new BoardLink() {
            @Override
            public void changed() {
                board.changed();
            }

            @Override
            public void close() {
                boards.computeIfPresent(site, (key, watched) -> watched.remove(onBoard) ? null : watched);
            }
        };
    }

    /** Stops reading. */
    @Override
    public void close() {
        timer.cancel(false);
    }
}
