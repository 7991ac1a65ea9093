package io.ringback.protocol;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules for single fields, applied by the constructors of the command records, so that no command with a wrong field exists. */
final class Check {
    /** Greatest length of a text a person writes, in UTF-16 units. */
    static final int TEXT = 4_000;

    /** Greatest length of a signed token. */
    static final int TOKEN = 2_000;

    private static final Pattern COMMAND_ID = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@]{1,64}@[^\\s@]{1,190}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private Check() {}

    static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new CommandProblem(ErrorCode.MISSING_FIELD, field, field + " is required");
        }
        return value;
    }

    /** UTC ms between 2000 and 2100. */
    static void instant(String field, long millis) {
        if (millis < 946_684_800_000L || millis > 4_102_444_800_000L) {
            throw invalid(field, "must be UTC milliseconds");
        }
    }

    static void id(@Nullable String id) {
        optionalId(present("id", id));
    }

    static void optionalId(@Nullable String id) {
        if (id != null && !COMMAND_ID.matcher(id).matches()) {
            throw invalid("id", "must be 1-40 characters of A-Z a-z 0-9 _ -");
        }
    }

    /** A text that says something: not blank, within the limit, no lone surrogates and no NUL. */
    static void text(String field, @Nullable String value, int longest) {
        if (present(field, value).isBlank()) {
            throw invalid(field, "must not be blank");
        }
        optionalText(field, value, longest);
    }

    static void optionalText(String field, @Nullable String value, int longest) {
        if (value == null) {
            return;
        }
        if (value.length() > longest) {
            throw new CommandProblem(ErrorCode.TOO_LONG, field, field + " is longer than " + longest + " characters");
        }
        if (value.indexOf('\0') >= 0 || hasLoneSurrogate(value)) {
            throw invalid(field, "must be well-formed Unicode without NUL");
        }
    }

    static void optionalMail(String field, @Nullable String value) {
        if (value != null && !MAIL.matcher(value).matches()) {
            throw invalid(field, "must look like name@example.org");
        }
        optionalText(field, value, 254);
    }

    static void language(String field, @Nullable String value) {
        if (!LANGUAGE.matcher(present(field, value)).matches()) {
            throw invalid(field, "must be two or three letters a-z");
        }
    }

    static void range(String field, long value, long least, long most) {
        if (value < least || value > most) {
            throw invalid(field, "must be from " + least + " to " + most);
        }
    }

    static CommandProblem invalid(String field, String rule) {
        return new CommandProblem(ErrorCode.INVALID_FIELD, field, field + " " + rule);
    }

    private static boolean hasLoneSurrogate(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < value.length()
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }
}
