package io.ringback.waiting;

import io.ringback.model.ConversationId;
import io.ringback.model.ConversationState;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.waiting.screen.Cause;
import io.ringback.waiting.screen.Shown;
import io.ringback.waiting.screen.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A visitor with at least one connection to this node. */
final class FollowedVisitor {
    /** The lease lasts 15 s. */
    private static final int TICKS_BETWEEN_LEASES = 5;

    /** Farther back the number changes often and says little: it is read only when the lease is renewed. */
    private static final int FAR = 50;

    /** What a tick is to do for a visitor. */
    enum Need {
        NOTHING,
        /** Read the place. */
        READING,
        /** Renew the lease, which reads the place as well. */
        LEASE
    }

    private final SiteId site;
    private final VisitorId visitor;
    private final WaitingStore store;
    private final Screens screens;
    private final List<StandingLink> links = new ArrayList<>(1);
    /** Of every five ticks the one in which this visitor's turn is, so that those who came together do not stay together. */
    private final int turn;

    private @Nullable Located found;
    private @Nullable Shown shown;
    private int ticksToLease;
    private boolean leased;
    private boolean reading;
    private boolean readAgain;

    FollowedVisitor(SiteId site, VisitorId visitor, WaitingStore store, Screens screens) {
        this.site = site;
        this.visitor = visitor;
        this.store = store;
        this.screens = screens;
        this.turn = Math.floorMod(visitor.hashCode(), TICKS_BETWEEN_LEASES);
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
        return Optional.ofNullable(found)
                .filter(known -> known.state() == ConversationState.WAITING)
                .map(Located::conversation);
    }

    synchronized Optional<Shown> shown() {
        return Optional.ofNullable(shown);
    }

    /** What is to be done now; counts the ticks. */
    synchronized Need tick() {
        if (waiting().isEmpty()) {
            return Need.NOTHING;
        }
        if (ticksToLease-- > 0) {
            return shown != null && shown.reading().ahead() > FAR ? Need.NOTHING : Need.READING;
        }
        ticksToLease = leased ? TICKS_BETWEEN_LEASES - 1 : turn;
        leased = true;
        return Need.LEASE;
    }

    synchronized void leaseWanted() {
        ticksToLease = 0;
    }

    /** When the number ahead was read that is smaller than this one; empty when this one is not larger. */
    synchronized Optional<Long> grewSince(Footing footing) {
        return Optional.ofNullable(shown)
                .map(Shown::reading)
                .filter(last -> footing.ahead() > last.ahead())
                .map(last -> last.now());
    }

    /**
     * The place was read.
     *
     * @param grew why more people are in front than before, if that was found
     * @return what the visitor is promised now, when that is to be kept
     */
    Optional<Told> ranked(Rank rank, @Nullable Cause grew) {
        if (rank.footing().isEmpty()) {
            refresh();
            return Optional.empty();
        }
        Footing footing = rank.footing().get();
        synchronized (this) {
            if (found == null || waiting().filter(rank.conversation()::equals).isEmpty()) {
                return Optional.empty();
            }
            shown = shown == null
                    ? screens.first(rank.conversation(), footing)
                    : screens.next(shown, rank.conversation(), footing, grew);
            tell(Standing.of(found, shown.screen()));
            return shown.told().filter(told -> !footing.told().equals(Optional.of(told)));
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
        store.look(site, visitor).whenComplete((located, failure) -> {
            if (failure == null) {
                located.ifPresent(this::locate);
            }
            if (endRead()) {
                refresh();
            }
        });
    }

    private synchronized void locate(Located now) {
        boolean same = found != null && found.conversation().equals(now.conversation());
        found = now;
        if (now.footing().isEmpty()) {
            shown = null;
        } else if (shown == null || !same) {
            shown = screens.first(now.conversation(), now.footing().get());
        }
        // the numbers of a place that is shown already change with the tick, which knows why
        tell(Standing.of(now, shown == null ? null : shown.screen()));
    }

    private void tell(Standing now) {
        links.forEach(link -> link.tell(now));
    }

    private synchronized boolean endRead() {
        boolean again = readAgain;
        reading = false;
        readAgain = false;
        return again;
    }
}
