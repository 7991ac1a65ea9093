package io.ringback.delivery;

import io.ringback.model.ConversationId;
import io.ringback.model.Position;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Where the hub hears of new entries, and reads those it missed. */
public interface ConversationFeed {
    /** Starts to listen; the stage completes when nothing published from then on is missed. */
    CompletionStage<Void> listen(ConversationId conversation, Listener listener);

    /** Stops listening. */
    void unlisten(ConversationId conversation);

    /** The entries after a position, in order; empty when the position is not in the transcript any more. */
    CompletionStage<Optional<List<EntryEvent>>> after(ConversationId conversation, Position position);

    /** The position of the last entry of each conversation, in the order given; {@link Position#START} for one that is gone. */
    CompletionStage<List<Position>> last(List<ConversationId> conversations);

    /** Receives what is published. Called in the order of publication, on an event loop. */
    interface Listener {
        void entry(EntryEvent event);

        /** News that is not kept, such as typing: JSON in UTF-8. */
        void passing(byte[] json);

        /** Something may have been missed: the connection was lost or the channel moved. */
        void gap();
    }
}
