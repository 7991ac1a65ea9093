package io.ringback.waiting.screen;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one waiting visitor was promised. It is kept with the place, so that another tab, another node and the agent know it.
 *
 * @param first the first promise
 * @param last the one that holds: the first, or what it was moved to with an apology
 * @param missed whether the visitor was told that it was missed; from then on it is moved no more
 */
public record Told(Promise first, Promise last, boolean missed) {
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,2}) (\\d{1,2}) (\\d{1,15}) (\\d{1,2}) (\\d{1,2}) (\\d{1,15}) ([01])");

    static Told first(Promise promise) {
        return new Told(promise, promise, false);
    }

    Told moved(Promise to) {
        return new Told(first, to, missed);
    }

    Told asMissed() {
        return new Told(first, last, true);
    }

    /** As storage keeps it: {@code lo hi at} of both promises, and 1 when missed. */
    public String text() {
        return text(first) + " " + text(last) + " " + (missed ? "1" : "0");
    }

    private static String text(Promise promise) {
        return promise.range().lo() + " " + promise.range().hi() + " " + promise.at();
    }

    /** Reads {@link #text()}; empty for anything else. */
    public static Optional<Told> parse(String text) {
        Matcher found = FORM.matcher(text);
        return found.matches()
                ? Optional.of(new Told(
                        promise(found, 1), promise(found, 4), found.group(7).equals("1")))
                : Optional.empty();
    }

    private static Promise promise(Matcher found, int group) {
        WaitRange range = new WaitRange(number(found, group), number(found, group + 1));
        return new Promise(range, Long.parseLong(found.group(group + 2)));
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }
}
