package io.ringback.store.routing;

import io.ringback.model.SiteId;
import io.ringback.supervision.Board;
import io.ringback.supervision.BoardStore;
import java.util.concurrent.CompletionStage;

/** The live list read from Redis. */
public final class RedisBoard implements BoardStore {
    private final LookBoardScript look;

    /** Read from the slots of sites. */
    public RedisBoard(SiteTag tag) {
        look = new LookBoardScript(tag);
    }

    @Override
    public CompletionStage<Board> look(SiteId site) {
        return look.run(site);
    }
}
