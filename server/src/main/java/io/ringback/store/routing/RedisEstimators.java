package io.ringback.store.routing;

import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.waiting.ledger.Count;
import io.ringback.waiting.live.EstimatorStore;
import io.ringback.waiting.live.LogEntry;
import io.ringback.waiting.live.SiteState;
import io.ringback.waiting.live.Tenure;
import io.ringback.waiting.live.ToldAt;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/** Estimators of waits on Redis, beside the lines they speak of. */
public final class RedisEstimators implements EstimatorStore {
    private final ClaimEstimatorScript claim;
    private final ReadLogScript read;
    private final PublishEstimateScript publish;
    private final KeepWaitsScript keep;

    /** Kept on the slots of sites. */
    public RedisEstimators(SiteTag tag) {
        claim = new ClaimEstimatorScript(tag);
        read = new ReadLogScript(tag);
        publish = new PublishEstimateScript(tag);
        keep = new KeepWaitsScript(tag);
    }

    @Override
    public CompletionStage<Tenure> claim(SiteId site, String node, long known) {
        return claim.run(site, node, known);
    }

    @Override
    public CompletionStage<List<LogEntry>> read(SiteId site, String after, int most) {
        return read.run(site, after, most);
    }

    @Override
    public CompletionStage<OptionalLong> publish(SiteId site, SiteState state, List<Count> scores) {
        return publish.run(site, state, scores);
    }

    @Override
    public CompletionStage<Void> keep(SiteId site, Map<ConversationId, ToldAt> told) {
        return keep.run(site, told);
    }
}
