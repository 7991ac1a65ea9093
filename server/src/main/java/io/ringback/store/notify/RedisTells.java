package io.ringback.store.notify;

import io.ringback.model.ConversationId;
import io.ringback.model.IncidentId;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.notify.TellStore;
import io.ringback.notify.TellWish;
import io.ringback.store.routing.SiteTag;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Who asked to be told outside the page, on Redis. */
public final class RedisTells implements TellStore {
    /** An address is kept this long after it was given; a wait and its chat are over long before. */
    static final Duration LIFE = Duration.ofDays(7);

    /** An incident may last longer. */
    static final Duration INCIDENT_LIFE = Duration.ofDays(30);

    static final int MOST_FOLLOWERS = 20_000;

    private final KeepTellScript keep;
    private final LookTellScript look;
    private final DropTellScript drop;
    private final FollowIncidentScript follow;
    private final ListFixesScript list;
    private final TellFixedScript tell;
    private final TellVisitorScript tellVisitor;

    /** Wishes on the slots of their sites. */
    public RedisTells(SiteTag tag) {
        keep = new KeepTellScript(tag);
        look = new LookTellScript(tag);
        drop = new DropTellScript(tag);
        follow = new FollowIncidentScript(tag);
        list = new ListFixesScript(tag);
        tell = new TellFixedScript(tag);
        tellVisitor = new TellVisitorScript(tag);
    }

    @Override
    public CompletionStage<Void> keep(SiteId site, VisitorId visitor, String language, String channel, String address) {
        return keep.run(site, visitor, language, channel, address, LIFE).thenAccept(isNew -> {});
    }

    @Override
    public CompletionStage<TellWish> look(SiteId site, VisitorId visitor) {
        return look.run(site, visitor);
    }

    @Override
    public CompletionStage<Void> drop(SiteId site, VisitorId visitor) {
        return drop.run(site, visitor, "", "").thenAccept(dropped -> {});
    }

    @Override
    public CompletionStage<Void> drop(SiteId site, VisitorId visitor, String channel, String address) {
        return drop.run(site, visitor, channel, address).thenAccept(dropped -> {});
    }

    @Override
    public CompletionStage<Integer> tell(
            SiteId site, VisitorId visitor, String what, String step, ConversationId conversation) {
        return tellVisitor.run(site, visitor, what, step, conversation);
    }

    @Override
    public CompletionStage<Followed> follow(SiteId site, VisitorId visitor, IncidentId incident) {
        return follow.run(site, visitor, incident, INCIDENT_LIFE, MOST_FOLLOWERS);
    }

    @Override
    public CompletionStage<List<IncidentId>> followed(SiteId site) {
        return list.run(site);
    }

    @Override
    public CompletionStage<Integer> tellFixed(SiteId site, IncidentId incident, int most) {
        return tell.run(site, incident, most);
    }
}
