package io.ringback.gateway.session;

import io.ringback.callback.offer.OfferLink;
import io.ringback.delivery.Topic;
import io.ringback.model.ConversationId;
import io.ringback.model.ConversationState;
import io.ringback.model.Position;
import io.ringback.protocol.Page;
import io.ringback.protocol.ServerEvent;
import io.ringback.waiting.Standing;
import io.ringback.waiting.VisitorLink;
import io.ringback.waiting.hold.Hold;
import io.ringback.waiting.hold.HoldLink;
import io.ringback.waiting.hold.HoldScreen;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The conversation a visitor's client shows, and what is told of it while it is followed: where it stands, what can be read while one
 * waits, whether a callback is offered. Lives on the connection's event loop.
 */
final class ShownConversation {
    private final Connection connection;
    private final Replies replies;
    private final VisitorServices services;
    private final Guest guest;
    private final CallbackCommands callbacks;
    private final @Nullable Page page;
    private final Runnable refresh = this::refresh;
    private @Nullable VisitorLink link;
    private @Nullable HoldLink holds;
    private @Nullable OfferLink offers;
    private @Nullable ConversationId shown;
    private volatile @Nullable Standing stands;
    private boolean closed;

    /**
     * None yet.
     *
     * @param page on which the visitor is, or null where that is not known
     */
    ShownConversation(
            Connection connection,
            Replies replies,
            VisitorServices services,
            Guest guest,
            CallbackCommands callbacks,
            @Nullable Page page) {
        this.connection = connection;
        this.replies = replies;
        this.services = services;
        this.guest = guest;
        this.callbacks = callbacks;
        this.page = page;
    }

    /** The client shows this conversation from now on: news of it need no introduction. */
    void is(ConversationId conversation) {
        shown = conversation;
    }

    /** Whether it is this one. */
    boolean shows(ConversationId conversation) {
        return conversation.equals(shown);
    }

    /** Hears from now on where the visitor stands, on this connection and through any other. */
    void follow() {
        if (closed || link != null) {
            return;
        }
        link = services.waiting()
                .follow(
                        guest.site().id(),
                        guest.visitor(),
                        standing -> connection.eventLoop().execute(() -> stands(standing)));
        offers = callbacks.offers();
        holds = services.holds().follow(guest.site().id(), guest.visitor(), new Screen());
        services.nudges().listen(topic(), refresh);
        callbacks.own().look();
    }

    /** Tells nothing more. */
    void close() {
        closed = true;
        if (link != null) {
            services.nudges().unlisten(topic(), refresh);
            link.close();
        }
        if (holds != null) {
            holds.close();
        }
        if (offers != null) {
            offers.close();
        }
    }

    private Topic topic() {
        return new Topic.Standing(guest.site().id(), guest.visitor());
    }

    private void refresh() {
        if (link != null) {
            Standing last = stands;
            link.refresh();
            callbacks.own().refresh(last != null && last.state() == ConversationState.ACTIVE);
        }
    }

    private void stands(Standing standing) {
        if (closed) {
            return;
        }
        // who left a message is shown no wait, nor a way out of it
        boolean waits = ConversationViews.replyBy(standing) == null;
        if (holds != null && waits) {
            holds.stands(standing);
        }
        if (offers != null && waits) {
            offers.stands(standing);
        }
        stands = standing;
        if (shows(standing.conversation())) {
            replies.send(ConversationViews.standing(standing, guest.places()));
        } else if (standing.state() != ConversationState.ENDED) {
            // begun in another tab
            is(standing.conversation());
            send(null, standing.conversation(), Position.START, standing);
        }
    }

    /** What the visitor reads while waiting, on this connection. */
    private final class Screen implements HoldScreen {
        @Override
        public void tell(ConversationId conversation, Hold hold) {
            connection.eventLoop().execute(() -> {
                if (!closed && shows(conversation)) {
                    replies.send(HoldViews.event(conversation, hold, guest.language()));
                }
            });
        }

        @Override
        public Optional<String> page() {
            return Optional.ofNullable(page).map(Page::url);
        }
    }

    /**
     * Sends a conversation of the visitor's, and what is said in it from then on.
     *
     * @param have up to where the client has it
     */
    void open(@Nullable String re, ConversationId conversation, Position have) {
        Standing last = stands;
        send(re, conversation, have, last != null && last.conversation().equals(conversation) ? last : null);
    }

    private void send(@Nullable String re, ConversationId conversation, Position have, @Nullable Standing standing) {
        replies.answer(re, guest.talk().open(conversation, have), reading -> {
            if (reading.isEmpty()) {
                guest.talk().notFound(re);
            } else {
                replies.send(new ServerEvent.ConversationOpened(
                        re, ConversationViews.forVisitor(reading.get().transcript(), guest.places(), standing)));
                reading.get().follow();
            }
        });
    }
}
