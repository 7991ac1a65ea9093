package io.ringback.waiting.live;

import io.ringback.model.ConversationId;
import io.ringback.model.SiteId;
import io.ringback.waiting.ledger.Count;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;

/** Where estimators are kept. */
public interface EstimatorStore {
    /**
     * Takes or renews the ownership of a site's estimator for three seconds, unless another node has it.
     *
     * @param node this node
     * @param known the version this node knows
     */
    CompletionStage<Tenure> claim(SiteId site, String node, long known);

    /** Entries of the routing log after this one, oldest first, at most {@code most}; from the beginning if {@code after} is empty. */
    CompletionStage<List<LogEntry>> read(SiteId site, String after, int most);

    /**
     * Publishes what the owner knows, and adds to the scores what came of what visitors were told: both or neither.
     *
     * @return the new version; empty when somebody else owns it now, and nothing was written
     */
    CompletionStage<OptionalLong> publish(SiteId site, SiteState state, List<Count> scores);

    /** Keeps with waiting places what their visitors were told; a minute of a place that is kept already stays. */
    CompletionStage<Void> keep(SiteId site, Map<ConversationId, ToldAt> told);
}
