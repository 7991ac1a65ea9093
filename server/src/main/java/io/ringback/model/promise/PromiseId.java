package io.ringback.model.promise;

import io.ringback.model.ConversationId;
import java.util.regex.Pattern;

/**
 * One promise. It is made of what was promised and of what it is about, so that making it twice makes it once.
 *
 * @param value the kind, what it is about and, where there may be several, a number: {@code first_p90:c_…:0}
 */
public record PromiseId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9_]{1,20}:[A-Za-z0-9_-]{1,40}(:[0-9]{1,15})?");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when the form is wrong
     */
    public PromiseId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("must be a kind, a subject and perhaps a number, with colons between");
        }
    }

    /**
     * The first range somebody was shown in one wait.
     *
     * @param assignments how many agents the conversation had had when the wait began
     */
    public static PromiseId ofWait(ConversationId conversation, long assignments) {
        return new PromiseId(PromiseKind.FIRST_P90.word() + ":" + conversation + ":" + assignments);
    }

    @Override
    public String toString() {
        return value;
    }
}
