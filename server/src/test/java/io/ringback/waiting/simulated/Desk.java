package io.ringback.waiting.simulated;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An agent with chats, which go on at a speed that depends on how many are in talk. */
final class Desk {
    final String agent;
    final int capacity;
    final List<String> lanes;
    boolean accepting;
    double idleSince;
    int wrapping;
    int ringing;
    int version;
    final List<Chat> talks = new ArrayList<>();
    private double at;

    /** A chat in talk. */
    static final class Chat {
        final String id;
        final double wrapUp;
        double left;

        Chat(String id, double work, double wrapUp) {
            this.id = id;
            this.left = work;
            this.wrapUp = wrapUp;
        }
    }

    Desk(String agent, int capacity, List<String> lanes) {
        this.agent = agent;
        this.capacity = capacity;
        this.lanes = lanes;
    }

    int load() {
        return talks.size() + wrapping;
    }

    boolean hasRoom() {
        return accepting && load() + ringing < capacity;
    }

    /** Work is done up to now; to be called before anything changes. */
    void pass(double now) {
        double done = (now - at) * speed();
        talks.forEach(chat -> chat.left -= done);
        at = now;
        version++;
    }

    private double speed() {
        return 1 / (1 + Centre.SLOWDOWN * Math.max(0, talks.size() - 1));
    }

    /** The chat that ends first; null without any. */
    @Nullable
    Chat first() {
        Chat first = null;
        for (Chat chat : talks) {
            first = first == null || chat.left < first.left ? chat : first;
        }
        return first;
    }

    double ends(Chat chat) {
        return at + Math.max(0, chat.left) / speed();
    }
}
