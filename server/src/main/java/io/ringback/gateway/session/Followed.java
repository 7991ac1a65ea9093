package io.ringback.gateway.session;

import io.ringback.delivery.Subscription;
import io.ringback.model.ConversationId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conversations that one connection follows; only so many at once. Lives on the connection's event loop. */
final class Followed {
    /** More than an agent can hold; consoles open what they show, and never say that they closed it. */
    static final int MOST = 64;

    private final Map<ConversationId, Subscription> subscriptions = new LinkedHashMap<>(2);
    private boolean closed;

    /** Makes room for one: what is over goes first, then what was opened longest ago. */
    void makeRoomFor(ConversationId conversation) {
        end(conversation);
        if (subscriptions.size() < MOST) {
            return;
        }
        subscriptions.values().stream()
                .filter(Subscription::isOver)
                .findFirst()
                .or(() -> subscriptions.values().stream().findFirst())
                .ifPresent(leaving -> end(leaving.conversation()));
    }

    /** From now on it is followed through this subscription; one that comes after the connection's end is ended. */
    void add(Subscription subscription) {
        @Nullable
        Subscription before = closed ? subscription : subscriptions.put(subscription.conversation(), subscription);
        if (before != null) {
            before.close();
        }
    }

    void end(ConversationId conversation) {
        Subscription subscription = subscriptions.remove(conversation);
        if (subscription != null) {
            subscription.close();
        }
    }

    void close() {
        closed = true;
        List.copyOf(subscriptions.keySet()).forEach(this::end);
    }
}
