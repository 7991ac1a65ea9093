package io.ringback.supervision;

import io.ringback.model.SiteId;
import java.util.concurrent.CompletionStage;

/** Where the live list is read. */
public interface BoardStore {
    /** Who waits and who works now; up to 200 waiting and 500 agents. */
    CompletionStage<Board> look(SiteId site);
}
