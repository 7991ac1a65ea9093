package io.ringback.store.routing;

import io.ringback.callback.Attempt;
import io.ringback.callback.BookRequest;
import io.ringback.callback.Booking;
import io.ringback.callback.CallbackRecord;
import io.ringback.callback.CallbackStore;
import io.ringback.callback.Hold;
import io.ringback.callback.HoldRequest;
import io.ringback.callback.Moved;
import io.ringback.callback.Outcome;
import io.ringback.callback.Proof;
import io.ringback.callback.ProofRequest;
import io.ringback.callback.SellingBounds;
import io.ringback.callback.TurnRequest;
import io.ringback.model.AgentId;
import io.ringback.model.CallbackId;
import io.ringback.model.ConversationId;
import io.ringback.model.Lane;
import io.ringback.model.SiteId;
import io.ringback.model.VisitorId;
import io.ringback.model.callback.CallbackMove;
import io.ringback.routing.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Callbacks on Redis, in the slots of their sites. */
public final class RedisCallbacks implements CallbackStore {
    private final HoldWindowScript hold;
    private final ProveContactScript prove;
    private final BookCallbackScript book;
    private final BookTurnScript bookTurn;
    private final MoveCallbackScript move;
    private final CancelCallbackScript cancel;
    private final KeepWindowScript keepWindow;
    private final DialCallbackScript dial;
    private final SettleAttemptScript settle;
    private final ReadWindowsScript windows;
    private final ListCallbacksScript list;

    /** Decided on the slots of sites. */
    public RedisCallbacks(SiteTag tag) {
        hold = new HoldWindowScript(tag);
        prove = new ProveContactScript(tag);
        book = new BookCallbackScript(tag);
        bookTurn = new BookTurnScript(tag);
        move = new MoveCallbackScript(tag);
        cancel = new CancelCallbackScript(tag);
        keepWindow = new KeepWindowScript(tag);
        dial = new DialCallbackScript(tag);
        settle = new SettleAttemptScript(tag);
        windows = new ReadWindowsScript(tag);
        list = new ListCallbacksScript(tag);
    }

    @Override
    public CompletionStage<Hold> hold(SiteId site, HoldRequest request) {
        return hold.run(site, request);
    }

    @Override
    public CompletionStage<Proof> prove(SiteId site, ProofRequest request) {
        return prove.run(site, request);
    }

    @Override
    public CompletionStage<Decision<Booking>> book(SiteId site, BookRequest request) {
        return book.run(site, request);
    }

    @Override
    public CompletionStage<Booking> bookTurn(SiteId site, TurnRequest request) {
        return bookTurn.run(site, request);
    }

    @Override
    public CompletionStage<Moved> move(
            SiteId site, CallbackId callback, VisitorId visitor, Instant window, int weight, SellingBounds bounds) {
        return move.run(site, callback, visitor, window, weight, bounds);
    }

    @Override
    public CompletionStage<Decision<Boolean>> cancel(SiteId site, CallbackId callback, VisitorId visitor) {
        return cancel.run(site, callback, visitor, CallbackMove.CANCEL);
    }

    @Override
    public CompletionStage<Decision<Boolean>> comeBack(SiteId site, CallbackId callback, VisitorId visitor) {
        return cancel.run(site, callback, visitor, CallbackMove.COME_BACK);
    }

    @Override
    public CompletionStage<Decision<Attempt>> settle(
            SiteId site, AgentId agent, ConversationId conversation, Outcome outcome, @Nullable String note) {
        return settle.run(site, agent, conversation, outcome, note);
    }

    @Override
    public CompletionStage<Boolean> dial(SiteId site, AgentId agent, ConversationId conversation) {
        return dial.run(site, agent, conversation);
    }

    @Override
    public CompletionStage<List<SellingBounds>> sold(SiteId site, Lane lane, List<Instant> of) {
        return windows.run(site, lane, of);
    }

    @Override
    public CompletionStage<Optional<CallbackRecord>> of(SiteId site, VisitorId visitor) {
        return list.run(site, visitor).thenApply(found -> found.stream().findFirst());
    }

    @Override
    public CompletionStage<Optional<CallbackRecord>> find(SiteId site, CallbackId callback) {
        return list.run(site, callback).thenApply(found -> found.stream().findFirst());
    }

    @Override
    public CompletionStage<Boolean> keepWindow(SiteId site, CallbackId callback, VisitorId visitor) {
        return keepWindow.run(site, callback, visitor);
    }

    @Override
    public CompletionStage<List<CallbackRecord>> list(SiteId site, Instant from, Instant to, int most) {
        return list.run(site, from, to, most);
    }
}
