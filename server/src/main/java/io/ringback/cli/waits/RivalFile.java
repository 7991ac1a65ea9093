package io.ringback.cli.waits;

import io.ringback.waiting.estimate.Estimate;
import io.ringback.waiting.score.Rivals;
import io.ringback.waiting.trace.TraceEvent;
import io.ringback.waiting.trace.Watcher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Where the rivals' answers go, if anywhere.
 *
 * @param writer null to leave them out
 */
record RivalFile(@Nullable PredictionWriter writer) implements AutoCloseable {
    static RivalFile at(Path file) throws IOException {
        return new RivalFile(new PredictionWriter(file));
    }

    static RivalFile none() {
        return new RivalFile(null);
    }

    /** A watcher that takes the estimates to {@code estimates}, and the rivals' answers to the file. */
    Watcher and(BiConsumer<TraceEvent.Ask, Estimate> estimates) {
        PredictionWriter to = writer;
        Watcher rivals = to == null ? new Watcher() {} : new Rivals(to::rivals);
        return new Watcher() {
            @Override
            public void event(TraceEvent event) {
                rivals.event(event);
            }

            @Override
            public void answered(TraceEvent.Ask ask, Estimate estimate) {
                estimates.accept(ask, estimate);
                rivals.answered(ask, estimate);
            }

            @Override
            public void resolved(String id, double now) {
                rivals.resolved(id, now);
            }

            @Override
            public void forgotten(String id) {
                rivals.forgotten(id);
            }
        };
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
