package io.ringback.supervision;

import io.ringback.model.SiteId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A site's board with those who watch it. */
final class WatchedBoard {
    private final List<Consumer<Board>> watchers = new CopyOnWriteArrayList<>();
    private final AtomicBoolean changed = new AtomicBoolean();
    private final AtomicBoolean reading = new AtomicBoolean();
    private final SiteId site;
    private final BoardStore store;

    WatchedBoard(SiteId site, BoardStore store) {
        this.site = site;
        this.store = store;
    }

    void add(Consumer<Board> watcher) {
        watchers.add(watcher);
    }

    /** Returns whether it was the last one. */
    boolean remove(Consumer<Board> watcher) {
        watchers.remove(watcher);
        return watchers.isEmpty();
    }

    void changed() {
        changed.set(true);
    }

    void tick() {
        if (changed.get()) {
            read();
        }
    }

    /** Reads now, unless a read is under way: then the next tick does it. */
    void read() {
        changed.set(true);
        if (!reading.compareAndSet(false, true)) {
            return;
        }
        changed.set(false);
        store.look(site).whenComplete((board, failure) -> {
            reading.set(false);
            if (failure == null) {
                watchers.forEach(watcher -> watcher.accept(board));
            } else {
                changed.set(true);
            }
        });
    }
}
