package io.ringback.callback.oversight;

import io.ringback.callback.CallbackRecord;
import io.ringback.callback.Callbacks;
import io.ringback.callback.OfferedWindow;
import io.ringback.callback.PhoneRules;
import io.ringback.callback.window.QuietHours;
import io.ringback.model.AgentId;
import io.ringback.model.CallbackId;
import io.ringback.model.SiteId;
import io.ringback.model.callback.CallbackState;
import io.ringback.model.site.Site;
import io.ringback.routing.Routing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** What supervisors see of callbacks and do with them. Safe to call from any thread; nothing blocks. */
public final class Oversight {
    private final OversightStore store;
    private final Callbacks callbacks;
    private final Routing routing;
    private final PhoneRules numbers;
    private final InstantSource clock;

    /**
     * Oversight of callbacks.
     *
     * @param routing carries out what an act leaves to do in conversations
     * @param clock storage's time
     */
    public Oversight(
            OversightStore store, Callbacks callbacks, Routing routing, PhoneRules numbers, InstantSource clock) {
        this.store = store;
        this.callbacks = callbacks;
        this.routing = routing;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Callbacks in order. */
    public CompletionStage<CallbackPage> page(SiteId site, CallbackQuery query) {
        return store.page(site, query);
    }

    /** Makes it due now, unless the person is left in peace at this hour. */
    public CompletionStage<Steered> callNow(SiteId site, CallbackId callback, AgentId by) {
        return callbacks.find(site, callback).thenCompose(found -> {
            boolean quiet = found.filter(record -> !quiet(record).allow(clock.instant(), Duration.ZERO))
                    .isPresent();
            return quiet ? CompletableFuture.completedStage(Steered.QUIET_HOURS) : store.callNow(site, callback, by);
        });
    }

    /** Offers it to one agent first; to nobody in particular when empty. */
    public CompletionStage<Steered> reassign(SiteId site, CallbackId callback, Optional<AgentId> agent, AgentId by) {
        return store.reassign(site, callback, agent, by);
    }

    /** Calls it off, and tells the visitor. */
    public CompletionStage<Steered> cancel(SiteId site, CallbackId callback, AgentId by) {
        return routing.carryOut(site, store.cancel(site, callback, by));
    }

    /** The windows the visitor can be asked about; empty when there is no such callback, or it cannot be moved. */
    public CompletionStage<Optional<List<OfferedWindow>>> windows(Site site, CallbackId callback) {
        return movable(site, callback, wish -> callbacks.windows(wish).thenApply(Optional::of), Optional.empty());
    }

    /** Asks the visitor about another window. */
    public CompletionStage<Steered> propose(Site site, CallbackId callback, Instant window, AgentId by) {
        return movable(
                site,
                callback,
                wish -> callbacks.has(wish, window)
                        ? callbacks
                                .selling(wish)
                                .thenCompose(selling -> store.propose(
                                        site.id(),
                                        callback,
                                        window,
                                        by,
                                        selling.weight(wish.phone()),
                                        selling.bounds(window, wish.phone())))
                        : CompletableFuture.completedStage(Steered.TAKEN),
                Steered.NOT_FOUND);
    }

    /** What somebody would want who has this callback and chose another window. */
    public Callbacks.Wish wish(Site site, CallbackRecord record) {
        return new Callbacks.Wish(site, record.lane(), record.number() != null, quiet(record));
    }

    private <T> CompletionStage<T> movable(
            Site site, CallbackId callback, Function<Callbacks.Wish, CompletionStage<T>> act, T otherwise) {
        return callbacks
                .find(site.id(), callback)
                .thenCompose(found -> found.filter(record -> record.state() != CallbackState.OFFERED)
                        .map(record -> act.apply(wish(site, record)))
                        .orElseGet(() -> CompletableFuture.completedStage(otherwise)));
    }

    /** Who comes back into the chat is called by mail or push, which wait. */
    private QuietHours quiet(CallbackRecord record) {
        return new QuietHours(record.number() == null ? List.of() : numbers.zones(record.number()));
    }
}
