package io.ringback.store.routing;

import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.waiting.Located;
import io.ringback.waiting.MoreTime;
import io.ringback.waiting.Rank;
import io.ringback.waiting.WaitingStore;
import io.ringback.waiting.screen.Cause;
import io.ringback.waiting.screen.Told;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Places on Redis, as those who wait see them. */
public final class RedisWaiting implements WaitingStore {
    private final LookStandingScript look;
    private final ReadRanksScript ranks;
    private final FindCausesScript causes;
    private final KeepPromisesScript keep;
    private final RenewVisitorsScript renew;
    private final AnswerCallScript answer;
    private final AskMoreTimeScript more;

    /** Kept on the slots of sites. */
    public RedisWaiting(SiteTag tag) {
        look = new LookStandingScript(tag);
        ranks = new ReadRanksScript(tag);
        causes = new FindCausesScript(tag);
        keep = new KeepPromisesScript(tag);
        renew = new RenewVisitorsScript(tag);
        answer = new AnswerCallScript(tag);
        more = new AskMoreTimeScript(tag);
    }

    @Override
    public CompletionStage<Optional<Located>> look(SiteId site, VisitorId visitor) {
        return look.run(site, visitor);
    }

    @Override
    public CompletionStage<List<Rank>> ranks(SiteId site, List<ConversationId> places) {
        return places.isEmpty() ? CompletableFuture.completedStage(List.of()) : ranks.run(site, places);
    }

    @Override
    public CompletionStage<Map<Lane, Cause>> causes(SiteId site, Set<Lane> lanes, long since) {
        return causes.run(site, List.copyOf(lanes), since);
    }

    @Override
    public CompletionStage<Void> keep(SiteId site, Map<ConversationId, Told> promises) {
        return keep.run(site, promises);
    }

    @Override
    public CompletionStage<List<Rank>> renew(SiteId site, List<ConversationId> places) {
        return places.isEmpty() ? CompletableFuture.completedStage(List.of()) : renew.run(site, places);
    }

    @Override
    public CompletionStage<Boolean> answerCall(SiteId site, ConversationId conversation, VisitorId visitor) {
        return answer.run(site, conversation, visitor);
    }

    @Override
    public CompletionStage<MoreTime> moreTime(
            SiteId site, ConversationId conversation, VisitorId visitor, String command) {
        return more.run(site, conversation, visitor, command);
    }
}
