package io.ringback.delivery;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.ringback.model.ConversationId;
import io.ringback.model.Position;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The events of one conversation on this node: checks that each follows the last, reads what was missed, and hands them on. */
final class Relay implements ConversationFeed.Listener {
    /** More than this many events while catching up, and the readers are told to read again. */
    private static final int MOST_WAITING = 256;

    private final ConversationId conversation;
    private final ConversationFeed feed;
    private final Function<ConversationId, ByteBuf> resync;
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private final RecentMarks recent = new RecentMarks();
    private final Deque<EntryEvent> waiting = new ArrayDeque<>(0);
    private final CompletionStage<Void> listening;
    private @Nullable Position last;
    private boolean catchingUp;

    Relay(ConversationId conversation, ConversationFeed feed, Function<ConversationId, ByteBuf> resync) {
        this.conversation = conversation;
        this.feed = feed;
        this.resync = resync;
        this.listening = feed.listen(conversation, this);
    }

    ConversationId conversation() {
        return conversation;
    }

    CompletionStage<Void> listening() {
        return listening;
    }

    void add(Subscription subscription) {
        subscriptions.add(subscription);
    }

    void remove(Subscription subscription) {
        subscriptions.remove(subscription);
    }

    boolean isEmpty() {
        return subscriptions.isEmpty();
    }

    ByteBuf resync() {
        return resync.apply(conversation);
    }

    /** A reader was given everything up to {@code position}. */
    synchronized void started(Position position) {
        if (last == null) {
            last = position;
            recent.add(position);
        }
    }

    @Override
    public synchronized void entry(EntryEvent event) {
        if (catchingUp) {
            hold(event);
        } else if (last == null || follows(event, last)) {
            handOn(event);
        } else if (event.at().seq() > last.seq() + 1) {
            hold(event);
            catchUp();
        } else if (!recent.contains(event.at())) {
            startOver();
        }
    }

    @Override
    public synchronized void passing(byte[] json) {
        ByteBuf buffer = Unpooled.wrappedBuffer(json);
        for (Subscription subscription : subscriptions) {
            subscription.pass(buffer);
        }
    }

    @Override
    public synchronized void gap() {
        catchUp();
    }

    /** Storage says where the conversation stands; another position than ours means that something was missed. */
    synchronized void compare(Position stored) {
        if (last != null && !recent.contains(stored) && stored.seq() > 0) {
            catchUp();
        }
    }

    private static boolean follows(EntryEvent event, Position last) {
        return event.at().seq() == last.seq() + 1 && event.previousMark().equals(last.mark());
    }

    private void handOn(EntryEvent event) {
        last = event.at();
        recent.add(event.at());
        ByteBuf json = Unpooled.wrappedBuffer(event.json());
        for (Subscription subscription : subscriptions) {
            subscription.deliver(event, json);
        }
    }

    private void hold(EntryEvent event) {
        if (waiting.size() < MOST_WAITING) {
            waiting.add(event);
        }
    }

    private void catchUp() {
        if (catchingUp || last == null) {
            return;
        }
        catchingUp = true;
        feed.after(conversation, last).whenComplete((missed, failure) -> {
            if (failure != null) {
                // the events that waited lead to another try, or the next comparison with storage does
                caughtUp(List.of());
            } else {
                missed.ifPresentOrElse(this::caughtUp, this::historyIsAnother);
            }
        });
    }

    private synchronized void caughtUp(List<EntryEvent> missed) {
        catchingUp = false;
        missed.forEach(this::takeIfNext);
        int count = waiting.size();
        for (int i = 0; i < count; i++) {
            takeIfNext(waiting.remove());
        }
    }

    private synchronized void historyIsAnother() {
        catchingUp = false;
        startOver();
    }

    private void takeIfNext(EntryEvent event) {
        if (last != null && follows(event, last)) {
            handOn(event);
        }
    }

    private void startOver() {
        last = null;
        recent.clear();
        waiting.clear();
        ByteBuf order = resync();
        for (Subscription subscription : subscriptions) {
            subscription.startOver(order);
        }
    }
}
