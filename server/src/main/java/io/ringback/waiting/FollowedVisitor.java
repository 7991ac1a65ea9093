package io.ringback.waiting;

import io.ringback.model.ConversationId;
import io.ringback.model.ConversationState;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A visitor with at least one connection to this node. */
final class FollowedVisitor {
    /** The lease lasts 15 s. */
    private static final int TICKS_BETWEEN_LEASES = 5;

    /** Far back the number changes often and says little. */
    private static final int FAR = 50;

    private static final int TICKS_BETWEEN_FAR_RANKS = 5;

    private final SiteId site;
    private final VisitorId visitor;
    private final WaitingStore store;
    private final List<StandingLink> links = new ArrayList<>(1);
    private @Nullable Standing standing;
    private int ticksToLease;
    private boolean reading;
    private boolean readAgain;

    FollowedVisitor(SiteId site, VisitorId visitor, WaitingStore store) {
        this.site = site;
        this.visitor = visitor;
        this.store = store;
    }

    SiteId site() {
        return site;
    }

    synchronized void add(StandingLink link) {
        links.add(link);
    }

    /** Returns whether it was the last one. */
    synchronized boolean remove(StandingLink link) {
        links.remove(link);
        return links.isEmpty();
    }

    /** The conversation that waits, if one does. */
    synchronized Optional<ConversationId> waiting() {
        return Optional.ofNullable(standing)
                .filter(known -> known.state() == ConversationState.WAITING)
                .map(Standing::conversation);
    }

    /** Whether the lease is to be renewed now; counts the ticks. */
    synchronized boolean wantsLease() {
        if (waiting().isEmpty() || ticksToLease-- > 0) {
            return false;
        }
        ticksToLease = TICKS_BETWEEN_LEASES - 1;
        return true;
    }

    synchronized void leaseWanted() {
        ticksToLease = 0;
    }

    /** Whether the number ahead is to be read in this tick. */
    synchronized boolean wantsRank(long tick) {
        if (waiting().isEmpty()) {
            return false;
        }
        boolean far = standing != null && standing.ahead() != null && standing.ahead() > FAR;
        return !far || tick % TICKS_BETWEEN_FAR_RANKS == 0;
    }

    /** The number ahead was read. */
    void ranked(Rank rank) {
        if (rank.ahead() == Rank.GONE) {
            refresh();
            return;
        }
        synchronized (this) {
            if (standing != null
                    && waiting().filter(rank.conversation()::equals).isPresent()) {
                tell(standing.withAhead(rank.ahead()));
            }
        }
    }

    /** Reads the standing; while a read is under way, once more after it. */
    void refresh() {
        synchronized (this) {
            if (reading) {
                readAgain = true;
                return;
            }
            reading = true;
        }
        store.look(site, visitor).whenComplete((found, failure) -> {
            if (failure == null) {
                found.ifPresent(this::tell);
            }
            if (endRead()) {
                refresh();
            }
        });
    }

    private synchronized void tell(Standing now) {
        standing = now;
        links.forEach(link -> link.tell(now));
    }

    private synchronized boolean endRead() {
        boolean again = readAgain;
        reading = false;
        readAgain = false;
        return again;
    }
}
