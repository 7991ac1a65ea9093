package io.ringback.waiting.simulated;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
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
    final List<Chat> talks = new ArrayList<>();
    private int version;
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

    /** The talk is over: there is something left to write down, which still holds the slot. */
    void wrapUp(Chat chat, double now) {
        pass(now);
        talks.remove(chat);
        wrapping++;
    }

    /** Plans the next end of a talk; planned again as soon as anything changes here. */
    void planEnd(Agenda agenda, Consumer<Chat> over) {
        Chat first = first();
        if (first != null) {
            int planned = version;
            agenda.at(ends(first), () -> {
                if (version == planned) {
                    over.accept(first);
                }
            });
        }
    }

    /** The slots of who accepts; one at least, so that one can divide by them. */
    static double slots(Collection<Desk> desks) {
        return Math.max(
                1,
                desks.stream()
                        .filter(desk -> desk.accepting)
                        .mapToInt(desk -> desk.capacity)
                        .sum());
    }

    /** The chat that ends first; null without any. */
    private @Nullable Chat first() {
        Chat first = null;
        for (Chat chat : talks) {
            first = first == null || chat.left < first.left ? chat : first;
        }
        return first;
    }

    private double ends(Chat chat) {
        return at + Math.max(0, chat.left) / speed();
    }
}
