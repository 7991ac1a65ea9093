package io.ringback.notify;

import java.util.Map;

/**
 * Something that is to leave a site.
 *
 * @param id names the matter and its step, as in {@code turn|VISITOR|CONVERSATION.N|mail}; the same id leaves once, but for crashes
 * @param channel {@code mail}, {@code push} or {@code webhook}
 * @param to an address the channel understands
 * @param what which text is to be written, as in {@code turn}
 * @param data what the text needs, by name; {@code language} and {@code visitor} among them where there is one
 * @param at when it was decided, UTC ms
 * @param tries how often it was tried, with this one
 */
public record OutboxEntry(
        String id, String channel, String to, String what, Map<String, String> data, long at, int tries) {
    /** Mail to an address. */
    public static final String MAIL = "mail";
    /** A push message to a subscription, which stands there as JSON. */
    public static final String PUSH = "push";
    /** A signed call of another program. */
    public static final String WEBHOOK = "webhook";

    public OutboxEntry {
        data = Map.copyOf(data);
    }

    /** A new one, which was not tried yet. */
    public static OutboxEntry fresh(String id, String channel, String to, String what, Map<String, String> data) {
        return new OutboxEntry(id, channel, to, what, data, 0, 0);
    }

    /** One piece of data, empty when it is missing. */
    public String text(String name) {
        return data.getOrDefault(name, "");
    }

    /** Whether it is for whoever asked to be told, and not after they withdrew; what belongs to a callback was asked for with it. */
    boolean wished() {
        return Kind.of(what).wished() && text("callback").isEmpty();
    }

    /** Never shows an address or a text: this ends up in logs. */
    @Override
    public String toString() {
        return channel + " " + what + " of " + id;
    }
}
