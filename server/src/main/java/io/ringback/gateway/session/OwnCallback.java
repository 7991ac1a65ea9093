package io.ringback.gateway.session;

import io.ringback.callback.CallbackRecord;
import io.ringback.model.CallbackId;
import io.ringback.model.callback.CallbackState;
import io.ringback.protocol.CallbackViews;
import io.ringback.protocol.CommandProblem;
import io.ringback.protocol.ErrorCode;
import io.ringback.protocol.ServerEvent;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The callback a visitor has, as one connection shows it. */
final class OwnCallback {
    private final Replies replies;
    private final VisitorServices services;
    private final Guest guest;

    /** The one shown last; null for none. */
    private volatile CallbackViews.@Nullable Callback shown;

    OwnCallback(Replies replies, VisitorServices services, Guest guest) {
        this.replies = replies;
        this.services = services;
        this.guest = guest;
    }

    /** The one with this id; fails with {@code not_found} when it is settled, or not theirs. */
    CompletionStage<CallbackRecord> find(CallbackId callback) {
        return services.callbacks()
                .of(guest.site().id(), guest.visitor())
                .thenApply(
                        found -> found.filter(own -> own.id().equals(callback)).orElseThrow(OwnCallback::gone));
    }

    /** Answers with what became of it. */
    CompletionStage<Void> show(String re, CallbackId callback) {
        return find(callback).thenAccept(own -> {
            CallbackViews.Callback view = view(own);
            shown = view;
            replies.send(new ServerEvent.CallbackChanged(re, view));
        });
    }

    static CommandProblem gone() {
        return new CommandProblem(ErrorCode.NOT_FOUND, "callback", "there is no such callback, or it is under way");
    }

    /**
     * Something of the visitor changed, here or in another tab, where a callback may have been booked.
     *
     * @param talks with an agent: nobody books meanwhile, so that who has none is not asked for
     */
    void refresh(boolean talks) {
        if (!talks || shown != null) {
            look(own -> own.conversation() != null || isShown(own));
        }
    }

    /** Shows the callback of a visitor who came with one, or has one already. */
    void look() {
        look(own -> true);
    }

    /** A place that another tab holds while its form is filled is that tab's matter. */
    private boolean isShown(CallbackRecord own) {
        CallbackViews.Callback last = shown;
        return last != null && last.id().equals(own.id());
    }

    private void look(Predicate<CallbackRecord> ours) {
        services.callbacks().of(guest.site().id(), guest.visitor()).thenAccept(found -> {
            CallbackViews.Callback view = found.filter(ours).map(this::view).orElse(null);
            if (!Objects.equals(view, shown)) {
                shown = view;
                replies.send(new ServerEvent.CallbackChanged(null, view));
            }
        });
    }

    private CallbackViews.Callback view(CallbackRecord own) {
        boolean held = own.conversation() == null;
        Long next = own.next() == null ? null : own.next().toEpochMilli();
        Duration length =
                own.atTurn() ? Duration.ZERO : guest.site().callbacks().times().window();
        return new CallbackViews.Callback(
                own.id(),
                own.state().word(),
                own.atTurn() ? "turn" : null,
                own.window().toEpochMilli(),
                own.window().plus(length).toEpochMilli(),
                held ? next : null,
                own.conversation(),
                own.number() == null ? null : own.number().value(),
                own.mail(),
                own.attempts(),
                own.state() == CallbackState.RETRY ? next : null,
                own.apologised() != null,
                own.proposed() == null ? null : own.proposed().toEpochMilli());
    }
}
